import { z } from 'zod';
import { date, id, instant, office, words } from './wire-words.ts';

/**
 * What provinces say to each other about one co-check (协查). Versioned: a field is only ever added, and only as
 * optional. There is no field for pregnancy, contraception, number of births or marriage.
 */
export const messageTypes = {
  requested: 'cn.zhulian.co-check.requested.v1',
  progressed: 'cn.zhulian.co-check.progressed.v1',
  stepClimbed: 'cn.zhulian.obligation.step-climbed.v1',
  dueRecomputed: 'cn.zhulian.obligation.due-recomputed.v1',
  lookedUp: 'cn.zhulian.access.looked-up.v1',
} as const;

const author = z.strictObject({
  role: z.enum(['official', 'node']),
  id: z.string().max(80),
  name: z.string().max(80),
  office: office.nullable(),
});

/** 协查信息函: names purpose, basis, items and the notice given to the person. */
export const coCheckRequested = z.strictObject({
  at: instant,
  by: author,
  letter: z.strictObject({
    coCheckId: id,
    number: z.string().max(40),
    parentNumber: z.string().max(40),
    serves: z.string().max(60),
    from: office,
    to: office,
    subject: z.strictObject({
      role: z.enum(['mother', 'father']),
      name: z.string().min(1).max(240),
      number: z.string().max(40),
      registeredAt: office,
      codeOnPapers: z.string().max(12).nullable(),
    }),
    purpose: z.string().max(64),
    basis: z.string().max(64),
    items: z
      .array(z.strictObject({ code: z.string().max(64), stated: z.string().max(400) }))
      .min(1)
      .max(20),
    notice: words,
    reason: z.string().max(1000),
    rule: z.strictObject({
      code: z.string().max(64),
      amount: z.int().min(0).max(365),
      unit: z.enum(['working', 'calendar']),
      nature: z.enum(['statutory', 'committed', 'cooperation']),
      source: words,
    }),
  }),
});

export type CoCheckRequested = z.infer<typeof coCheckRequested>;

const text = z.string().max(1000);
const line = { at: instant, by: author };
const reply = z.strictObject({
  code: z.string().max(64),
  answer: z.enum(['CONFIRMED', 'DIFFERENT', 'UNKNOWN', 'REFUSED']),
  note: z.string().max(500).nullable(),
  source: z.string().max(200),
});

/** One line of the log of a co-check, as the other side must keep it too. Register ids never travel. */
export const coCheckLine = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('co-check.delivered'), ...line, receiptAt: instant }),
  z.strictObject({ type: z.literal('co-check.received'), ...line }),
  z.strictObject({ type: z.literal('co-check.paired'), ...line, personId: z.null() }),
  z.strictObject({ type: z.literal('co-check.unpaired'), ...line, searched: text }),
  z.strictObject({
    type: z.literal('co-check.answered'),
    ...line,
    replies: z.array(reply).min(1).max(20),
  }),
  z.strictObject({ type: z.literal('co-check.returned'), ...line, reason: text }),
  z.strictObject({ type: z.literal('co-check.clarify-asked'), ...line, question: text }),
  z.strictObject({ type: z.literal('co-check.clarify-answered'), ...line, answer: text }),
  z.strictObject({
    type: z.literal('co-check.extension-proposed'),
    ...line,
    days: z.int().min(1).max(60),
    reason: text,
  }),
  z.strictObject({ type: z.literal('co-check.extension-agreed'), ...line }),
  z.strictObject({ type: z.literal('co-check.extension-refused'), ...line, reason: text }),
  z.strictObject({
    type: z.literal('co-check.forwarded'),
    ...line,
    from: office,
    to: office,
    reason: text,
  }),
  z.strictObject({ type: z.literal('co-check.withdrawn'), ...line, reason: text }),
  z.strictObject({
    type: z.literal('co-check.closed'),
    ...line,
    outcome: z.enum(['accepted', 'returned']),
  }),
]);

export type CoCheckLine = z.infer<typeof coCheckLine>;

export const coCheckProgressed = z.strictObject({
  coCheckId: id,
  line: coCheckLine,
  /** The sender's own reckoning of the due date, to be compared; null before delivery. */
  dueOn: date.nullable(),
});

export type CoCheckProgressed = z.infer<typeof coCheckProgressed>;

/** 督办: one rung of the ladder. Offices and numbers only; nothing about a person. */
export const stepClimbed = z.strictObject({
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

export type StepClimbed = z.infer<typeof stepClimbed>;

/** 到期日重算: a year's holiday notice was published, and the sender has computed the date again. Dates only. */
export const dueRecomputed = z.strictObject({
  coCheckId: id,
  dueOn: date,
  provisional: z.boolean(),
  calendarVersion: z.string().max(40),
  at: instant,
});

export type DueRecomputed = z.infer<typeof dueRecomputed>;

/** A look-up made elsewhere for this case, so that the person sees it in her own log at home. */
export const lookedUp = z.strictObject({
  coCheckId: id,
  lookupId: id,
  at: instant,
  office,
  actor: z.string().max(80),
  purpose: z.string().max(64),
  basis: z.string().max(64),
  fields: z.array(z.string().max(64)).max(20),
  outcome: z.enum(['shown', 'nothing-found', 'refused', 'failed']),
});

export type LookedUp = z.infer<typeof lookedUp>;
