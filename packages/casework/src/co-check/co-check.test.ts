import { describe, expect, test } from 'vitest';
import { sampleCalendar } from '../obligation/sample-calendar.ts';
import { responsibleOffice } from '../responsibility/responsible-office.ts';
import { answerCoCheck } from './answer-co-check.ts';
import { answerClarification, askClarification } from './clarify-co-check.ts';
import { acceptCoCheckAnswer, returnCoCheck, withdrawCoCheck } from './close-co-check.ts';
import type { CoCheckEvent, ItemReply } from './co-check-event.ts';
import { coCheckObligations } from './co-check-obligations.ts';
import type { CoCheckState } from './co-check-state.ts';
import { foldCoCheck } from './fold-co-check.ts';
import { forwardCoCheck } from './forward-co-check.ts';
import { declareUnpaired, pairCoCheck } from './pair-co-check.ts';
import { receiveCoCheck, recordDelivery } from './receive-co-check.ts';
import { recordLadderStep } from './record-ladder-step.ts';
import { requestCoCheck } from './request-co-check.ts';
import {
  changAn,
  chengNan,
  clerk,
  noon,
  sampleBasis,
  sampleLetter,
  yaChi,
} from './sample-co-check.ts';

type Outcome =
  | readonly CoCheckEvent[]
  | { readonly ok: true; readonly value: readonly CoCheckEvent[] }
  | { readonly ok: false; readonly refusal: { readonly code: string } };
type Verb = (state: CoCheckState) => Outcome;

const request = () =>
  requestCoCheck({
    at: noon('2026-11-09'),
    by: clerk(changAn),
    letter: sampleLetter,
    bases: [sampleBasis],
  });

/** Runs verbs one after another on the log; a refusal on the way fails the test. */
function run(...verbs: readonly Verb[]): CoCheckState {
  const first = request();
  if (!first.ok) throw new Error(first.refusal.code);
  let log = [...first.value];
  for (const verb of verbs) {
    const outcome = verb(foldCoCheck(log));
    if ('ok' in outcome) {
      if (!outcome.ok) throw new Error(outcome.refusal.code);
      log = [...log, ...outcome.value];
    } else log = [...log, ...outcome];
  }
  return foldCoCheck(log);
}
const codeOf = (outcome: { ok: boolean; refusal?: { code: string } }) => outcome.refusal?.code;

const by = (office: string, date = '2026-11-10') => ({ at: noon(date), by: clerk(office) });
const deliver: Verb = (state) =>
  recordDelivery(state, { ...by(chengNan, '2026-11-09'), receiptAt: noon('2026-11-09') });
const receive: Verb = (state) => receiveCoCheck(state, by(state.holder));
const pair: Verb = (state) => pairCoCheck(state, { ...by(state.holder), personId: 'p-1' });
const confirmed: readonly ItemReply[] = [
  { code: 'identity', answer: 'CONFIRMED', note: null, source: '户籍登记' },
  { code: 'household-registration', answer: 'CONFIRMED', note: null, source: '户籍登记' },
];
const answer: Verb = (state) => answerCoCheck(state, { ...by(state.holder), replies: confirmed });
const forwardTo =
  (to: string, directedBy?: string): Verb =>
  (state) =>
    forwardCoCheck(state, {
      ...by(state.holder),
      to,
      reason: '不属本单位',
      ...(directedBy ? { directedBy } : {}),
    });

describe('协查 M1', () => {
  test('goes from letter to closing, and each step has one responsible office', () => {
    expect(responsibleOffice(run())).toBe(changAn);
    expect(responsibleOffice(run(deliver))).toBe(chengNan);
    expect(responsibleOffice(run(deliver, receive, pair))).toBe(chengNan);
    expect(responsibleOffice(run(deliver, receive, pair, answer))).toBe(changAn);
    const closed = run(deliver, receive, pair, answer, (state) =>
      acceptCoCheckAnswer(state, by(changAn)),
    );
    expect(closed).toMatchObject({ stage: 'closed', outcome: 'accepted' });
    expect(responsibleOffice(closed)).toBeNull();
  });

  test('starts the clock at the instant of the stored receipt, and nowhere before it', () => {
    expect(coCheckObligations(run(), sampleCalendar)).toEqual([]);
    expect(coCheckObligations(run(deliver), sampleCalendar)[0]).toMatchObject({
      debtor: chengNan,
      creditor: changAn,
      due: { on: '2026-11-16', provisional: false },
      state: 'open',
    });
  });

  test('a second receipt neither restarts the clock nor adds a line', () => {
    const state = run(deliver);
    expect(recordDelivery(state, { ...by(chengNan), receiptAt: noon('2026-11-12') })).toEqual([]);
  });

  test('refuses every office but the holder', () => {
    expect(codeOf(receiveCoCheck(run(deliver), by(yaChi)))).toBe('co-check.not-the-holder');
    expect(codeOf(acceptCoCheckAnswer(run(deliver, receive, pair, answer), by(chengNan)))).toBe(
      'co-check.not-the-asker',
    );
  });

  test('refuses a letter to the asking office itself, and one whose item is not licensed', () => {
    const order = { at: noon('2026-11-09'), by: clerk(changAn), bases: [sampleBasis] };
    expect(codeOf(requestCoCheck({ ...order, letter: { ...sampleLetter, to: changAn } }))).toBe(
      'co-check.same-office',
    );
    const greedy = { ...sampleLetter, items: [{ code: 'marriage', stated: '' }] };
    expect(codeOf(requestCoCheck({ ...order, letter: greedy }))).toBe('basis.item-not-licensed');
  });
});

