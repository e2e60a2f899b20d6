import { addDays, calendarDateOf, type Instant, instantOf } from '@zhulian/vocabulary';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applicant, father, mother, sampleDraft } from '../birth-registration/sample-filing.ts';
import {
  changAn,
  chengNan,
  clerk,
  noon,
  sampleBasis,
  sampleLetter,
  yaChi,
} from '../co-check/sample-co-check.ts';
import {
  type Author,
  acceptBirthRegistration,
  acceptCoCheckAnswer,
  agreeExtension,
  answerClarification,
  answerCoCheck,
  askClarification,
  type BirthRegistrationEvent,
  birthRegistrationObligations,
  type CaseState,
  type CoCheckEvent,
  coCheckObligations,
  correctBirthRegistration,
  declareUnpaired,
  foldBirthRegistration,
  foldCoCheck,
  forwardCoCheck,
  listCoChecksNeeded,
  openCoChecks,
  pairCoCheck,
  proposeExtension,
  receiveCoCheck,
  recordCoCheckAnswer,
  recordDelivery,
  recordSilence,
  recordVoucher,
  refusalWords,
  refuseBirthRegistration,
  refuseExtension,
  registerBirth,
  requestCoCheck,
  requestSupplement,
  responsibleOffice,
  returnCoCheck,
  signUndertaking,
  stringOfPearls,
  submitBirthRegistration,
  withdrawBirthRegistration,
  withdrawCoCheck,
} from '../index.ts';
import { sampleCalendar } from '../obligation/sample-calendar.ts';

interface Verdict<Event> {
  readonly ok: boolean;
  readonly value?: readonly Event[];
  readonly refusal?: { readonly code: string };
}
type Step<State, Event> = (state: State, at: Instant, by: Author) => Verdict<Event>;

const value = <Event>(events: readonly Event[]): Verdict<Event> => ({ ok: true, value: events });
const offices = [changAn, chengNan, yaChi, '430503001', '430511002'];
const authors: readonly Author[] = [...offices.map(clerk), applicant];
const bounds = { daysMax: 5, calendar: sampleCalendar };
const results = ['CONFIRMED', 'DIFFERENT', 'UNKNOWN', 'REFUSED'] as const;

const coCheckSteps: readonly Step<ReturnType<typeof foldCoCheck>, CoCheckEvent>[] = [
  (state, at, by) => value(recordDelivery(state, { at, by, receiptAt: at })),
  (state, at, by) => receiveCoCheck(state, { at, by }),
  (state, at, by) => pairCoCheck(state, { at, by, personId: 'p-1' }),
  (state, at, by) => declareUnpaired(state, { at, by, searched: '户籍登记' }),
  ...results.map(
    (answer): Step<ReturnType<typeof foldCoCheck>, CoCheckEvent> =>
      (state, at, by) =>
        answerCoCheck(state, {
          at,
          by,
          replies: state.items.map(({ code }) => ({
            code,
            answer,
            note: '说明',
            source: '户籍登记',
          })),
        }),
  ),
  (state, at, by) => returnCoCheck(state, { at, by, reason: '请再核' }),
  (state, at, by) => askClarification(state, { at, by, question: '号码是否有误？' }),
  (state, at, by) => answerClarification(state, { at, by, answer: '无误' }),
  ...offices.map(
    (to): Step<ReturnType<typeof foldCoCheck>, CoCheckEvent> =>
      (state, at, by) =>
        forwardCoCheck(state, { at, by, to, reason: '误送' }),
  ),
  (state, at, by) => proposeExtension(state, { at, by, days: 2, reason: '档案在外', ...bounds }),
  (state, at, by) => agreeExtension(state, { at, by, ...bounds }),
  (state, at, by) => refuseExtension(state, { at, by, reason: '来不及', ...bounds }),
  (state, at, by) => acceptCoCheckAnswer(state, { at, by }),
  (state, at, by) => withdrawCoCheck(state, { at, by, reason: '' }),
];

