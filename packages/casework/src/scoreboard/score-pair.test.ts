import type { PartyId } from '@zhulian/exchange';
import { type Instant, instantOf } from '@zhulian/vocabulary';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CoCheckEvent, CoCheckLetter } from '../co-check/co-check-event.ts';
import { requestCoCheck } from '../co-check/request-co-check.ts';
import {
  changAn,
  chengNan,
  clerk,
  noon,
  sampleBasis,
  sampleLetter,
} from '../co-check/sample-co-check.ts';
import { sampleCalendar } from '../obligation/sample-calendar.ts';
import { indicatorWords } from '../words/indicator-words.ts';
import type { Indicator } from './indicators.ts';
import type { ReceiptedLine } from './receipted-line.ts';
import { scorePairs } from './score-pair.ts';

const guangdong: PartyId = 'zl:node:44';
const hunan: PartyId = 'zl:node:43';
const scoring = (self: PartyId, cutoff = noon('2026-12-01')) => ({
  self,
  period: '2026-11',
  cutoff,
  calendar: sampleCalendar,
});

function letterOf(coCheckId: string, at: Instant): CoCheckEvent {
  const asked = requestCoCheck({
    at,
    by: clerk(changAn),
    letter: { ...sampleLetter, coCheckId } as CoCheckLetter,
    bases: [sampleBasis],
  });
  if (!asked.ok) throw new Error(asked.refusal.code);
  return asked.value[0] as CoCheckEvent;
}
const answered = (at: Instant): CoCheckEvent => ({
  type: 'co-check.answered',
  at,
  by: clerk(chengNan),
  replies: [],
});
const received = (at: Instant): CoCheckEvent => ({
  type: 'co-check.received',
  at,
  by: clerk(chengNan),
});
const line = (
  coCheckId: string,
  source: PartyId,
  seq: number,
  event: CoCheckEvent,
  receiptAt: Instant | null = event.at,
): ReceiptedLine => ({ coCheckId, source, seq, event, receiptAt });

/** A co-check delivered on 9 November (due on the 16th), received and answered on the days given. */
function told(id: string, at: { received?: string; answered?: string }): readonly ReceiptedLine[] {
  const seq = Number(id.slice(3)) * 10;
  return [
    line(id, guangdong, seq, letterOf(id, noon('2026-11-09'))),
    ...(at.received ? [line(id, hunan, seq, received(noon(at.received)))] : []),
    ...(at.answered ? [line(id, hunan, seq + 1, answered(noon(at.answered)))] : []),
  ];
}
const figuresOf = (indicators: readonly Indicator[] = []) =>
  indicators.map(({ code, figure, colour }) => [code, figure, colour]);

