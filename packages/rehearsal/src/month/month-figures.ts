import { hubParty, type PartyId } from '@zhulian/exchange';
import type { WorkingCalendar } from '@zhulian/vocabulary';
import type { MonthProcedure } from './month-assumptions.ts';
import { countLetters, type PairScore, scoreByAsked, scoreByAsker } from './month-scoreboard.ts';
import type { Rhythm, WorkPlan } from './month-staff.ts';
import type { MonthWorld } from './month-world.ts';

const dayMs = 24 * 3_600_000;

/** A request that an office has before it. */
export interface TakenWork extends WorkPlan {
  readonly party: PartyId;
}

/** What can be said of the work of some offices. */
export interface WorkFigures {
  readonly asked: number;
  readonly acceptedWithinSevenDays: number;
  readonly answeredByTheDay: number;
  readonly meanReplyDays: number;
}

/** 模拟月结果: B1 to B6 of the goals, and what they come from. Shares from 0 to 1. */
export interface MonthFigures extends WorkFigures {
  readonly requests: number;
  readonly messages: number;
  /** Requests without an obligation that somebody has, and such as were passed on more than twice. */
  readonly withoutResponsible: number;
  readonly bounced: number;
  /** Pairs of provinces, and those for which both sides compute the same digits. */
  readonly pairs: number;
  readonly pairsThatAgree: number;
  /** Requests of a procedure that came into being during the month, as data. */
  readonly requestsOfNewProcedure: number;
  /** How often each rung of the ladder was climbed, the reminder first. */
  readonly rungs: readonly number[];
  readonly byProvince: Readonly<Record<string, WorkFigures>>;
  readonly byRhythm: Readonly<
    Record<Rhythm, { readonly requests: number; readonly meanDays: number }>
  >;
}

interface Measure {
  readonly calendar: WorkingCalendar;
  readonly procedureOf: (code: string) => MonthProcedure;
}

export function figuresOf(
  world: MonthWorld,
  taken: ReadonlyMap<string, TakenWork>,
  measure: Measure,
): MonthFigures {
  const provinces = world.parties.filter((party) => party !== hubParty);
  const scores: { readonly asked: PartyId; readonly score: PairScore; readonly isSame: boolean }[] =
    [];
  for (const asker of provinces) {
    for (const asked of provinces) {
      if (asked === asker) continue;
      const pair = { asker, asked };
      const theirs = scoreByAsker(tablesOf(world, asker), pair, measure);
      const own = scoreByAsked(tablesOf(world, asked), pair, measure);
      scores.push({ asked, score: theirs, isSame: JSON.stringify(theirs) === JSON.stringify(own) });
    }
  }
  const all = workFigures(scores.map(({ score }) => score));
  return {
    requests: all.asked,
    messages: [...world.nodes.values()].reduce(
      (sum, { database }) => sum + countLetters(database.tables.streamOut),
      0,
    ),
    ...all,
    withoutResponsible: all.asked - countObligations(world),
    bounced: [...taken.values()].filter(({ forwards }) => forwards > 2).length,
    pairs: scores.length,
    pairsThatAgree: scores.filter(({ isSame }) => isSame).length,
    requestsOfNewProcedure: countNew(world, measure),
    rungs: countRungs(world),
    byProvince: Object.fromEntries(
      provinces.map((party) => {
        const own = scores.filter(({ asked }) => asked === party).map(({ score }) => score);
        return [party, workFigures(own)] as const;
      }),
    ),
    byRhythm: rhythmFigures(taken),
  };
}

function workFigures(scores: readonly PairScore[]): WorkFigures {
  const sum = (of: (score: PairScore) => number): number =>
    scores.reduce((total, score) => total + of(score), 0);
  const asked = sum((score) => score.asked);
  const answered = sum((score) => score.answered);
  return {
    asked,
    acceptedWithinSevenDays: share(
      sum((score) => score.acceptedWithinSevenDays),
      asked,
    ),
    answeredByTheDay: share(
      sum((score) => score.answeredByTheDay),
      asked,
    ),
    meanReplyDays: share(sum((score) => score.replyMs) / dayMs, answered),
  };
}

function countObligations(world: MonthWorld): number {
  return [...world.nodes.values()].reduce(
    (sum, { database }) => sum + database.tables.obligations.size,
    0,
  );
}

function countNew(world: MonthWorld, { procedureOf }: Measure): number {
  let count = 0;
  for (const { database } of world.nodes.values()) {
    for (const { obligation } of database.tables.obligations.values()) {
      const code = obligation.rule.code.slice('month-'.length);
      if (procedureOf(code).fromDay > 0) count += 1;
    }
  }
  return count;
}

function countRungs(world: MonthWorld): readonly number[] {
  const counts: number[] = [];
  for (const { database } of world.nodes.values()) {
    for (const { step } of database.tables.steps) counts[step - 1] = (counts[step - 1] ?? 0) + 1;
  }
  return Array.from(counts, (count) => count ?? 0);
}

function rhythmFigures(taken: ReadonlyMap<string, TakenWork>): MonthFigures['byRhythm'] {
  const of = (rhythm: Rhythm): { readonly requests: number; readonly meanDays: number } => {
    const works = [...taken.values()].filter((work) => work.rhythm === rhythm);
    const days = works.reduce((sum, work) => sum + (work.answerAtMs - work.acceptAtMs) / dayMs, 0);
    return { requests: works.length, meanDays: share(days, works.length) };
  };
  return { daily: of('daily'), weekly: of('weekly'), rarer: of('rarer') };
}

function tablesOf(world: MonthWorld, party: PartyId) {
  const node = world.nodes.get(party);
  if (node === undefined) throw new RangeError(`${party} takes no part`);
  return node.database.tables;
}

/** Two decimals for days, four for shares: the digits that are compared and printed. */
function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 10_000;
}
