import { sealKeyOrder, type TrustList } from '@zhulian/exchange';
import type { Enrolment } from '@zhulian/hub';
import type { NodeKeys } from '@zhulian/service';
import { instantOf } from '@zhulian/vocabulary';
import type { TrustFollower } from './trust-follower.ts';

/**
 * 入网: the first time with the token of the join file; ever after the node says what changed, its certificate or where it listens, in an
 * order that its own key signs. The token alone changes nothing of a party that is known.
 */
export async function enterRegion(
  trust: TrustFollower,
  order: { readonly enrolment: Enrolment; readonly keys: NodeKeys; readonly nowMs: () => number },
): Promise<void> {
  const { enrolment, keys } = order;
  const { party, url, entries } = enrolment;
  try {
    await trust.refresh();
    if (!trust.list().entries.some((entry) => entry.party === party)) {
      await trust.submit('enrolments', enrolment);
      return;
    }
    const adds = entries.filter((entry) => !isOn(trust.list(), entry));
    if (adds.length === 0 && trust.addressOf(party)?.url === url) return;
    const after = trust.list().serial;
    const at = instantOf(order.nowMs());
    const change = { party, after, at, adds, ends: [], suites: [], url };
    const sealed = sealKeyOrder({ kind: 'zl.key-order.v1', ...change }, keys.signer);
    await trust.submit('orders', { order: sealed });
  } catch (cause) {
    // The hub is away: a node that was admitted before works on with the list it kept.
    if (!trust.list().entries.some((entry) => isOn(trust.list(), entry) && entry.party === party))
      throw cause;
  }
}

function isOn(list: TrustList, { party, kid, role, key }: Enrolment['entries'][number]): boolean {
  return list.entries.some(
    (one) => one.party === party && one.kid === kid && one.role === role && one.key === key,
  );
}
