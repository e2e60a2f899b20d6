import { shiftWorkingDays } from '@zhulian/casework';
import { stateCouncilCalendar } from '@zhulian/catalogue';
import type { RefusalValue } from '@zhulian/contract';
import type { Person } from '@zhulian/registry';
import { findSetting, saveSetting } from '@zhulian/store';
import { type CalendarDate, instantOf } from '@zhulian/vocabulary';
import { createStoryClock } from '../story/story-clock.ts';
import type { Region } from './open-region.ts';
import { seedDays, seedPlan } from './seed-plan.ts';
import { type CastMatter, type SeedStep, stepsOf } from './seed-steps.ts';

/** What became of the invented matters. */
export interface SeedOutcome {
  readonly opened: number;
  /** Steps that a rule refused; the matter then stays where it was. */
  readonly refused: readonly RefusalValue[];
}

const setting = 'seed-matters';

/**
 * 演示往事: opens invented matters on the days before today, through the same operations that everybody uses, under a
 * clock of its own that ends now. Once for a region, at its first start; undefined when there was nothing to do.
 */
export async function seedMatters(
  region: Region,
  arrived: readonly Person[],
): Promise<SeedOutcome | undefined> {
  const hub = region.databases.get('hub')?.serving;
  if (!hub || arrived.length === 0 || (await findSetting(hub, setting))) return undefined;
  await saveSetting(hub, setting, { begunAt: instantOf(region.clock.nowMs()) });
  const today = region.today();
  const dayBefore = (days: number): CalendarDate =>
    shiftWorkingDays(stateCouncilCalendar, today, -days);
  const past = region.under(createStoryClock(`${dayBefore(seedDays)}T08:00:00+08:00`));
  const matters = castFrom(arrived);
  const steps = matters.flatMap((matter) => stepsOf(past, matter));
  const refused: RefusalValue[] = [];
  try {
    for (let days = seedDays; days > 0; days -= 1) {
      const ofDay = steps.filter(({ ago }) => ago === days);
      await past.clock.advanceTo(Date.parse(`${dayBefore(days)}T08:10:00+08:00`));
      await climb(past, steps);
      refused.push(...(await playDay(past, dayBefore(days), ofDay)));
    }
    await past.clock.advanceTo(region.clock.nowMs());
    await climb(past, steps);
  } finally {
    past.stop();
  }
  return { opened: matters.length, refused };
}

/** Who plays whom: the arrivals stand in the plan's order. */
function castFrom(arrived: readonly Person[]): readonly CastMatter[] {
  const waiting = [...arrived];
  return seedPlan.flatMap((plan) => {
    const mother = waiting.shift();
    const father = plan.father === null ? undefined : waiting.shift();
    return mother === undefined ? [] : [{ plan, mother, father }];
  });
}

/** Whatever rungs have fallen due, on both sides, and word of them to the provinces and the hub. */
async function climb(past: Region, steps: readonly SeedStep[]): Promise<void> {
  const climbed = await Promise.all([...past.nodes.values()].map((node) => node.tick()));
  if (climbed.every((rungs) => rungs === 0)) return;
  await carry(past, steps);
  for (const node of past.nodes.values()) await node.exchange.sealAndDispatch(past.hub.party);
}

/** Each hour's steps side by side, and after each hour what they wrote to one another. */
async function playDay(
  past: Region,
  day: CalendarDate,
  steps: readonly SeedStep[],
): Promise<readonly RefusalValue[]> {
  const goTo = (time: string): Promise<void> =>
    past.clock.advanceTo(Date.parse(`${day}T${time}:00+08:00`));
  const refused: RefusalValue[] = [];
  for (const time of [...new Set(steps.map(({ at }) => at))].toSorted()) {
    const together = steps.filter(({ at }) => at === time);
    await goTo(time);
    const told = await Promise.all(together.map((step) => step.run()));
    refused.push(...told.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal])));
    await carry(past, together);
  }
  return refused;
}

/** Only the lanes between those who have something to say: to settle the whole region each hour would take minutes. */
async function carry(past: Region, steps: readonly SeedStep[]): Promise<void> {
  const lanes = new Set(
    steps.flatMap(({ between: [host = '', ...others] }) =>
      others.flatMap((other) => [`${host} ${other}`, `${other} ${host}`]),
    ),
  );
  // A letter, what comes back of it, and what that in turn sets off.
  for (let round = 0; round < 2; round += 1) {
    await Promise.all(
      [...lanes].map(async (lane) => {
        const [from = '', to = ''] = lane.split(' ');
        const [sender, peer] = [from, to].map((name) =>
          name === 'hub' ? past.hub : past.nodes.get(name),
        );
        if (peer && from !== to) await sender?.exchange.sealAndDispatch(peer.party);
      }),
    );
  }
}