type Case = ReturnType<typeof foldBirthRegistration>;
const people = { answers: sampleDraft.answers, mother, father };
const caseSteps: readonly Step<Case, BirthRegistrationEvent>[] = [
  (state, at, by) => acceptBirthRegistration(state, { at, by }),
  (state, at, by) => correctBirthRegistration(state, { at, by, ...people }),
  (state, at, by) => requestSupplement(state, { at, by, gaps: ['姓名有误'] }),
  (state, at, by) => {
    const plans = listCoChecksNeeded(state).map(({ role, to }) => ({
      coCheckId: `cc-${role}`,
      number: role,
      role,
      to,
      items: [{ code: 'identity', stated: '' }],
      notice: { zh: '', en: '' },
    }));
    const opened = openCoChecks(state, { at, by, plans, bases: [sampleBasis] });
    return opened.ok ? value(opened.value.events) : opened;
  },
  ...['cc-mother', 'cc-father'].flatMap((coCheckId) => [
    ...results.map(
      (answer): Step<Case, BirthRegistrationEvent> =>
        (state, at, by) =>
          recordCoCheckAnswer(state, {
            at,
            by,
            coCheckId,
            replies: [{ code: 'identity', answer, note: '说明', source: '户籍登记' }],
          }),
    ),
    (state: Case, at: Instant, by: Author) =>
      recordSilence(state, { at, by, coCheckId, calendar: sampleCalendar }),
  ]),
  (state, at, by) => signUndertaking(state, { at, by }),
  (state, at, by) => registerBirth(state, { at, by }),
  (state, at, by) => recordVoucher(state, { at, by, voucherNumber: 'V1' }),
  (state, at, by) => refuseBirthRegistration(state, { at, by, reason: '不在本镇居住' }),
  (state, at, by) => withdrawBirthRegistration(state, { at, by, reason: '' }),
];

/** Drives any commands by anyone at any pace, and looks at the case after each. */
function drive<State extends CaseState, Event>(
  opening: readonly Event[],
  fold: (events: readonly Event[]) => State,
  steps: readonly Step<State, Event>[],
  commands: readonly { readonly step: number; readonly author: number; readonly hours: number }[],
  look: (state: State, at: Instant) => void,
): void {
  let log = opening;
  let now = Date.parse('2026-11-09T00:00:00Z');
  for (const command of commands) {
    now += command.hours * 3_600_000;
    const at = instantOf(now);
    const before = fold(log);
    const verdict = steps[command.step % steps.length]?.(
      before,
      at,
      authors[command.author % authors.length] ?? applicant,
    );
    if (verdict?.value) log = [...log, ...verdict.value];
    if (verdict?.refusal) expectWords(verdict.refusal);
    const after = fold(log);
    expect(after.version).toBe(log.length);
    expect(fold(JSON.parse(JSON.stringify(log)) as Event[])).toEqual(after);
    if (before.closedAt !== null) expect(responsibleOffice(after)).toBeNull();
    look(after, at);
  }
}

