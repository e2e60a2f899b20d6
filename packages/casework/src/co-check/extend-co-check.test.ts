import { type Instant, instantOf } from '@zhulian/vocabulary';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareDue } from '../obligation/compare-due.ts';
import { sampleCalendar } from '../obligation/sample-calendar.ts';
import { answerClarification, askClarification } from './clarify-co-check.ts';
import type { CoCheckEvent } from './co-check-event.ts';
import { coCheckObligations } from './co-check-obligations.ts';
import type { CoCheckState } from './co-check-state.ts';
import { agreeExtension, proposeExtension, refuseExtension } from './extend-co-check.ts';
import { applyCoCheck, foldCoCheck } from './fold-co-check.ts';
import { receiveCoCheck, recordDelivery } from './receive-co-check.ts';
import { requestCoCheck } from './request-co-check.ts';
import { changAn, chengNan, clerk, noon, sampleBasis, sampleLetter } from './sample-co-check.ts';

const bounds = { daysMax: 5, calendar: sampleCalendar };
const by = (office: string, date = '2026-11-11') => ({ at: noon(date), by: clerk(office) });
const value = (outcome: ReturnType<typeof proposeExtension>): readonly CoCheckEvent[] => {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
};
const codeOf = (outcome: ReturnType<typeof proposeExtension>) =>
  outcome.ok ? undefined : outcome.refusal.code;

/** A co-check received on 9 November and due on 16 November. */
function received(): CoCheckState {
  const asked = requestCoCheck({
    at: noon('2026-11-09'),
    by: clerk(changAn),
    letter: sampleLetter,
    bases: [sampleBasis],
  });
  if (!asked.ok) throw new Error(asked.refusal.code);
  const sent = foldCoCheck(asked.value);
  const delivery = recordDelivery(sent, { ...by(chengNan), receiptAt: noon('2026-11-09') });
  const delivered = delivery.reduce(applyCoCheck, sent);
  const taken = receiveCoCheck(delivered, by(chengNan, '2026-11-10'));
  return (taken.ok ? taken.value : []).reduce(applyCoCheck, delivered);
}
const after = (state: CoCheckState, ...events: readonly CoCheckEvent[]) =>
  events.reduce(applyCoCheck, state);
const dueOf = (state: CoCheckState, today?: string) =>
  coCheckObligations(state, sampleCalendar, today as never)[0]?.due;
const propose = (state: CoCheckState, office = chengNan, days = 3, date = '2026-11-11') =>
  proposeExtension(state, { ...by(office, date), days, reason: '档案在外省查', ...bounds });

describe('协商延期', () => {
  test('moves nothing until the other side agrees; then both compute the later day and say why', () => {
    const proposed = after(received(), ...value(propose(received())));
    expect(dueOf(proposed)?.on).toBe('2026-11-16');
    const agreed = after(
      proposed,
      ...value(agreeExtension(proposed, { ...by(changAn), ...bounds })),
    );
    expect(dueOf(agreed)?.on).toBe('2026-11-19');
    expect(dueOf(agreed)?.reason.zh).toContain(
      '协商延期 3 个工作日（只延一次），到 2026年11月19日',
    );
    expect(dueOf(agreed)?.reason.en).toContain('3 working days more (once only)');
  });

  test('may be proposed by the asker, and refused; then the day stays and nobody proposes again', () => {
    const proposed = after(received(), ...value(propose(received(), changAn)));
    const order = { ...by(chengNan), reason: '不需要', ...bounds };
    const settled = after(proposed, ...value(refuseExtension(proposed, order)));
    expect(dueOf(settled)?.on).toBe('2026-11-16');
    expect(codeOf(propose(settled))).toBe('co-check.extension-proposed-already');
  });

  test('is not agreed to by the side that proposed it, nor by a third office, nor without a proposal', () => {
    const proposed = after(received(), ...value(propose(received())));
    expect(codeOf(agreeExtension(proposed, { ...by(chengNan), ...bounds }))).toBe(
      'co-check.extension-own',
    );
    expect(codeOf(agreeExtension(proposed, { ...by('430503001'), ...bounds }))).toBe(
      'co-check.not-the-holder',
    );
    expect(codeOf(agreeExtension(received(), { ...by(changAn), ...bounds }))).toBe(
      'co-check.no-extension-open',
    );
  });

  test('keeps to the bound of the catalogue, on the proposing side and again on the agreeing side', () => {
    for (const days of [0, -1, 1.5, 6, 300]) {
      expect(codeOf(propose(received(), chengNan, days))).toBe('co-check.extension-out-of-bounds');
    }
    const [line] = value(propose(received()));
    const greedy = after(received(), { ...line, days: 300 } as CoCheckEvent);
    expect(codeOf(agreeExtension(greedy, { ...by(changAn), ...bounds }))).toBe(
      'co-check.extension-out-of-bounds',
    );
  });

  test('comes too late after the last day, for proposing and for agreeing; a late line moves nothing', () => {
    expect(codeOf(propose(received(), chengNan, 3, '2026-11-17'))).toBe(
      'co-check.extension-too-late',
    );
    const proposed = after(received(), ...value(propose(received(), chengNan, 3, '2026-11-16')));
    expect(codeOf(agreeExtension(proposed, { ...by(changAn, '2026-11-17'), ...bounds }))).toBe(
      'co-check.extension-too-late',
    );
    const late = after(proposed, {
      type: 'co-check.extension-agreed',
      ...by(changAn, '2026-11-17'),
    });
    expect(dueOf(late)?.on).toBe('2026-11-16');
    expect(dueOf(late)?.reason.zh).toContain('到期日不变');
  });

  test('a line of agreement from the proposing side changes nothing, whoever signed it', () => {
    const proposed = after(received(), ...value(propose(received())));
    const forged = after(proposed, { type: 'co-check.extension-agreed', ...by(chengNan) });
    expect(dueOf(forged)?.on).toBe('2026-11-16');
  });

  test('does not ask for a dead purpose', () => {
    const order = { ...by(chengNan), days: 2, reason: '待查是否怀孕', ...bounds };
    expect(codeOf(proposeExtension(received(), order))).toBe('purpose.not-served');
  });
});