describe('答复 item by item', () => {
  test('wants every item answered, once, and nothing that was not asked', () => {
    const state = run(deliver, receive, pair);
    expect(codeOf(answerCoCheck(state, { ...by(chengNan), replies: confirmed.slice(0, 1) }))).toBe(
      'co-check.items-unanswered',
    );
    const extra: ItemReply = {
      code: 'registered-place',
      answer: 'CONFIRMED',
      note: null,
      source: '',
    };
    expect(codeOf(answerCoCheck(state, { ...by(chengNan), replies: [...confirmed, extra] }))).toBe(
      'co-check.item-not-asked',
    );
  });

  test('wants a note with every answer but CONFIRMED', () => {
    const replies = confirmed.map((reply) => ({ ...reply, answer: 'DIFFERENT' as const }));
    expect(codeOf(answerCoCheck(run(deliver, receive, pair), { ...by(chengNan), replies }))).toBe(
      'co-check.note-missing',
    );
  });

  test('is not given before pairing, nor claims to know an unpaired person', () => {
    expect(
      codeOf(answerCoCheck(run(deliver, receive), { ...by(chengNan), replies: confirmed })),
    ).toBe('co-check.stage-wrong');
    const unpaired = run(deliver, receive, (state) =>
      declareUnpaired(state, { ...by(chengNan), searched: '户籍登记、迁出登记' }),
    );
    expect(codeOf(answerCoCheck(unpaired, { ...by(chengNan), replies: confirmed }))).toBe(
      'co-check.stage-wrong',
    );
    expect(codeOf(declareUnpaired(run(deliver, receive), { ...by(chengNan), searched: ' ' }))).toBe(
      'co-check.search-missing',
    );
  });

  test('is taken after the limit, as 逾期办结', () => {
    const late = run(deliver, receive, pair, (state) =>
      answerCoCheck(state, { ...by(chengNan, '2026-11-18'), replies: confirmed }),
    );
    expect(coCheckObligations(late, sampleCalendar)[0]?.state).toBe('met-late');
  });

  test('may be returned by the asker, and then is owed again', () => {
    const returned = run(deliver, receive, pair, answer, (state) =>
      returnCoCheck(state, { ...by(changAn), reason: '请写明来源' }),
    );
    expect(returned.stage).toBe('paired');
    expect(responsibleOffice(returned)).toBe(chengNan);
    expect(coCheckObligations(returned, sampleCalendar)[0]?.state).toBe('open');
  });

  test('may be refused by the holder with a reason, and then the matter is the asker’s again', () => {
    const returned = run(deliver, receive, (state) =>
      returnCoCheck(state, { ...by(chengNan), reason: '非本单位户籍' }),
    );
    expect(returned.stage).toBe('returned');
    expect(responsibleOffice(returned)).toBe(changAn);
    expect(coCheckObligations(returned, sampleCalendar)[0]?.state).toBe('met');
    const closed = run(
      deliver,
      (state) => returnCoCheck(state, { ...by(chengNan), reason: '非本单位户籍' }),
      (state) => acceptCoCheckAnswer(state, by(changAn)),
    );
    expect(closed).toMatchObject({ stage: 'closed', outcome: 'returned' });
  });
});

