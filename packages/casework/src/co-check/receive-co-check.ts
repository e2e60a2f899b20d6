import type { Instant } from '@zhulian/vocabulary';
import { granted, type Result } from '@zhulian/vocabulary';
import type { Order } from '../log/case-log.ts';
import type { CoCheckEvent } from './co-check-event.ts';
import type { CoCheckRefusal } from './co-check-refusal.ts';
import type { CoCheckState } from './co-check-state.ts';
import { heldBy } from './guards.ts';

/** 送达. Recorded by either node from the receiver's STORED receipt; a second receipt changes nothing. */
export function recordDelivery(
  state: CoCheckState,
  order: Order<{ readonly receiptAt: Instant }>,
): readonly CoCheckEvent[] {
  if (state.deliveredAt !== null) return [];
  return [{ type: 'co-check.delivered', at: order.at, by: order.by, receiptAt: order.receiptAt }];
}

/** 签收 by the office that holds the request. */
export function receiveCoCheck(
  state: CoCheckState,
  order: Order,
): Result<readonly CoCheckEvent[], CoCheckRefusal> {
  const held = heldBy(state, order.by, ['sent', 'delivered']);
  if (!held.ok) return held;
  return granted([{ type: 'co-check.received', at: order.at, by: order.by }]);
}
