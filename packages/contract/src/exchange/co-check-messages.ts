import { z } from 'zod';

/**
 * What provinces say to each other about one co-check (协查). Versioned: a field is only ever added, and only as
 * optional. There is no field for pregnancy, contraception, number of births or marriage.
 */
export const messageTypes = {
  requested: 'cn.zhulian.co-check.requested.v1',
  progressed: 'cn.zhulian.co-check.progressed.v1',
  answered: 'cn.zhulian.co-check.answered.v1',
  closed: 'cn.zhulian.co-check.closed.v1',
  stepClimbed: 'cn.zhulian.obligation.step-climbed.v1',
  lookedUp: 'cn.zhulian.access.looked-up.v1',
  resultTold: 'cn.zhulian.birth-registration.result-told.v1',
} as const;

const instant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
const date = z.string().regex(/^\d{4}-\d\d-\d\d$/);
const office = z.string().regex(/^(hub|\d{6}|\d{9})$/);
const id = z.string().min(8).max(64);
const words = z.strictObject({ zh: z.string().max(500), en: z.string().max(500) });
const person = z.strictObject({ name: z.string().max(60), office });

/** 协查信息函: names purpose, basis, items and the notice given to the person. */
export interface CoCheckRequested {
  readonly coCheckId: string;
  readonly number: string;
  readonly parentNumber: string;
  readonly caseType: string;
  readonly from: string;
  readonly to: string;
  readonly subject: {
    readonly role: 'mother' | 'father';
    readonly name: string;
    readonly identityNumber: string;
    /** As written on the papers; may be a code that has died. */
    readonly registeredDivision: string;
  };
  readonly items: readonly { readonly code: string; readonly stated: string }[];
  readonly purpose: string;
  readonly basis: string;
  readonly notice: { readonly zh: string; readonly en: string };
  readonly rule: { readonly code: string; readonly amount: number; readonly unit: 'working' | 'calendar' };
  readonly requestedAt: string;
  readonly requestedBy: { readonly name: string; readonly office: string };
}

export const coCheckRequested: z.ZodType<CoCheckRequested> = z.strictObject({
  coCheckId: id,
  number: z.string().max(40),
  parentNumber: z.string().max(40),
  caseType: z.string().max(60),
  from: office,
  to: office,
  subject: z.strictObject({
    role: z.enum(['mother', 'father']),
    name: z.string().max(120),
    identityNumber: z.string().max(40),
    registeredDivision: z.string().max(12),
  }),
  items: z.array(z.strictObject({ code: z.string().max(64), stated: z.string().max(200) })).min(1).max(20),
  purpose: z.string().max(64),
  basis: z.string().max(64),
  notice: words,
  rule: z.strictObject({
    code: z.string().max(64),
    amount: z.int().min(0).max(365),
    unit: z.enum(['working', 'calendar']),
  }),
  requestedAt: instant,
  requestedBy: person,
});

/** A step at the replying side that the asking side must see. */
export interface CoCheckProgressed {
  readonly coCheckId: string;
  readonly step: 'delivered' | 'received' | 'paired' | 'unpaired' | 'forwarded' | 'returned' | 'clarify-asked';
  readonly at: string;
  readonly by: { readonly name: string; readonly office: string };
  /** The replying side's own reckoning of the due date, to be compared. */
  readonly dueOn: string;
  readonly toOffice?: string | undefined;
  readonly text?: string | undefined;
}

export const coCheckProgressed: z.ZodType<CoCheckProgressed> = z.strictObject({
  coCheckId: id,
  step: z.enum(['delivered', 'received', 'paired', 'unpaired', 'forwarded', 'returned', 'clarify-asked']),
  at: instant,
  by: person,
  dueOn: date,
  toOffice: office.optional(),
  text: z.string().max(500).optional(),
});

export interface CoCheckAnswered {
  readonly coCheckId: string;
  readonly answers: readonly {
    readonly code: string;
    readonly answer: 'CONFIRMED' | 'DIFFERENT' | 'UNKNOWN' | 'REFUSED';
    readonly note: string | null;
    readonly source: string;
  }[];
  readonly at: string;
  readonly by: { readonly name: string; readonly office: string };
}

export const coCheckAnswered: z.ZodType<CoCheckAnswered> = z.strictObject({
  coCheckId: id,
  answers: z
    .array(
      z.strictObject({
        code: z.string().max(64),
        answer: z.enum(['CONFIRMED', 'DIFFERENT', 'UNKNOWN', 'REFUSED']),
        note: z.string().max(500).nullable(),
        source: z.string().max(200),
      }),
    )
    .min(1)
    .max(20),
  at: instant,
  by: person,
});

export interface CoCheckClosed {
  readonly coCheckId: string;
  readonly outcome: 'accepted' | 'withdrawn';
  readonly at: string;
}

export const coCheckClosed: z.ZodType<CoCheckClosed> = z.strictObject({
  coCheckId: id,
  outcome: z.enum(['accepted', 'withdrawn']),
  at: instant,
});

/** 督办: one rung of the ladder. Offices and numbers only; nothing about a person. */
export interface StepClimbed {
  readonly coCheckId: string;
  readonly number: string;
  readonly step: number;
  readonly code: string;
  readonly office: string;
  readonly debtor: string;
  readonly creditor: string;
  readonly dueOn: string;
  readonly fellOn: string;
  readonly firedAt: string;
}

export const stepClimbed: z.ZodType<StepClimbed> = z.strictObject({
  coCheckId: id,
  number: z.string().max(40),
  step: z.int().min(0).max(20),
  code: z.string().max(40),
  office,
  debtor: office,
  creditor: office,
  dueOn: date,
  fellOn: date,
  firedAt: instant,
});

/** A look-up made elsewhere for this case, so that the person sees it in her own log at home. */
export interface LookedUp {
  readonly coCheckId: string;
  readonly lookupId: string;
  readonly at: string;
  readonly office: string;
  readonly actor: string;
  readonly purpose: string;
  readonly basis: string;
  readonly fields: readonly string[];
}

export const lookedUp: z.ZodType<LookedUp> = z.strictObject({
  coCheckId: id,
  lookupId: id,
  at: instant,
  office,
  actor: z.string().max(60),
  purpose: z.string().max(64),
  basis: z.string().max(64),
  fields: z.array(z.string().max(64)).max(20),
});
