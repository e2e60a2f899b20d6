import type { PartyId } from '@zhulian/exchange';
import type { SeededRandom } from '../seed/seeded-random.ts';
import type { Region } from '../world/region.ts';
import { aimedStates } from './aims.ts';

const hourMs = 3_600_000;

export interface OutagePlan {
  readonly region: Region;
  /** Faults begin within so many milliseconds. */
  readonly spanMs: number;
  readonly random: SeededRandom;
}

/** So many times, at most, something happens to some party: at a moment of the span, or when a node comes into a state that is rare. */
export function times(plan: OutagePlan, most: number, happen: (party: PartyId) => void): void {
  const { random, region, spanMs } = plan;
  const parties = [...region.nodes.keys()];
  for (let left = random.between(0, most); left > 0; left -= 1) {
    const party = random.pick(parties);
    if (random.chance(0.5)) takeAim(plan, party, happen);
    else region.scheduler.after(random.between(0, spanMs - 1), () => happen(party));
  }
}

/** Lies in wait for a state of a node; strikes `party` in the second half of the span when the state has not come. */
export function takeAim(
  { random, region, spanMs }: OutagePlan,
  party: PartyId,
  strike: (party: PartyId) => void,
): void {
  const state = random.pick(aimedStates);
  const latestMs = random.between(Math.floor(spanMs / 2), spanMs - 1);
  region.aims.add({ state, latestMs, party, strike });
}

/** From a second to three days, mostly short. */
export function durationMs(random: SeededRandom): number {
  return random.spread(1_000, 72 * hourMs);
}
