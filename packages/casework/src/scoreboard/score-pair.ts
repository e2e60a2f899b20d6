import type { PartyId } from '@zhulian/exchange';
import {
  type CalendarDate,
  calendarDateOf,
  type Instant,
  type WorkingCalendar,
} from '@zhulian/vocabulary';
import { calendarVersionOf } from '../obligation/calendar-version.ts';
import { colourOf, type Indicator, indicatorsOf, type ScoreColour } from './indicators.ts';
import { commonLines, type ReceiptedLine } from './receipted-line.ts';
import { replyFacts } from './reply-fact.ts';

/** 双向考核 of one pair of provinces, in one direction: what `debtor` did with what `creditor` asked. */
export interface PairScore {
  readonly debtor: string;
  readonly creditor: string;
  readonly indicators: readonly Indicator[];
  readonly colour: ScoreColour;
}

export interface Scoring {
  /** The party that computes; its own lines may still wait for their receipts. */
  readonly self: PartyId;
  /** `2026-11`: the co-checks delivered in this month, by Shanghai's days. */
  readonly period: string;
  /** What was receipted by then is counted; the same moment on both sides. */
  readonly cutoff: Instant;
  readonly calendar: WorkingCalendar;
}

/** 双向考核同账: scores with what tells both sides that they counted the same. */
export interface Scores {
  readonly pairs: readonly PairScore[];
  /** Own lines written by the cutoff whose receipt has not come; the digits are final when it is 0. */
  readonly receiptsAwaited: number;
  /** Every line counted by its place and receipt, and the calendar: the text whose digest both sides compare. */
  readonly evidence: string;
}

/** The scores between two parties. Both sides' evidence gives the same digits: there is no self-reporting in it. */
export function scorePairs(lines: readonly ReceiptedLine[], scoring: Scoring): Scores {
  const common = commonLines(lines, scoring.cutoff);
  const today = calendarDateOf(scoring.cutoff);
  const facts = replyFacts(common, {
    calendar: scoring.calendar,
    today,
    isInPeriod: (deliveredOn: CalendarDate) => deliveredOn.startsWith(scoring.period),
  });
  const byPair = Map.groupBy(facts, ({ debtor, creditor }) => `${debtor} ${creditor}`);
  const awaited = lines.filter(
    ({ source, receiptAt, event }) =>
      source === scoring.self && receiptAt === null && event.at <= scoring.cutoff,
  );
  return {
    pairs: [...byPair]
      .toSorted(([left], [right]) => left.localeCompare(right))
      .map(([pair, held]): PairScore => {
        const indicators = indicatorsOf(held, { calendar: scoring.calendar, today });
        const [debtor = '', creditor = ''] = pair.split(' ');
        return { debtor, creditor, indicators, colour: colourOf(indicators) };
      }),
    receiptsAwaited: awaited.length,
    evidence: evidenceText(common, scoring),
  };
}

/** Ids, places and moments have one spelling, and the order is fixed: the same evidence is the same text. */
function evidenceText(
  common: ReturnType<typeof commonLines>,
  { period, cutoff, calendar }: Scoring,
): string {
  const counted = common.map((line) => [line.coCheckId, line.source, line.seq, line.receiptAt]);
  return JSON.stringify([period, cutoff, calendarVersionOf(calendar), counted]);
}
