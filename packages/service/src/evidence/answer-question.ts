import {
  findCheckpointOver,
  findFence,
  findLatestCheckpoint,
  findWitnessed,
  leafKinds,
  listLeavesOfContents,
  showPast,
} from '@zhulian/store';
import type { LogParts } from './log-parts.ts';
import { proveConsistency, proveInclusion } from './prove-log.ts';
import type { ShownLeaf, SideAnswer, SideAnswerer } from './side-channel.ts';
import { signStreamHead } from './stream-head.ts';
import { witnessCheckpoint } from './witness-checkpoint.ts';

/** Contents that may be asked for at once. */
export const contentsMax = 64;

/** 旁路应答: what this node answers to its peers beside the streams. Nothing here writes an envelope. */
export function createSideAnswerer(parts: Omit<LogParts, 'channel' | 'witnesses'>): SideAnswerer {
  return async (asker, question) => {
    switch (question.kind) {
      case 'cosign':
        return witnessCheckpoint(parts, asker, question);
      case 'witnessed': {
        const known = await findWitnessed(parts.database, question.origin);
        return { kind: 'witnessed', note: known?.note ?? null };
      }
      case 'consistency':
        return showConsistency(parts, question);
      case 'logged':
        return showLeaves(parts, question.contents);
      case 'past':
        return { kind: 'past', ...(await showPast(parts.database, asker, question)) };
      case 'stream-head':
        // A node that forgot part of its stream would sign too small a number, and seem to prove a silence.
        if ((await findFence(parts.database)) !== undefined) {
          return { kind: 'refused', code: 'exchange.not-now' };
        }
        return {
          kind: 'stream-head',
          statement: await signStreamHead(parts, { dst: asker, nonce: question.nonce }),
        };
    }
  };
}

async function showConsistency(
  parts: Pick<LogParts, 'database'>,
  span: { readonly from: number; readonly to: number },
): Promise<SideAnswer> {
  const size = (await findLatestCheckpoint(parts.database))?.size ?? 0;
  if (span.from > span.to || span.to > size) return { kind: 'refused', code: 'log.size-unknown' };
  return { kind: 'consistency', path: await proveConsistency(parts.database, span) };
}

/** Only receipts: who holds a receipt of ours may see that it is logged, and nobody may ask what else is. */
async function showLeaves(
  parts: Pick<LogParts, 'database'>,
  contents: readonly string[],
): Promise<SideAnswer> {
  return parts.database.transact(async (tx) => {
    const latest = await findLatestCheckpoint(tx);
    if (latest === undefined) return { kind: 'logged', note: null, leaves: [] };
    const found = await listLeavesOfContents(
      tx,
      contents.slice(0, contentsMax).map((content) => Buffer.from(content, 'hex')),
    );
    const leaves: ShownLeaf[] = [];
    for (const { content, index, kind, salt } of found) {
      const first = await findCheckpointOver(tx, index);
      if (kind !== leafKinds.receiptGiven || first === undefined) continue;
      const { note, size } = first;
      const path = await proveInclusion(tx, { index, size });
      leaves.push({ content: content.toString('hex'), kind, salt, index, note, path });
    }
    return { kind: 'logged', note: latest.note, leaves };
  });
}
