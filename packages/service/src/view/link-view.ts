import type { LinkView } from '@zhulian/contract';
import type { LaneHealth, PartyId } from '@zhulian/exchange';
import type { Words } from '@zhulian/vocabulary';
import { hasCapability } from '../permission/jurisdiction.ts';
import type { Actor } from '../session/actor.ts';

export interface Lanes {
  readonly listLaneHealth: () => Promise<readonly LaneHealth[]>;
  readonly partyName: (party: PartyId) => Words;
}

/** 链路: how long the oldest message to each party has waited. Age, not count, is what matters. */
export async function linkViews(parts: Lanes, actor: Actor): Promise<readonly LinkView[]> {
  if (!hasCapability(actor, 'link.read')) return [];
  const lanes = await parts.listLaneHealth();
  return lanes.map((lane) => ({
    peer: parts.partyName(lane.dst),
    waiting: lane.waiting,
    oldestAt: lane.oldestAt ?? null,
    lastReceiptAt: lane.lastReceiptAt ?? null,
  }));
}
