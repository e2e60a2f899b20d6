import {
  type Fence,
  openEnvelope,
  openReceipt,
  type PartyId,
  type PastPlace,
  type SealedMessage,
  type StoredReceipt,
  type StreamHead,
} from '@zhulian/exchange';
import {
  type Database,
  findFence,
  findHead,
  keepSent,
  liftFence,
  listPeers,
  raiseFence,
  type Transaction,
} from '@zhulian/store';
import { epochMsOf, instantOf } from '@zhulian/vocabulary';
import type { SideChannel } from '../evidence/side-channel.ts';
import type { ExchangeParts, OwnPast } from './exchange-parts.ts';
import { isAnswered, LinkFault } from './link-fault.ts';
import { takeAgain } from './take-again.ts';

export interface OwnPastParts {
  readonly database: Database;
  readonly channel: SideChannel;
}

/**
 * 旧事: before a lane seals its first message after a start, the peer is asked what it holds of this node's own past. A node that was
 * restored from an old backup learns so what it forgot, before it could give a number twice: it fences itself, takes its
 * envelopes and receipts back from its peers, and lifts the fence when every stream is whole.
 */
export function createOwnPast(
  exchange: ExchangeParts<Transaction>,
  { channel, database }: OwnPastParts,
): OwnPast {
  const parts = { ...exchange, database, channel };
  const whole = new Set<PartyId>();
  let isFenced: boolean | undefined;
  const readFence = async (): Promise<boolean> =>
    (isFenced ??= (await findFence(database)) !== undefined);
  const raise = async (fence: Fence): Promise<void> => {
    if (await readFence()) return;
    await raiseFence(database, fence, instantOf(exchange.clock.nowMs()));
    isFenced = true;
    exchange.observe?.({ kind: 'fenced', ...fence });
  };
  const complete = async (peer: PartyId): Promise<void> => {
    await completePast(parts, peer, raise);
    whole.add(peer);
  };
  const liftIfWhole = async (): Promise<void> => {
    for (const peer of await listPeers(database)) {
      // One that is away now is asked again at the next look; until then nothing is sealed.
      if (!whole.has(peer)) await complete(peer).catch(() => undefined);
    }
    const peers = await listPeers(database);
    if (!peers.every((peer) => whole.has(peer))) return;
    await liftFence(database, 'self', instantOf(exchange.clock.nowMs()));
    isFenced = false;
    exchange.observe?.({ kind: 'fence-lifted' });
  };
  return {
    isFenced: readFence,
    async isClear(peer) {
      await complete(peer);
      if (await readFence()) {
        // A person may have lifted it meanwhile.
        isFenced = undefined;
        if (await readFence()) await liftIfWhole();
      }
      return !(await readFence());
    },
  };
}

type PastParts = ExchangeParts<Transaction> & OwnPastParts;

async function completePast(
  parts: PastParts,
  peer: PartyId,
  raise: (fence: Fence) => Promise<void>,
): Promise<void> {
  const first = await findHead(parts.database, peer);
  for (;;) {
    const head = await findHead(parts.database, peer);
    const { contiguousThrough } = await parts.incoming.position(peer);
    const known = { sentAfter: head.seq, receivedAfter: contiguousThrough };
    const shown = await askPast(parts, peer, known);
    const isForgotten = shown.through > head.seq;
    if (!isForgotten && shown.received.length === 0) return;
    const fence = { peer, knownSeq: head.seq, shownSeq: shown.through };
    if (isForgotten) {
      const past = openSent(parts, peer, { head, places: shown.sent });
      await raise(fence);
      await keepSent(parts.database, peer, past);
    } else {
      const taken = await takeAgain(parts, peer, {
        places: shown.received,
        knownSeq: first.seq,
        beforeFirst: () => raise(fence),
      });
      if (taken === 0) throw new LinkFault('link.past-unproven');
    }
  }
}

/** A peer of an older version cannot be asked; then an empty push says at least how far it has come. */
async function askPast(
  parts: PastParts,
  peer: PartyId,
  known: { readonly sentAfter: number; readonly receivedAfter: number },
) {
  try {
    const answer = await parts.channel.ask(peer, { kind: 'past', ...known });
    if (answer.kind === 'past') return answer;
  } catch (error) {
    if (!isAnswered(error)) throw error;
  }
  const pushed = await parts.transport.push(peer, { source: parts.self, envelopes: [] });
  return { through: pushed.contiguousThrough, sent: [], received: [] };
}

/**
 * What came back must be this node's own, signed by it, and continue its chain without a break; a claim without such a proof fences
 * nobody, it only keeps this one lane waiting.
 */
function openSent(
  parts: PastParts,
  peer: PartyId,
  past: { readonly head: StreamHead; readonly places: readonly PastPlace[] },
): { readonly sealed: readonly SealedMessage[]; readonly receipts: readonly StoredReceipt[] } {
  const sealed: SealedMessage[] = [];
  const receipts: StoredReceipt[] = [];
  let { hash: prev, seq } = past.head;
  for (const place of past.places) {
    const opened = openEnvelope(place.envelope, { self: peer, verifier: parts.verifier });
    const receipt = openReceipt(place.receipt, { ...parts, peer });
    if (!opened.ok || opened.value.envelope.source !== parts.self || !receipt.ok) break;
    const { bytes, envelope, hash } = opened.value;
    const { caseSeq, prev: named, seq: own } = envelope.zl;
    if (own !== seq + 1 || named !== prev || receipt.value.hash !== hash) break;
    const { at, level } = receipt.value;
    const { id: outboxId, subject } = envelope;
    const sealedAt = instantOf(epochMsOf(envelope.time));
    sealed.push({ dst: peer, seq: own, hash, subject, caseSeq, bytes, outboxId, sealedAt });
    receipts.push({ peer, seq: own, level, bytes: place.receipt, at });
    prev = hash;
    seq = own;
  }
  if (sealed.length === 0) throw new LinkFault('link.past-unproven');
  return { sealed, receipts };
}
