import {
  type CalendarDate,
  type WorkingCalendar,
  countWorkingDays as workingDaysBetween,
} from '@zhulian/vocabulary';
import type { ReplyFact } from './reply-fact.ts';
import { type ShareMark, scoreMarks } from './score-marks.ts';

/** 五项指标: about time and quality of offices' work. A count of persons found is none of them and never will be. */
export type IndicatorCode =
  | 'accepted-within-limit'
  | 'mean-reply-days'
  | 'answered-by-agreed-date'
  | 'answered-late'
  | 'answers-returned';

export type ScoreColour = 'green' | 'yellow' | 'red' | 'none';

/** One indicator as two whole numbers and the digits made of them, so that no side rounds its own way. */
export interface Indicator {
  readonly code: IndicatorCode;
  readonly counted: number;
  readonly of: number;
  readonly figure: string | null;
  readonly colour: ScoreColour;
}

/**
 * The five indicators over these facts, seen on `today`; days are working days of `calendar`. What was withdrawn or is not yet
 * due is not held against anyone; whoever answers, or sends back, without acknowledging first has taken the letter in by that.
 */
export function indicatorsOf(
  facts: readonly ReplyFact[],
  order: { readonly calendar: WorkingCalendar; readonly today: CalendarDate },
): readonly Indicator[] {
  const { calendar, today } = order;
  const { acceptDays, inTime: goal, amiss } = scoreMarks;
  // In the moment of an answer the receipt of its closing may come first: an answer is nobody's excuse.
  const due = facts.filter(({ answeredOn, state }) => answeredOn !== null || state !== 'excused');
  const answered = facts.filter(({ answeredOn }) => answeredOn !== null);
  const daysUntil = ({ deliveredOn }: ReplyFact, day: CalendarDate) =>
    workingDaysBetween(calendar, deliveredOn, day);
  const acceptable = due.filter(
    (fact) => takenOn(fact) !== null || daysUntil(fact, today) > acceptDays,
  );
  const accepted = acceptable.filter((fact) => {
    const taken = takenOn(fact);
    return taken !== null && daysUntil(fact, taken) <= acceptDays;
  });
  const days = answered.reduce(
    (sum, fact) => sum + daysUntil(fact, fact.answeredOn ?? fact.deliveredOn),
    0,
  );
  const fallen = due.filter(({ answeredOn, dueOn }) => answeredOn !== null || dueOn < today);
  const inTime = fallen.filter(
    ({ answeredOn, dueOn }) => answeredOn !== null && answeredOn <= dueOn,
  );
  const late = answered.filter(
    ({ answeredOn, dueOn }) => answeredOn !== null && answeredOn > dueOn,
  );
  const returned = answered.filter(({ isAnswerReturned }) => isAnswerReturned);
  return [
    share('accepted-within-limit', accepted.length, acceptable.length, atLeast(goal)),
    mean('mean-reply-days', days, answered.length),
    share('answered-by-agreed-date', inTime.length, fallen.length, atLeast(goal)),
    share('answered-late', late.length, answered.length, below(amiss)),
    share('answers-returned', returned.length, answered.length, below(amiss)),
  ];
}

/** 签收, or the answer where it came first: an early answer must not count as a letter that nobody took in. */
function takenOn({ receivedOn, answeredOn }: ReplyFact): CalendarDate | null {
  if (receivedOn === null || answeredOn === null) return receivedOn ?? answeredOn;
  return receivedOn < answeredOn ? receivedOn : answeredOn;
}

/** Green where the marks of the five together say so: two for green, one for yellow, of those that could be counted. */
export function colourOf(indicators: readonly Indicator[]): ScoreColour {
  const counted = indicators.filter(({ colour }) => colour !== 'none');
  if (counted.length === 0) return 'none';
  const marks = counted.reduce(
    (sum, { colour }) => sum + { green: 2, yellow: 1, red: 0, none: 0 }[colour],
    0,
  );
  if (2 * marks >= 3 * counted.length) return 'green';
  return 4 * marks < 3 * counted.length ? 'red' : 'yellow';
}

/** Thousandths, rounded half up in whole numbers: `95.2 %`. */
function share(
  code: IndicatorCode,
  counted: number,
  of: number,
  colourFor: (counted: number, of: number) => ScoreColour,
): Indicator {
  if (of === 0) return { code, counted, of, figure: null, colour: 'none' };
  const figure = `${tenths(counted * 1_000, of)} %`;
  return { code, counted, of, figure, colour: colourFor(counted, of) };
}

/** Mean of whole working days, to a tenth: green within the limit to answer, red beyond the day on which the province is told. */
function mean(code: IndicatorCode, counted: number, of: number): Indicator {
  if (of === 0) return { code, counted, of, figure: null, colour: 'none' };
  const slow = counted > scoreMarks.replyDaysMax * of ? 'red' : 'yellow';
  return {
    code,
    counted,
    of,
    figure: tenths(counted * 10, of),
    colour: counted <= scoreMarks.replyDays * of ? 'green' : slow,
  };
}

function tenths(numerator: number, of: number): string {
  const rounded = Math.floor((2 * numerator + of) / (2 * of));
  return `${Math.floor(rounded / 10)}.${rounded % 10}`;
}

function atLeast({ green, red }: ShareMark): (counted: number, of: number) => ScoreColour {
  return (counted, of) => {
    if (100 * counted >= green * of) return 'green';
    return 100 * counted < red * of ? 'red' : 'yellow';
  };
}

function below({ green, red }: ShareMark): (counted: number, of: number) => ScoreColour {
  return (counted, of) => {
    if (100 * counted < green * of) return 'green';
    return 100 * counted >= red * of ? 'red' : 'yellow';
  };
}
