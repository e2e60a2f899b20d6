import type { PartyId } from '@zhulian/exchange';
import type { SeededRandom } from '../seed/seeded-random.ts';
import type { Region } from '../world/region.ts';

const hourMs = 3_600_000;

export interface OutagePlan {
  readonly region: Region;
  /** Faults begin within so many milliseconds. */
  readonly spanMs: number;
  readonly random: SeededRandom;
}

/** So many times, at most, at a moment of the span, something happens to some party. */
export function times(plan: OutagePlan, most: number, happen: (party: PartyId) => void): void {
  const { random, region, spanMs } = plan;
  const parties = [...region.nodes.keys()];
  for (let left = random.between(0, most); left > 0; left -= 1) {
    const party = random.pick(parties);
    region.scheduler.after(random.between(0, spanMs - 1), () => happen(party));
  }
}

/** From a second to three days, mostly short. */
export function durationMs(random: SeededRandom): number {
  return random.spread(1_000, 72 * hourMs);
}
