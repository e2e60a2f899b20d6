import { granted, type Result, refused } from '@zhulian/vocabulary';
import type { Order } from '../log/case-log.ts';
import type { CoCheckEvent } from './co-check-event.ts';
import type { CoCheckRefusal } from './co-check-refusal.ts';
import type { CoCheckState } from './co-check-state.ts';
import { heldBy, inHand } from './guards.ts';

/** 配对: the official has found the person among look-alikes of the local register. */
export function pairCoCheck(
  state: CoCheckState,
  order: Order<{ readonly personId: string }>,
): Result<readonly CoCheckEvent[], CoCheckRefusal> {
  const held = heldBy(state, order.by, inHand);
  if (!held.ok) return held;
  return granted([
    { type: 'co-check.paired', at: order.at, by: order.by, personId: order.personId },
  ]);
}

/** 未配对. Says where was searched; a search is of registers, never of households. */
export function declareUnpaired(
  state: CoCheckState,
  order: Order<{ readonly searched: string }>,
): Result<readonly CoCheckEvent[], CoCheckRefusal> {
  const held = heldBy(state, order.by, inHand);
  if (!held.ok) return held;
  const searched = order.searched.trim();
  if (searched === '') return refused({ code: 'co-check.search-missing' });
  return granted([{ type: 'co-check.unpaired', at: order.at, by: order.by, searched }]);
}
