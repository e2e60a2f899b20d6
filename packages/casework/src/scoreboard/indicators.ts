import { type CalendarDate, daysBetween } from '@zhulian/vocabulary';
import type { ReplyFact } from './reply-fact.ts';

/** 五项指标: about time and quality of offices' work. A count of persons found is none of them and never will be. */
export type IndicatorCode =
  | 'accepted-within-7-days'
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

const acceptanceDays = 7;

/** The five indicators over these facts, seen on `today`. What was withdrawn or is not yet due is not held against anyone. */
export function indicatorsOf(
  facts: readonly ReplyFact[],
  today: CalendarDate,
): readonly Indicator[] {
  const due = facts.filter(({ state }) => state !== 'excused');
  const answered = facts.filter(({ answeredOn }) => answeredOn !== null);
  const acceptable = due.filter(
    ({ deliveredOn, receivedOn }) =>
      receivedOn !== null || daysBetween(deliveredOn, today) > acceptanceDays,
  );
  const accepted = acceptable.filter(
    ({ deliveredOn, receivedOn }) =>
      receivedOn !== null && daysBetween(deliveredOn, receivedOn) <= acceptanceDays,
  );
  const days = answered.reduce(
    (sum, { deliveredOn, answeredOn }) => sum + daysBetween(deliveredOn, answeredOn ?? deliveredOn),
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
    share('accepted-within-7-days', accepted.length, acceptable.length, atLeast(80, 60)),
    mean('mean-reply-days', days, answered.length),
    share('answered-by-agreed-date', inTime.length, fallen.length, atLeast(80, 60)),
    share('answered-late', late.length, answered.length, below(5, 15)),
    share('answers-returned', returned.length, answered.length, below(5, 15)),
  ];
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

/** Mean of whole days, to a tenth. Green below 16, red above 25, as the European scoreboard has it. */
function mean(code: IndicatorCode, counted: number, of: number): Indicator {
  if (of === 0) return { code, counted, of, figure: null, colour: 'none' };
  const slow = counted > 25 * of ? 'red' : 'yellow';
  return {
    code,
    counted,
    of,
    figure: tenths(counted * 10, of),
    colour: counted < 16 * of ? 'green' : slow,
  };
}

function tenths(numerator: number, of: number): string {
  const rounded = Math.floor((2 * numerator + of) / (2 * of));
  return `${Math.floor(rounded / 10)}.${rounded % 10}`;
}

function atLeast(green: number, red: number): (counted: number, of: number) => ScoreColour {
  return (counted, of) => {
    if (100 * counted >= green * of) return 'green';
    return 100 * counted < red * of ? 'red' : 'yellow';
  };
}

function below(green: number, red: number): (counted: number, of: number) => ScoreColour {
  return (counted, of) => {
    if (100 * counted < green * of) return 'green';
    return 100 * counted >= red * of ? 'red' : 'yellow';
  };
}
