import { type CalendarDate, instantOf } from '@zhulian/vocabulary';
import { describe, expect, test } from 'vitest';
import type { LegalBasis } from '../basis/legal-basis.ts';
import { applicant, father, mother } from '../birth-registration/sample-filing.ts';
import { changAn, chengNan, clerk, sampleBasis, yaChi } from '../co-check/sample-co-check.ts';
import { climbLadder } from '../ladder/climb-ladder.ts';
import { defaultLadder } from '../ladder/ladder.ts';
import { sampleCalendar } from '../obligation/sample-calendar.ts';
import { stringOfPearls } from '../pearls/string-of-pearls.ts';
import { responsibleOffice } from '../responsibility/responsible-office.ts';
import { firstChildObligations } from './first-child-obligations.ts';
import {
  askVerifications,
  fileFirstChildRegistration,
  notifyFirstChildResult,
  receiveProofs,
  recordVerificationDelivered,
  recordVerificationReply,
  refuseFirstChild,
  registerFirstChild,
} from './first-child-registration.ts';
import type { FirstChildEvent } from './first-child-registration-event.ts';
import {
  type FirstChildState,
  foldFirstChildRegistration,
} from './first-child-registration-state.ts';

const noon = (date: string) => instantOf(Date.parse(`${date}T04:00:00Z`));
const regulation: LegalBasis = {
  ...sampleBasis,
  code: 'migrant-regulation-2009',
  validFrom: '2009-10-01' as CalendarDate,
  validTo: '2021-09-26' as CalendarDate,
  purposes: [
    {
      purpose: 'first-child-registration',
      article: { zh: '第十六条', en: 'Article 16' },
      caseTypes: ['first-child-registration', 'co-check'],
      items: ['identity', 'household-registration', 'migrant-certificate'],
    },
  ],
};
const file = (date: string) =>
  fileFirstChildRegistration({
    at: noon(date),
    by: applicant,
    bases: [regulation],
    filing: {
      caseId: 'fc-1',
      number: '44-2010-0929-0001',
      applicantId: applicant.id,
      office: changAn,
      subjects: [mother, father],
    },
  });
const desk = (date: string) => ({ at: noon(date), by: clerk(changAn) });

interface Outcome {
  readonly ok: boolean;
  readonly value?: readonly FirstChildEvent[];
  readonly refusal?: { readonly code: string };
}
type Verb = (state: FirstChildState) => Outcome;

function run(...verbs: readonly Verb[]): FirstChildState {
  const filed = file('2010-09-29');
  if (!filed.ok) throw new Error(filed.refusal.code);
  let log = [...filed.value];
  for (const verb of verbs) {
    const { value, refusal } = verb(foldFirstChildRegistration(log));
    if (value === undefined) throw new Error(refusal?.code);
    log = [...log, ...value];
  }
  return foldFirstChildRegistration(log);
}
const proofs: Verb = (state) => receiveProofs(state, desk('2010-09-30'));
const ask: Verb = (state) =>
  askVerifications(state, {
    ...desk('2010-09-30'),
    verifications: [
      { coCheckId: 'v-mother', to: yaChi },
      { coCheckId: 'v-father', to: chengNan },
    ],
  });
const delivered =
  (coCheckId: string): Verb =>
  (state) =>
    recordVerificationDelivered(state, {
      ...desk('2010-09-30'),
      coCheckId,
      receiptAt: noon('2010-09-30'),
    });
const reply =
  (coCheckId: string, date: string, correct = true): Verb =>
  (state) =>
    recordVerificationReply(state, {
      ...desk(date),
      coCheckId,
      correct,
      note: correct ? '' : '证件不是本单位签发',
    });
const dueOn = (state: FirstChildState, id: string) =>
  firstChildObligations(state, sampleCalendar).find((owed) => owed.id === `fc-1/${id}`)?.due.on;
const bothDelivered = [proofs, ask, delivered('v-mother'), delivered('v-father')];

describe('一孩生育服务登记 M4, 令555 art. 16', () => {
  test('asks within 7, replies within 15, registers at once, tells within 15 working days', () => {
    const state = run(
      ...bothDelivered,
      reply('v-mother', '2010-10-08'),
      reply('v-father', '2010-10-11'),
      (before) => registerFirstChild(before, desk('2010-10-11')),
    );
    expect(dueOn(state, 'ask')).toBe('2010-10-15');
    expect(dueOn(state, 'reply/v-mother')).toBe('2010-10-27');
    expect(dueOn(state, 'reply/v-father')).toBe('2010-10-27');
    expect(dueOn(state, 'register')).toBe('2010-10-11');
    expect(dueOn(state, `notify/${yaChi}`)).toBe('2010-11-01');
  });

  test('the same request dated after the repeal is refused by the gate, with basis and dates', () => {
    for (const today of ['2021-09-26', '2026-11-23']) {
      expect(file(today)).toMatchObject({
        ok: false,
        refusal: { code: 'basis.not-in-force', basis: { validTo: '2021-09-26' } },
      });
    }
  });

  test('asks two hukou townships in parallel and waits for both', () => {
    const state = run(...bothDelivered, reply('v-mother', '2010-10-08'));
    expect(state.stage).toBe('verifying');
    expect(registerFirstChild(state, desk('2010-10-08')).ok).toBe(false);
  });

  test('knows no tacit consent: silence leaves the file pending and climbs the ladder', () => {
    const state = run(...bothDelivered, reply('v-mother', '2010-10-08'));
    const silent = firstChildObligations(state, sampleCalendar).find(
      ({ id }) => id === 'fc-1/reply/v-father',
    );
    if (silent === undefined) throw new Error('the reply is owed');
    const steps = climbLadder({
      obligation: silent,
      ladder: defaultLadder,
      calendar: sampleCalendar,
      fired: [],
      now: noon('2010-12-31'),
    });
    expect(steps.map((step) => step.office)).toEqual([
      chengNan,
      chengNan,
      '430502',
      '430000',
      'hub',
    ]);
    expect(state.stage).toBe('verifying');
    expect(responsibleOffice(state)).toBe(changAn);
    const now = stringOfPearls(state, [silent], '2010-12-31' as CalendarDate).filter(
      ({ state: known }) => known === 'now',
    );
    expect(now).toMatchObject([{ code: 'reply/v-father', note: { zh: '10-27 到期，已逾期' } }]);
  });

  test('is refused in writing, with the reason, only when a reply says so', () => {
    const incorrect = run(...bothDelivered, reply('v-mother', '2010-10-08', false));
    expect(incorrect.stage).toBe('incorrect');
    expect(refuseFirstChild(incorrect, { ...desk('2010-10-09'), reason: ' ' }).ok).toBe(false);
    expect(refuseFirstChild(incorrect, { ...desk('2010-10-09'), reason: '证件不实' }).ok).toBe(
      true,
    );
    expect(
      refuseFirstChild(run(...bothDelivered), { ...desk('2010-10-09'), reason: '不想办' }).ok,
    ).toBe(false);
  });

  test('is closed once every hukou township has been told', () => {
    const tell =
      (to: string): Verb =>
      (state) =>
        notifyFirstChildResult(state, { ...desk('2010-10-12'), to });
    const registered = [
      ...bothDelivered,
      reply('v-mother', '2010-10-08'),
      reply('v-father', '2010-10-11'),
      (before: FirstChildState) => registerFirstChild(before, desk('2010-10-11')),
    ];
    expect(responsibleOffice(run(...registered, tell(yaChi)))).toBe(changAn);
    expect(responsibleOffice(run(...registered, tell(yaChi), tell(chengNan)))).toBeNull();
  });
});
