import { epochMsOf } from '@zhulian/vocabulary';
import type { LaneHealth } from '../port/stream-store.ts';

/** Who must look at a lane: nobody, the operator of the node, or the province's coordinator. */
export type LaneAlarm = 'quiet' | 'operator' | 'coordinator';

const operatorAgeMs = 15 * 60_000;
const coordinatorAgeMs = 24 * 3_600_000;

/** Age raises the alarm, never the count of attempts: 15 minutes for the operator, 24 hours for the coordinator. */
export function judgeLaneAge(health: Pick<LaneHealth, 'oldestAt'>, nowMs: number): LaneAlarm {
  if (health.oldestAt === undefined) return 'quiet';
  const ageMs = nowMs - epochMsOf(health.oldestAt);
  if (ageMs >= coordinatorAgeMs) return 'coordinator';
  return ageMs >= operatorAgeMs ? 'operator' : 'quiet';
}
