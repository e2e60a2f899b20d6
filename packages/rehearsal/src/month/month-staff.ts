import { defaultLadder, listLadderSteps, type Obligation } from '@zhulian/casework';
import {
  addDays,
  addWorkingDays,
  type CalendarDate,
  calendarDateOf,
  epochMsOf,
  instantOf,
  type WorkingCalendar,
  weekdayOf,
} from '@zhulian/vocabulary';
import type { SeededRandom } from '../seed/seeded-random.ts';
import { monthAssumptions } from './month-assumptions.ts';

const hourMs = 3_600_000;

export type Rhythm = 'daily' | 'weekly' | 'rarer';

/** When somebody takes a request up, and when it is answered. */
export interface WorkPlan {
  readonly township: number;
  readonly rhythm: Rhythm;
  /** Offices of the province that passed it on before it was at the right one. */
  readonly forwards: number;
  readonly acceptAtMs: number;
  readonly answerAtMs: number;
}

/** 基层工作人员: some look in daily, some weekly, some hardly ever; whom a reminder reaches depends on the county. */
export function planWork(
  obligation: Obligation,
  calendar: WorkingCalendar,
  random: SeededRandom,
): WorkPlan {
  const { townshipsPerProvince, misroutedShare, heavyShare } = monthAssumptions;
  const township = random.between(0, townshipsPerProvince - 1);
  const rhythm = rhythmOf(township);
  const deliveredMs = epochMsOf(obligation.startEvidence.at);
  const rungs = listLadderSteps(obligation, defaultLadder, calendar).map(({ at }) => epochMsOf(at));
  const forwards = random.chance(misroutedShare) ? random.between(1, 2) : 0;
  const look = (afterMs: number): number =>
    nextLookMs({ rhythm, township, afterMs }, calendar, random);
  const heeded = (rung: number): number => heedMs(rungs, rung, random);
  const arrivedMs = deliveredMs + forwards * 8 * hourMs;
  const acceptAtMs = Math.min(look(arrivedMs), heeded(0));
  const effortDays = random.chance(heavyShare) ? random.between(3, 6) : random.between(1, 2);
  const doneMs = workingDaysAfter(acceptAtMs, effortDays, calendar, random);
  const isTaken = acceptAtMs < look(arrivedMs);
  // Who was reminded once answers by himself; the township answers when it looks in again.
  const ownMs = isTaken ? doneMs : look(doneMs);
  const answerAtMs = Math.max(
    acceptAtMs,
    Math.min(ownMs, heeded(1), heeded(2), heeded(3), heeded(4)),
  );
  return { township, rhythm, forwards, acceptAtMs, answerAtMs };
}

export function rhythmOf(township: number): Rhythm {
  const { rarerShare, townshipsPerProvince, weeklyShare } = monthAssumptions;
  const place = township / townshipsPerProvince;
  if (place < rarerShare) return 'rarer';
  return place < rarerShare + weeklyShare ? 'weekly' : 'daily';
}

/** The next moment after `afterMs` at which somebody of the township looks in. */
function nextLookMs(
  { rhythm, township, afterMs }: { rhythm: Rhythm; township: number; afterMs: number },
  calendar: WorkingCalendar,
  random: SeededRandom,
): number {
  let date = calendarDateOf(instantOf(afterMs));
  for (;;) {
    const atMs = midnightMs(date) + random.between(9 * 60, 17 * 60) * 60_000;
    const isTurn = calendar.isWorkingDay(date) && isTurnOf(rhythm, township, date);
    if (isTurn && atMs > afterMs) return atMs;
    date = addDays(date, 1);
  }
}

/** Weekly is always on the same day of the week, Monday to Friday. */
function isTurnOf(rhythm: Rhythm, township: number, date: CalendarDate): boolean {
  if (rhythm === 'daily') return true;
  if (rhythm === 'weekly') return weekdayOf(date) === 1 + (township % 5);
  const dayNumber = Math.floor(midnightMs(date) / (24 * hourMs));
  return (dayNumber + township) % monthAssumptions.rarerDays === 0;
}

/** When the county acts on a rung; infinite when nobody there heeds it. */
function heedMs(rungs: readonly number[], rung: number, random: SeededRandom): number {
  const { reminderHeeded, rungHeeded } = monthAssumptions;
  const atMs = rungs[rung];
  const isHeeded = random.chance(rung === 0 ? reminderHeeded : rungHeeded);
  if (atMs === undefined || !isHeeded) return Number.POSITIVE_INFINITY;
  return atMs + random.between(30, 8 * 60) * 60_000;
}

function workingDaysAfter(
  fromMs: number,
  days: number,
  calendar: WorkingCalendar,
  random: SeededRandom,
): number {
  const { on } = addWorkingDays(calendar, calendarDateOf(instantOf(fromMs)), days);
  return midnightMs(on) + random.between(9 * 60, 17 * 60) * 60_000;
}

/** Midnight in Shanghai. */
function midnightMs(date: CalendarDate): number {
  return Date.parse(`${date}T00:00:00+08:00`);
}