function expectWords(refusal: { readonly code: string }): void {
  const words = refusalWords[refusal.code as keyof typeof refusalWords]?.({ ...refusal });
  for (const part of [words?.title, words?.why, words?.remedy, words?.period]) {
    expect(part?.zh, refusal.code).toBeTruthy();
    expect(part?.en, refusal.code).toBeTruthy();
    expect(part?.en, refusal.code).not.toMatch(/undefined|null|\[object/);
  }
}

function expectOneResponsible(
  state: CaseState,
  obligations: Parameters<typeof stringOfPearls>[1],
  at: Instant,
): void {
  const office = responsibleOffice(state);
  expect(office === null).toBe(state.closedAt !== null);
  const pearls = stringOfPearls(state, obligations, calendarDateOf(at));
  const states = pearls.map((pearl) => pearl.state);
  expect(states.filter((known) => known === 'now')).toHaveLength(state.closedAt === null ? 1 : 0);
  const firstAhead = states.findIndex((known) => known === 'now' || known === 'to-come');
  if (firstAhead >= 0)
    expect(states.slice(firstAhead + 1).every((known) => known === 'to-come')).toBe(true);
  expect(
    new Set(pearls.filter((pearl) => pearl.state !== 'done').map((pearl) => pearl.code)).size,
  ).toBe(pearls.filter((pearl) => pearl.state !== 'done').length);
}

const commands = fc.array(
  fc.record({ step: fc.nat({ max: 99 }), author: fc.nat({ max: 5 }), hours: fc.nat({ max: 90 }) }),
  { maxLength: 60 },
);
/** By whoever may: picks the author whom the state names, so that long histories come about. */
const willing = fc.array(fc.record({ step: fc.nat({ max: 99 }), hours: fc.nat({ max: 60 }) }), {
  maxLength: 60,
});

describe('responsibleOffice 责任单位', () => {
  const letter = requestCoCheck({
    at: noon('2026-11-09'),
    by: clerk(changAn),
    letter: sampleLetter,
    bases: [sampleBasis],
  });
  const opening = letter.ok ? letter.value : [];
  const lookAtCoCheck = (state: ReturnType<typeof foldCoCheck>, at: Instant): void => {
    const owed = coCheckObligations(state, sampleCalendar, calendarDateOf(at));
    expect(owed.filter((obligation) => obligation.state === 'open').length).toBeLessThanOrEqual(1);
    expect(state.forwards.length).toBeLessThanOrEqual(2);
    expectOneResponsible(state, owed, at);
  };

  test('an open co-check has exactly one, whatever anyone tries', () => {
    fc.assert(
      fc.property(commands, (tried) =>
        drive(opening, foldCoCheck, coCheckSteps, tried, lookAtCoCheck),
      ),
      { numRuns: 120 },
    );
  });

  test('an open co-check has exactly one when the office whose turn it is acts', () => {
    fc.assert(
      fc.property(willing, (tried) => {
        let holder = 1;
        drive(
          opening,
          foldCoCheck,
          coCheckSteps,
          tried.map((command) => ({
            ...command,
            get author() {
              return holder;
            },
          })),
          (state, at) => {
            holder = Math.max(0, offices.indexOf(responsibleOffice(state) ?? changAn));
            lookAtCoCheck(state, at);
          },
        );
      }),
      { numRuns: 150 },
    );
  });

  test('an open registration has exactly one, and its pearls one now, whatever anyone tries', () => {
    const submitted = submitBirthRegistration({
      at: noon('2026-11-08'),
      by: applicant,
      draft: sampleDraft,
    });
    const first = submitted.ok ? submitted.value : [];
    const byWhomeverItBelongs = commands.map((tried) =>
      tried.map((command) => ({ ...command, author: command.author % 2 === 0 ? 0 : 5 })),
    );
    fc.assert(
      fc.property(byWhomeverItBelongs, (tried) =>
        drive(first, foldBirthRegistration, caseSteps, tried, (state, at) => {
          expectOneResponsible(state, birthRegistrationObligations(state, sampleCalendar), at);
          if (state.registeredAt !== null) expect(state.ground).not.toBeNull();
        }),
      ),
      { numRuns: 200 },
    );
  });

  test('from every open state of a registration there is a way to be registered that needs no other office', () => {
    const submitted = submitBirthRegistration({
      at: noon('2026-11-08'),
      by: applicant,
      draft: sampleDraft,
    });
    const first = submitted.ok ? submitted.value : [];
    const early = commands.map((tried) =>
      tried
        .slice(0, 12)
        .map((command) => ({ ...command, author: command.author % 2 === 0 ? 0 : 5 })),
    );
    fc.assert(
      fc.property(early, (tried) => {
        let log = first;
        drive(first, foldBirthRegistration, caseSteps, tried, () => {});
        let now = Date.parse('2026-11-09T00:00:00Z');
        for (const { step, author, hours } of tried) {
          now += hours * 3_600_000;
          const done = caseSteps[step % caseSteps.length]?.(
            foldBirthRegistration(log),
            instantOf(now),
            authors[author] ?? applicant,
          );
          if (done?.value) log = [...log, ...done.value];
        }
        expect(finishAlone(log, now)).toBe(true);
      }),
      { numRuns: 120 },
    );
  });
});

/** The applicant and the accepting office alone, a month later: can it be registered? Closed cases have been decided. */
function finishAlone(log: readonly BirthRegistrationEvent[], from: number): boolean {
  const at = instantOf(Date.parse(`${addDays(calendarDateOf(instantOf(from)), 40)}T02:00:00Z`));
  const desk = { at, by: clerk(changAn) };
  const she = { at, by: applicant };
  let events = log;
  const tries: readonly ((state: Case) => Verdict<BirthRegistrationEvent>)[] = [
    (state) => correctBirthRegistration(state, { ...she, ...people }),
    (state) => acceptBirthRegistration(state, desk),
    (state) => recordSilence(state, { ...desk, coCheckId: 'cc-mother', calendar: sampleCalendar }),
    (state) => recordSilence(state, { ...desk, coCheckId: 'cc-father', calendar: sampleCalendar }),
    (state) => signUndertaking(state, she),
    (state) => registerBirth(state, desk),
  ];
  for (const attempt of tries)
    events = [...events, ...(attempt(foldBirthRegistration(events)).value ?? [])];
  const state = foldBirthRegistration(events);
  return state.registeredAt !== null || state.closedAt !== null;
}