describe('中止 and 协商延期 together', () => {
  const ask = (state: CoCheckState, date: string) =>
    askClarification(state, { ...by(chengNan, date), question: '号码是否有误？' });

  test('the clock stops exactly once, and its interval stands in the reason', () => {
    const asked = after(received(), ...value(ask(received(), '2026-11-10')));
    const order = { ...by(changAn, '2026-11-12'), answer: '无误' };
    const settled = after(asked, ...value(answerClarification(asked, order)));
    expect(dueOf(settled)?.on).toBe('2026-11-18');
    expect(dueOf(settled)?.reason.zh).toContain(
      '自 2026年11月10日 至 2026年11月12日，中止 2 个工作日',
    );
    expect(codeOf(ask(settled, '2026-11-13'))).toBe('co-check.clarified-already');
    const second = {
      type: 'co-check.clarify-asked',
      question: '再问',
      ...by(chengNan, '2026-11-13'),
    };
    const crossed = after(settled, second as CoCheckEvent, {
      type: 'co-check.clarify-answered',
      answer: '答',
      ...by(changAn, '2026-11-17'),
    });
    expect(dueOf(crossed)).toEqual(dueOf(settled));
  });

  test('a question that comes after the last day stops nothing: lateness is not asked away', () => {
    const asked = after(received(), ...value(ask(received(), '2026-11-17')));
    expect(dueOf(asked, '2026-11-20')?.on).toBe('2026-11-16');
    expect(dueOf(asked, '2026-11-20')?.reason.zh).toContain('不再中止');
  });

  test('debtor and creditor get the same day, whatever lines cross between them and whenever they arrive', () => {
    const acts = fc.array(
      fc.record({
        side: fc.constantFrom('holder', 'asker'),
        verb: fc.constantFrom('propose', 'agree', 'refuse', 'ask', 'explain'),
        days: fc.integer({ min: 1, max: 6 }),
        waitHours: fc.integer({ min: 0, max: 30 }),
        /** Whether what is on the way arrives before this act. */
        arrives: fc.boolean(),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(acts, (order) => {
        const ends = { holder: received(), asker: received() };
        const onTheWay: { holder: CoCheckEvent[]; asker: CoCheckEvent[] } = {
          holder: [],
          asker: [],
        };
        const arrive = (side: 'holder' | 'asker') => {
          ends[side] = after(ends[side], ...onTheWay[side].splice(0));
        };
        let ms = Date.parse(noon('2026-11-10'));
        for (const act of order) {
          const side = act.side as 'holder' | 'asker';
          ms += act.waitHours * 3_600_000;
          if (act.arrives) arrive(side);
          const outcome = decide(ends[side], { ...act, side, at: instantOf(ms) });
          if (!outcome.ok) continue;
          ends[side] = after(ends[side], ...outcome.value);
          onTheWay[side === 'holder' ? 'asker' : 'holder'].push(...outcome.value);
        }
        arrive('holder');
        arrive('asker');
        const [debtor, creditor] = [ends.holder, ends.asker].map(
          (state) => coCheckObligations(state, sampleCalendar)[0],
        );
        if (!debtor || !creditor) throw new Error('delivered, so something is owed');
        expect(compareDue(debtor.due, creditor.due)).toEqual({ agreed: true, on: debtor.due.on });
        expect(debtor.due.reason).toEqual(creditor.due.reason);
        expect(ends.holder.extension).toEqual(ends.asker.extension);
      }),
      { numRuns: 1000 },
    );
  });
});

function decide(
  state: CoCheckState,
  act: { readonly side: 'holder' | 'asker'; verb: string; days: number; at: Instant },
): ReturnType<typeof proposeExtension> {
  const order = { at: act.at, by: clerk(act.side === 'holder' ? chengNan : changAn) };
  switch (act.verb) {
    case 'propose':
      return proposeExtension(state, { ...order, days: act.days, reason: '延期', ...bounds });
    case 'agree':
      return agreeExtension(state, { ...order, ...bounds });
    case 'refuse':
      return refuseExtension(state, { ...order, reason: '不同意', ...bounds });
    case 'ask':
      return askClarification(state, { ...order, question: '是否有误？' });
    default:
      return answerClarification(state, { ...order, answer: '无误' });
  }
}
