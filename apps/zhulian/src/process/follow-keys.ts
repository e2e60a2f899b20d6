import type { Clock, PartyId } from '@zhulian/exchange';
import { type NodeKeys, rotateSigningKey } from '@zhulian/service';
import type { NodeDatabase } from '@zhulian/store';
import { systemTimer } from '../region/system-ports.ts';
import type { KeyDrop } from './key-orders.ts';
import type { TrustFollower } from './trust-follower.ts';

/** How often the hub's list of keys is fetched anew. */
const refreshMs = 2_000;

/** Follows the hub's list, and rotates this node's own key when its operator asks. Returns what ends it. */
export function followKeys(order: KeyFollower): () => void {
  const rotate = rotateWhenAsked(order);
  return everyRefresh(() =>
    order.trust
      .refresh()
      .catch(() => undefined)
      .then(rotate),
  );
}

/** Follows the hub's list; while the hub is away the last list holds, and exchange goes on without it. */
function everyRefresh(work: () => Promise<void>): () => void {
  let cancel = (): void => undefined;
  const again = (): void => {
    cancel = systemTimer.after(refreshMs, () => {
      work()
        .catch(() => undefined)
        .finally(again);
    });
  };
  again();
  return () => cancel();
}

/** Until every peer that is alive has fetched the list, and a transaction that signed with the old key has ended. */
const settleMs = 3 * refreshMs;

interface KeyFollower {
  readonly trust: TrustFollower;
  readonly party: PartyId;
  readonly keys: NodeKeys;
  readonly database: NodeDatabase;
  readonly clock: Clock;
  readonly drop: KeyDrop;
}

/** Rotates the signing key when the operator left the order for it in the key folder; the lanes flow on meanwhile. */
function rotateWhenAsked(order: KeyFollower): () => Promise<void> {
  const { trust, drop } = order;
  return async () => {
    const cause = drop.asked();
    if (cause === undefined) return;
    const rotation = {
      ...order,
      database: order.database.serving,
      nowMs: order.clock.nowMs,
      list: () => trust.list(),
      order: (sealed: string) => trust.submit('orders', { order: sealed }),
      settle: () => new Promise<void>((resolve) => systemTimer.after(settleMs, resolve)),
    };
    try {
      drop.answer(await rotateSigningKey(rotation, cause));
    } catch (error) {
      drop.answer({ failed: error instanceof Error ? error.message : String(error) });
    }
  };
}
