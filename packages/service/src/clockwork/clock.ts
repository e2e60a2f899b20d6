import type { Clock } from '@zhulian/exchange';
import { type Database, findSetting, saveSetting } from '@zhulian/store';

/** A clock that can be moved forward, and only forward, to rehearse deadlines in demo mode. */
export interface DemoClock extends Clock {
  advanceTo(epochMs: number): Promise<void>;
}

const setting = 'demo-clock-offset-ms';

/** The wall clock plus an offset that outlives restarts, so that a demo's story never runs backwards. */
export async function openDemoClock(database: Database, wall: Clock): Promise<DemoClock> {
  let offsetMs = (await findSetting<number>(database, setting)) ?? 0;
  return {
    nowMs: () => wall.nowMs() + offsetMs,
    async advanceTo(epochMs) {
      const next = Math.max(offsetMs, epochMs - wall.nowMs());
      await saveSetting(database, setting, next);
      offsetMs = next;
    },
  };
}
