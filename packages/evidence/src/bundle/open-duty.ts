import { readCanonicalObject } from '../canonical/read-canonical.ts';
import {
  countFrom,
  equalTo,
  type FieldForm,
  type Form,
  hasForm,
  isDate,
  isInstant,
  isOffice,
  isWord,
  listOf,
  oneOf,
  optional,
  orNull,
} from '../statement/form.ts';
import type { ShownShift } from '../time/due-date.ts';

/** 履责事项 as its file states it. */
export interface DutyFile {
  readonly id: string;
  readonly kind: string;
  readonly debtor: string;
  readonly creditor: string;
  readonly number: string;
  readonly rule: {
    readonly code: string;
    readonly amount: number;
    readonly unit: 'working' | 'calendar';
    readonly nature: string;
  };
  readonly startEvidence: { readonly event: string; readonly at: string };
  readonly due: { readonly on: string; readonly provisional: boolean };
  readonly shifts?: readonly ShownShift[];
  readonly state: 'open' | 'met' | 'met-late' | 'excused';
  readonly metAt: string | null;
  /** Paths of the envelopes that asked and answered. */
  readonly request: string | null;
  readonly answer: string | null;
  readonly steps: readonly DutyStep[];
}

/** 督办一级: one rung of the ladder that was climbed. */
export interface DutyStep {
  readonly step: number;
  readonly code: string;
  readonly office: string;
  readonly fellOn: string;
  readonly firedAt: string;
}

const isShift: FieldForm = (value) =>
  hasForm(value, { kind: equalTo('extension'), agreedAt: isInstant, days: countFrom(1) }) ||
  hasForm(value, {
    kind: equalTo('pause'),
    from: isInstant,
    until: isInstant,
    limitDays: countFrom(0),
  });

const isAmount: FieldForm = (value) => countFrom(0)(value) && (value as number) <= 3_660;

const form: Form = {
  id: isWord,
  kind: isWord,
  debtor: isOffice,
  creditor: isOffice,
  number: isWord,
  rule: (value) =>
    hasForm(value, {
      code: isWord,
      amount: isAmount,
      unit: oneOf('working', 'calendar'),
      nature: oneOf('statutory', 'committed', 'cooperation'),
    }),
  startEvidence: (value) => hasForm(value, { event: isWord, at: isInstant }),
  due: (value) => hasForm(value, { on: isDate, provisional: oneOf(true, false) }),
  shifts: optional(listOf(isShift)),
  state: oneOf('open', 'met', 'met-late', 'excused'),
  metAt: orNull(isInstant),
  request: orNull(isWord),
  answer: orNull(isWord),
  steps: listOf((value) =>
    hasForm(value, {
      step: countFrom(0),
      code: isWord,
      office: isOffice,
      fellOn: isDate,
      firedAt: isInstant,
    }),
  ),
};

export function openDuty(text: string): DutyFile | undefined {
  const duty = readCanonicalObject(text);
  if (!hasForm(duty, form)) return undefined;
  const { metAt, state } = duty;
  if (
    (state === 'open' && metAt !== null) ||
    (state !== 'open' && state !== 'excused' && metAt === null)
  ) {
    return undefined;
  }
  return duty as unknown as DutyFile;
}
