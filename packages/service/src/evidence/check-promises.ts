import {
  hashOfLeaf,
  isSameHash,
  openCheckpoint,
  type PartyId,
  rootFromInclusion,
} from '@zhulian/exchange';
import {
  breakPromise,
  commitmentOf,
  countPromises,
  endPromises,
  findLatestCheckpoint,
  findSetting,
  listOpenPromises,
  listTakenReceipts,
  type OpenPromise,
  saveMisbehaviour,
  savePromises,
  saveSetting,
} from '@zhulian/store';
import { epochMsOf, type Instant, instantOf } from '@zhulian/vocabulary';
import { contentsMax } from './answer-question.ts';
import { hashesOf } from './hash-pair.ts';
import type { LogParts } from './log-parts.ts';
import { promiseIn } from './promise-in.ts';
import type { ShownLeaf, SideAnswer } from './side-channel.ts';

const cursorSetting = 'promises-read-to';
const leavesMax = 2_000;
/** Promises that may be open at once; beyond that the monitor reads on when it has caught up. */
const openMax = 4_096;
/** How far behind the log the monitor may be before it leaves some unasked, and says so. */
const behindMax = 200_000;
/** Batches asked of each peer in one round. */
const batchesMax = 16;
/** How long after the moment a peer whose log stands still may stay silent about it: its clock may be behind ours. */
const graceMs = 60_000;

/**
 * 承诺核查. Reads what peers promised in the receipts we took, asks each beside the streams to show the leaves when their time has come,
 * and keeps a promise that was not kept as proof. A peer that is away is asked again; nothing is forgotten meanwhile.
 */
export async function checkPromises(parts: LogParts): Promise<void> {
  await readPromises(parts);
  for (let batch = 0; batch < batchesMax; batch += 1) {
    if (!(await checkBatch(parts))) return;
  }
}

/** Asks each peer after its oldest promises; true when one of them kept a whole batch and may have more. */
async function checkBatch(parts: LogParts): Promise<boolean> {
  const dueBefore = instantOf(parts.clock.nowMs());
  const open = await listOpenPromises(parts.database, { dueBefore, eachMax: contentsMax });
  const byPeer = Map.groupBy(open, ({ peer }) => peer);
  const kept = await Promise.all(
    [...byPeer].map(async ([peer, promises]) => {
      try {
        return await checkPeer(parts, peer, promises);
      } catch (error) {
        parts.observe?.({ kind: 'peer-silent', peer, error });
        return 0;
      }
    }),
  );
  return kept.includes(contentsMax);
}

async function readPromises(parts: LogParts): Promise<void> {
  const size = (await findLatestCheckpoint(parts.database))?.size ?? 0;
  const read = (await findSetting<{ index: number }>(parts.database, cursorSetting))?.index ?? 0;
  if (read >= size) return;
  const counts = await countPromises(parts.database);
  if (counts.reduce((total, { open }) => total + open, 0) >= openMax) return;
  const from = Math.max(read, size - behindMax);
  if (from > read) parts.observe?.({ kind: 'promises-unasked', leaves: from - read });
  const taken = await listTakenReceipts(parts.database, { from, limit: leavesMax });
  await savePromises(
    parts.database,
    taken.flatMap(({ bytes, peer }) => promiseIn(peer, bytes)),
  );
  await saveSetting(parts.database, cursorSetting, { index: Math.min(size, from + leavesMax) });
}

async function checkPeer(
  parts: LogParts,
  peer: PartyId,
  promises: readonly OpenPromise[],
): Promise<number> {
  const contents = promises.map(({ content }) => content.toString('hex'));
  const answer = await parts.channel.ask(peer, { kind: 'logged', contents });
  if (answer.kind !== 'logged') return 0;
  const shown = new Map(answer.leaves.map((leaf) => [leaf.content, leaf]));
  const kept: Buffer[] = [];
  for (const promise of promises) {
    const leaf = shown.get(promise.content.toString('hex'));
    const shownAt = leaf && momentOfLeaf(parts, promise, leaf);
    if (shownAt !== undefined) {
      kept.push(promise.content);
      // Late is late: an outage, a slow minute, a clock that leapt. Bad faith is a leaf that never comes.
      if (shownAt > promise.dueAt)
        parts.observe?.({ kind: 'peer-promise-late', peer, at: shownAt });
    } else if (isOver(parts, promise, answer)) await accuse(parts, promise, answer);
  }
  await endPromises(parts.database, { peer, contents: kept });
  return kept.length;
}

/** The moment of a checkpoint of the peer's in which the leaf stands; undefined when it has not shown one. */
function momentOfLeaf(parts: LogParts, promise: OpenPromise, leaf: ShownLeaf): Instant | undefined {
  const opened = openCheckpoint(leaf.note, parts.verifier);
  const path = hashesOf(leaf.path);
  if (opened === undefined || path === undefined || opened.origin !== promise.peer)
    return undefined;
  const commitment = commitmentOf({ salt: leaf.salt, content: promise.content });
  const hash = hashOfLeaf(Buffer.concat([Uint8Array.of(leaf.kind), commitment]));
  const root = rootFromInclusion(hash, { index: leaf.index, size: opened.size, path });
  return root !== undefined && isSameHash(root, opened.root) ? opened.at : undefined;
}

/** True when it is past the moment by more than a peer's slow minute, by its own newest checkpoint or by our clock. */
function isOver(
  parts: LogParts,
  promise: OpenPromise,
  answer: Extract<SideAnswer, { readonly kind: 'logged' }>,
): boolean {
  const latest = openCheckpoint(answer.note ?? '', parts.verifier);
  const over = epochMsOf(promise.dueAt) + graceMs;
  if (latest !== undefined && epochMsOf(latest.at) > over) return true;
  return parts.clock.nowMs() > over;
}

async function accuse(
  parts: LogParts,
  promise: OpenPromise,
  answer: Extract<SideAnswer, { readonly kind: 'logged' }>,
): Promise<void> {
  const at: Instant = instantOf(parts.clock.nowMs());
  const { content, dueAt, peer } = promise;
  const proof = { receipt: content.toString('hex'), dueAt, note: answer.note ?? '' };
  await parts.database.transact(async (tx) => {
    await saveMisbehaviour(tx, { accused: peer, kind: 'promise-broken', proof, at });
    await breakPromise(tx, { peer, content, at });
  });
  parts.observe?.({ kind: 'misbehaviour', accused: peer, what: 'promise-broken' });
}