describe('双向考核同账', () => {
  test('counts acceptance, days, the agreed date, 逾期办结 and answers sent back', () => {
    const lines = [
      ...told('cc-1', { received: '2026-11-10', answered: '2026-11-12' }),
      ...told('cc-2', { received: '2026-11-10', answered: '2026-11-16' }),
      ...told('cc-3', { received: '2026-11-18', answered: '2026-11-20' }),
      ...told('cc-4', {}),
    ];
    const { pairs } = scorePairs(lines, scoring(guangdong));
    expect(pairs).toHaveLength(1);
    expect(pairs[0]).toMatchObject({ debtor: '43', creditor: '44', colour: 'red' });
    expect(figuresOf(pairs[0]?.indicators)).toEqual([
      ['accepted-within-limit', '50.0 %', 'red'],
      ['mean-reply-days', '5.7', 'yellow'],
      ['answered-by-agreed-date', '50.0 %', 'red'],
      ['answered-late', '33.3 %', 'red'],
      ['answers-returned', '0.0 %', 'green'],
    ]);
  });

  test('an agreed extension is an agreed date: what comes by it is in time', () => {
    const [letter, ...rest] = told('cc-1', { received: '2026-11-10', answered: '2026-11-18' });
    const lines = [
      letter as ReceiptedLine,
      line('cc-1', hunan, 20, {
        type: 'co-check.extension-proposed',
        days: 3,
        reason: '档案在外',
        at: noon('2026-11-12'),
        by: clerk(chengNan),
      }),
      line('cc-1', guangdong, 21, {
        type: 'co-check.extension-agreed',
        at: noon('2026-11-13'),
        by: clerk(changAn),
      }),
      ...rest,
    ];
    const inTime = scorePairs(lines, scoring(hunan)).pairs[0]?.indicators[2];
    expect(inTime).toMatchObject({ counted: 1, of: 1, figure: '100.0 %' });
  });

  test('an answer before any acknowledgement has taken the letter in, in time and out of it', () => {
    const lines = [...told('cc-1', { answered: '2026-11-10' }), ...told('cc-2', {})];
    const accepted = scorePairs(lines, scoring(guangdong)).pairs[0]?.indicators[0];
    expect(accepted).toMatchObject({ counted: 1, of: 2, figure: '50.0 %' });
    const [early] = scorePairs(lines, scoring(guangdong, noon('2026-11-11'))).pairs;
    expect(early?.indicators[0]).toMatchObject({ counted: 1, of: 1, figure: '100.0 %' });
  });

  test('an early answer is in time also where the receipt of its closing comes first', () => {
    const closed = {
      type: 'co-check.closed',
      outcome: 'accepted',
      at: noon('2026-11-11'),
      by: clerk(changAn),
    } as const;
    const lines = [
      ...told('cc-1', { received: '2026-11-10', answered: '2026-11-11' }),
      line('cc-1', guangdong, 21, closed, '2026-11-11T03:59:59.000Z' as Instant),
    ];
    const [pair] = scorePairs(lines, scoring(guangdong)).pairs;
    expect(pair?.indicators[0]).toMatchObject({ counted: 1, of: 1 });
    expect(pair?.indicators[2]).toMatchObject({ counted: 1, of: 1, figure: '100.0 %' });
  });

  test('good is what our own limits say: five working days on the mean, and not one more', () => {
    const mean = (answered: string) =>
      scorePairs(told('cc-1', { answered }), scoring(hunan)).pairs[0]?.indicators[1];
    expect(mean('2026-11-16')).toMatchObject({ figure: '5.0', colour: 'green' });
    expect(mean('2026-11-17')).toMatchObject({ figure: '6.0', colour: 'yellow' });
    expect(mean('2026-11-19')).toMatchObject({ figure: '8.0', colour: 'yellow' });
    expect(mean('2026-11-20')).toMatchObject({ figure: '9.0', colour: 'red' });
    expect(indicatorWords['mean-reply-days'].mark.en).toContain('within 5 working days');
    expect(indicatorWords['mean-reply-days'].mark.en).toContain('beyond 8');
  });

  test('what is not yet due is held against nobody, and nothing to count has no figure', () => {
    const early = scorePairs(told('cc-1', {}), scoring(guangdong, noon('2026-11-11')));
    expect(early.pairs[0]?.colour).toBe('none');
    expect(figuresOf(early.pairs[0]?.indicators).every(([, figure]) => figure === null)).toBe(true);
  });

  test('a line whose receipt has not come is counted by neither, and its writer says that it waits', () => {
    const [letter, taken] = told('cc-1', { received: '2026-11-10' });
    const mine = [letter as ReceiptedLine, { ...(taken as ReceiptedLine), receiptAt: null }];
    expect(scorePairs(mine, scoring(hunan)).receiptsAwaited).toBe(1);
    expect(scorePairs(mine, scoring(guangdong)).receiptsAwaited).toBe(0);
  });

  test('both sides get identical digits from their own evidence, whatever was delayed, lost or is under way', () => {
    const day = fc.integer({ min: 1, max: 28 });
    const matter = fc.record({
      askedDay: day,
      receivedAfter: fc.option(fc.integer({ min: 0, max: 12 })),
      answeredAfter: fc.option(fc.integer({ min: 0, max: 20 })),
      sentBack: fc.boolean(),
      /** Hours until the receiver stores it, and until its receipt is back, for each line. */
      delays: fc.array(fc.tuple(fc.nat({ max: 400 }), fc.nat({ max: 100 })), {
        minLength: 4,
        maxLength: 4,
      }),
    });
    fc.assert(
      fc.property(
        fc.array(matter, { maxLength: 12 }),
        fc.nat({ max: 40 }),
        (matters, cutoffDay) => {
          const cutoff = instantOf(Date.parse(noon('2026-11-05')) + cutoffDay * 86_400_000);
          const sides = new Map<PartyId, ReceiptedLine[]>([
            [guangdong, []],
            [hunan, []],
          ]);
          const nowMs = Date.parse(cutoff) + 30 * 86_400_000;
          const lastStored = new Map<PartyId, number>();
          let seq = 0;
          const send = (
            source: PartyId,
            id: string,
            event: CoCheckEvent,
            [storeHours, backHours]: readonly [number, number],
          ) => {
            seq += 1;
            const arrivesMs = Date.parse(event.at) + storeHours * 3_600_000;
            // A stream is contiguous: nothing is stored before what was sent before it.
            const storedMs = Math.max(arrivesMs, lastStored.get(source) ?? 0);
            lastStored.set(source, storedMs);
            const receiptAt = instantOf(storedMs);
            const hasReceipt = storedMs + backHours * 3_600_000 <= nowMs;
            sides.get(source)?.push(line(id, source, seq, event, hasReceipt ? receiptAt : null));
            const other = source === guangdong ? hunan : guangdong;
            if (storedMs <= nowMs) sides.get(other)?.push(line(id, source, seq, event, receiptAt));
          };
          for (const [index, one] of matters.entries()) {
            const id = `cc-${index}`;
            const asked = Date.parse(noon(`2026-11-${String(one.askedDay).padStart(2, '0')}`));
            const later = (days: number) => instantOf(asked + days * 86_400_000);
            const [first, second, third, fourth] = one.delays as [number, number][];
            send(guangdong, id, letterOf(id, later(0)), first as [number, number]);
            if (one.receivedAfter !== null) {
              send(hunan, id, received(later(one.receivedAfter)), second as [number, number]);
            }
            if (one.answeredAfter === null) continue;
            send(hunan, id, answered(later(one.answeredAfter)), third as [number, number]);
            if (!one.sentBack) continue;
            const back = { at: later(one.answeredAfter + 1), by: clerk(changAn), reason: '再核' };
            send(guangdong, id, { type: 'co-check.returned', ...back }, fourth as [number, number]);
          }
          const [creditor, debtor] = [guangdong, hunan].map((self) => {
            // Each side holds its lines in an order of its own.
            const held = sides.get(self) ?? [];
            return scorePairs(self === hunan ? held.toReversed() : held, scoring(self, cutoff));
          });
          if (!creditor || !debtor) throw new Error('two sides');
          // While a receipt is under way a side says so; when none is, the digits are the same to the last one.
          if (creditor.receiptsAwaited > 0 || debtor.receiptsAwaited > 0) return;
          expect(creditor.pairs).toEqual(debtor.pairs);
          expect(creditor.evidence).toBe(debtor.evidence);
        },
      ),
      { numRuns: 500 },
    );
  });
});