describe('转办', () => {
  test('goes on at most twice', () => {
    const twice = run(deliver, forwardTo('430503001'), forwardTo('430511002'));
    expect(twice).toMatchObject({ holder: '430511002', stage: 'delivered' });
    expect(
      codeOf(forwardCoCheck(twice, { ...by('430511002'), to: '430521001', reason: '不属本单位' })),
    ).toBe('co-check.forwarded-twice');
  });

  test('never goes back to a previous holder without a coordinator', () => {
    const once = run(deliver, forwardTo('430503001'));
    expect(
      codeOf(forwardCoCheck(once, { ...by('430503001'), to: chengNan, reason: '应由其办理' })),
    ).toBe('co-check.forward-back');
    expect(run(deliver, forwardTo('430503001'), forwardTo(chengNan, '430000')).holder).toBe(
      chengNan,
    );
  });

  test('moves the duty but not the date', () => {
    const [before] = coCheckObligations(run(deliver), sampleCalendar);
    const [after] = coCheckObligations(run(deliver, forwardTo('430503001')), sampleCalendar);
    expect(after?.due.on).toBe(before?.due.on);
    expect(after?.debtor).toBe('430503001');
  });

  test('refuses what is no office, the asker, and the holder itself', () => {
    const state = run(deliver);
    const to = (office: string) =>
      codeOf(forwardCoCheck(state, { ...by(chengNan), to: office, reason: '误送' }));
    expect(to('长安镇')).toBe('co-check.office-unknown');
    expect(to(changAn)).toBe('co-check.office-unknown');
    expect(to(chengNan)).toBe('co-check.same-office');
  });
});

describe('说明', () => {
  const ask: Verb = (state) =>
    askClarification(state, { ...by(chengNan, '2026-11-10'), question: '号码末位是否有误？' });

  test('stops the clock once and gives the duty to the asker meanwhile', () => {
    const asked = run(deliver, receive, ask);
    expect(responsibleOffice(asked)).toBe(changAn);
    const told = run(deliver, receive, ask, (state) =>
      answerClarification(state, { ...by(changAn, '2026-11-12'), answer: '末位为9' }),
    );
    expect(responsibleOffice(told)).toBe(chengNan);
    expect(coCheckObligations(told, sampleCalendar)[0]?.due.on).toBe('2026-11-18');
    expect(codeOf(askClarification(told, { ...by(chengNan), question: '还有一问' }))).toBe(
      'co-check.clarified-already',
    );
  });

  test('carries no dead purpose, and answers nothing that was not put', () => {
    expect(
      codeOf(
        askClarification(run(deliver, receive), { ...by(chengNan), question: '是否计划外怀孕？' }),
      ),
    ).toBe('purpose.not-served');
    expect(
      codeOf(answerClarification(run(deliver, receive), { ...by(changAn), answer: '是' })),
    ).toBe('co-check.nothing-to-clarify');
    const asked = run(deliver, receive, ask);
    expect(
      codeOf(forwardCoCheck(asked, { ...by(chengNan), to: '430503001', reason: '误送' })),
    ).toBe('co-check.clarify-open');
  });
});

describe('foldCoCheck 两边的经过', () => {
  test('a withdrawal that crossed an answer on the wire wins on both sides', () => {
    const first = request();
    if (!first.ok) throw new Error(first.refusal.code);
    const answered: CoCheckEvent = {
      type: 'co-check.answered',
      ...by(chengNan),
      replies: confirmed,
    };
    const withdrawn = withdrawCoCheck(foldCoCheck(first.value), {
      ...by(changAn),
      reason: '本人撤回',
    });
    if (!withdrawn.ok) throw new Error(withdrawn.refusal.code);
    const asker = foldCoCheck([...first.value, ...withdrawn.value, answered]);
    const holder = foldCoCheck([...first.value, answered, ...withdrawn.value]);
    expect(asker.stage).toBe('withdrawn');
    expect(holder.stage).toBe('withdrawn');
    expect(codeOf(receiveCoCheck(asker, by(chengNan)))).toBe('co-check.closed');
  });

  test('a receipt that comes after the answer still starts the clock where it belongs', () => {
    const first = request();
    if (!first.ok) throw new Error(first.refusal.code);
    const answered: CoCheckEvent = {
      type: 'co-check.answered',
      ...by(chengNan),
      replies: confirmed,
    };
    const state = foldCoCheck([...first.value, answered]);
    const late = foldCoCheck([
      ...first.value,
      answered,
      ...recordDelivery(state, { ...by(changAn), receiptAt: noon('2026-11-09') }),
    ]);
    expect(late.stage).toBe('answered');
    expect(coCheckObligations(late, sampleCalendar)[0]?.state).toBe('met');
  });

  test('keeps each step of the ladder once', () => {
    const step = { ...by(changAn), step: 3, code: 'county' as const, office: '430502' };
    const state = run(deliver, (before) => recordLadderStep(before, step));
    expect(state.firedSteps).toHaveLength(1);
    expect(codeOf(recordLadderStep(state, step))).toBe('co-check.step-fired');
  });
});
