import {
  type KeyEnd,
  type KeyOrder,
  type PartyId,
  renewProofsOf,
  sealKeyOrder,
  type TrustEntry,
  type TrustList,
} from '@zhulian/exchange';
import {
  type Database,
  Fault,
  listReceiptedUnder,
  listSentAfter,
  listSentUnder,
  listSettledThrough,
  renewedMax,
  renewProofs,
} from '@zhulian/store';
import { type Instant, instantOf } from '@zhulian/vocabulary';
import type { NodeKeys } from './node-keys.ts';

/** What a rotation needs of the node and of the region around it. */
export interface KeyRotation {
  readonly party: PartyId;
  readonly keys: NodeKeys;
  readonly database: Database;
  readonly nowMs: () => number;
  /** The list that is followed now. */
  readonly list: () => TrustList;
  /** Leaves of this node's evidence log; without it a text of the log is not believed under the ended key. */
  readonly logSize?: () => Promise<number>;
  /** Hands the hub a signed order and follows the list that comes of it. */
  readonly order: (sealed: string) => Promise<void>;
  /** Until every peer follows the list, and what was under way with the old key has ended. */
  readonly settle: () => Promise<void>;
}

/**
 * 轮换签名密钥 while messages flow: the next key is published, then signs, and last the old one ends at the numbers it has reached. Every
 * step is kept; called again after a kill it goes on. With `revoked`, what no peer has receipted is signed anew, so that the old key
 * ends at what the peers have for certain and nothing more can be slipped in under it.
 */
export async function rotateSigningKey(
  rotation: KeyRotation,
  cause: KeyEnd['cause'],
): Promise<{ readonly kid: string; readonly ended: string }> {
  const { keys } = rotation;
  if (keys.leaving === undefined) {
    const next = keys.prepareNext();
    if (!isListed(rotation, next.kid)) {
      await send(rotation, { adds: [entryOf(rotation, next.kid, next.publicKey)] });
    }
    await rotation.settle();
    keys.turnToNext();
    await rotation.settle();
  }
  const { leaving } = keys;
  if (leaving === undefined) throw new Error('turning to the next key leaves one behind');
  const { kid } = leaving;
  const ended = {
    cause,
    at: instantOf(rotation.nowMs()),
    through: await reachOf(rotation, kid, cause),
  };
  await send(rotation, { ends: [{ kid, ended }] });
  keys.forgetLeaving();
  return { kid: keys.envelope.kid, ended: kid };
}

async function reachOf(
  { database, keys, logSize }: KeyRotation,
  kid: string,
  cause: KeyEnd['cause'],
): Promise<KeyEnd['through']> {
  const logged = (await logSize?.()) ?? 0;
  const received = await listReceiptedUnder(database, kid);
  const sent = await listSentUnder(database, kid);
  if (cause === 'rotated') return { sent, received, logged };
  const settled = await listSettledThrough(database);
  const certain: Record<string, number> = {};
  for (const [dst, last] of Object.entries(sent)) {
    const through = Math.min(last, settled[dst] ?? 0);
    await signAnew(database, { dst, after: through, signer: keys.signer });
    if (through > 0) certain[dst] = through;
  }
  return { sent: certain, received, logged };
}

/** 重签 what no peer has yet: other proofs under the same headers. */
async function signAnew(
  database: Database,
  lane: { readonly dst: string; readonly after: number; readonly signer: NodeKeys['signer'] },
): Promise<void> {
  let { after } = lane;
  for (;;) {
    const rows = await listSentAfter(database, { dst: lane.dst, after });
    const renewed = renewProofsOf(
      rows.map(({ bytes }) => bytes),
      { signer: lane.signer },
    );
    const fresh = rows.map(({ seq }, index) => ({ seq, bytes: renewed[index] ?? '' }));
    if (fresh.length > 0) await renewProofs(database, lane.dst, fresh);
    after = rows.at(-1)?.seq ?? after;
    if (rows.length < renewedMax) return;
  }
}

async function send(
  { keys, list, nowMs, order, party }: KeyRotation,
  change: Partial<Pick<KeyOrder, 'adds' | 'ends' | 'suites'>>,
): Promise<void> {
  const at: Instant = instantOf(nowMs());
  const none = { adds: [], ends: [], suites: [] };
  const asked: KeyOrder = {
    kind: 'zl.key-order.v1',
    party,
    after: list().serial,
    at,
    ...none,
    ...change,
  };
  await order(sealKeyOrder(asked, keys.signer));
}

function isListed({ list, party }: KeyRotation, kid: string): boolean {
  return list().entries.some((entry) => entry.party === party && entry.kid === kid);
}

/** As long as the present key, from now on. */
function entryOf(rotation: KeyRotation, kid: string, publicKey: Uint8Array): TrustEntry {
  const { keys, list, nowMs, party } = rotation;
  const present = list().entries.find(
    (entry) => entry.party === party && entry.kid === keys.envelope.kid && entry.role === 'sign',
  );
  if (present === undefined) {
    throw new Fault('keys.not-listed', 'the present key is not on the trust list', {
      retryable: false,
    });
  }
  const key = Buffer.from(publicKey).toString('hex');
  return {
    party,
    kid,
    role: 'sign',
    key,
    notBefore: instantOf(nowMs()),
    notAfter: present.notAfter,
  };
}
