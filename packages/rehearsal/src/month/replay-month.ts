import type { Obligation } from '@zhulian/casework';
import { stateCouncilCalendar } from '@zhulian/catalogue';
import { hubParty, type PartyId, partyOf } from '@zhulian/exchange';
import { calendarDateOf, instantOf } from '@zhulian/vocabulary';
import { outboxMessage } from '../cast/case-messages.ts';
import { meetObligation } from '../cast/co-check-obligation.ts';
import { type SeededRandom, seededRandom } from '../seed/seeded-random.ts';
import { type MonthProcedure, monthFlows, monthProcedures } from './month-assumptions.ts';
import { figuresOf, type MonthFigures, type TakenWork } from './month-figures.ts';
import { askedData, monthTypes } from './month-messages.ts';
import { planWork } from './month-staff.ts';
import { MonthWorld } from './month-world.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** Midnight in Shanghai at the beginning of November 2026. */
const startMs = Date.parse('2026-11-01T00:00:00+08:00');
const monthDays = 30;
/** After the month the last requests are still answered and the last rungs climbed. */
const restDays = 21;

export interface MonthOptions {
  readonly seed: string;
  /** Requests from province to province in the month. */
  readonly requests: number;
}

/** 模拟月: ten provinces and the hub live through a month on the real exchange, with staff as it is. One seed is all of it. */
export async function replayMonth({ requests, seed }: MonthOptions): Promise<MonthFigures> {
  const random = seededRandom(seed);
  const taken = new Map<string, TakenWork>();
  const world: MonthWorld = new MonthWorld({
    seed,
    startMs,
    parties: [hubParty, ...Object.keys(monthFlows).map(partyOf)],
    calendar: stateCouncilCalendar,
    procedureOf,
    onAsked: (party, obligation, creditor) => {
      if (taken.has(obligation.caseId)) return;
      const work = planWork(
        obligation,
        stateCouncilCalendar,
        seededRandom(`${seed} ${obligation.caseId}`),
      );
      taken.set(obligation.caseId, { ...work, party });
      doWork(world, { party, obligation, creditor }, work);
    },
  });
  for (let number = 1; number <= requests; number += 1) ask(world, random, number);
  drawTroubles(world, random.fork('troubles'));
  world.start();
  await world.scheduler.runUntil(startMs + (monthDays + restDays) * dayMs);
  return figuresOf(world, taken, { calendar: stateCouncilCalendar, procedureOf });
}

function procedureOf(code: string): MonthProcedure {
  const found = monthProcedures.find((procedure) => procedure.code === code);
  if (found === undefined) throw new RangeError(`${code} is no procedure of the month`);
  return found;
}

/** 发出: an office where many have come asks a province that many have left, on a working day, in office hours. */
function ask(world: MonthWorld, random: SeededRandom, number: number): void {
  const origin = pickBy(random, (flow) => flow.here);
  let peer = origin;
  while (peer === origin) peer = pickBy(random, (flow) => flow.away);
  let day = random.between(0, monthDays - 1);
  const isWorkingDay = (): boolean =>
    stateCouncilCalendar.isWorkingDay(calendarDateOf(instantOf(startMs + day * dayMs)));
  while (!isWorkingDay()) day = random.between(0, monthDays - 1);
  const atMs = day * dayMs + random.between(9 * 60, 17 * 60) * 60_000;
  const known = monthProcedures.filter(({ fromDay }) => fromDay <= day);
  const procedure = random.pick(known);
  world.write(partyOf(origin), {
    id: `month-${number}`,
    caseId: `month-${number}`,
    dst: partyOf(peer),
    type: monthTypes.asked,
    data: askedData(procedure),
    afterMs: atMs,
  });
}

function pickBy(
  random: SeededRandom,
  weightOf: (flow: { readonly here: number; readonly away: number }) => number,
): string {
  const flows = Object.entries(monthFlows);
  const sum = flows.reduce((total, [, flow]) => total + weightOf(flow), 0);
  let left = random.fraction() * sum;
  for (const [code, flow] of flows) {
    left -= weightOf(flow);
    if (left < 0) return code;
  }
  return flows[0]?.[0] ?? '';
}

/** 办理: takes the request up, and answers it; each in one transaction with its letter. */
function doWork(
  world: MonthWorld,
  asked: { readonly party: PartyId; readonly obligation: Obligation; readonly creditor: PartyId },
  { acceptAtMs, answerAtMs }: { readonly acceptAtMs: number; readonly answerAtMs: number },
): void {
  const { creditor, obligation, party } = asked;
  const { caseId, id: obligationId } = obligation;
  const nowMs = world.scheduler.nowMs();
  const letter = { caseId, dst: creditor, data: {} };
  world.write(party, {
    ...letter,
    id: `${caseId}-accepted`,
    type: monthTypes.accepted,
    afterMs: acceptAtMs - nowMs,
  });
  const id = `${caseId}-answered`;
  world.perform(party, id, answerAtMs - nowMs, (tx, tables, at) => {
    const kept = tables.obligations.get(obligationId);
    if (kept === undefined) return;
    const message = outboxMessage({ ...letter, id, type: monthTypes.answered, at });
    tx.changes.push(
      { kind: 'obligation', kept: meetObligation(kept, at) },
      { kind: 'message', message },
    );
  });
}

/** The troubles of an ordinary month: a data centre is moved over a weekend, a cable is cut, the hub is serviced. */
function drawTroubles(world: MonthWorld, random: SeededRandom): void {
  const provinces = world.parties.filter((party) => party !== hubParty);
  const moved = random.pick(provinces);
  world.scheduler.after(13 * dayMs + 20 * hourMs, () => world.stop(moved, 30 * hourMs));
  world.scheduler.after(random.between(3, 24) * dayMs, () => {
    const [one, other] = [random.pick(provinces), random.pick(provinces)];
    if (one === other) return;
    world.network.cut(one, other, 9 * hourMs);
    world.network.cut(other, one, 9 * hourMs);
  });
  world.scheduler.after(20 * dayMs, () => world.stop(hubParty, 4 * hourMs));
}
