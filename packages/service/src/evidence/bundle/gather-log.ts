import { partyInPath } from '@zhulian/evidence';
import { canonicalise } from '@zhulian/exchange';
import {
  contentOf,
  findLatestCheckpoint,
  findWitnessedCheckpoint,
  type Leaf,
  leafKinds,
  listCosignatures,
  listLeavesOfContents,
  type Transaction,
} from '@zhulian/store';
import type { LogParts } from '../log-parts.ts';
import { proveInclusion } from '../prove-log.ts';
import { type BundleDraft, putText } from './bundle-draft.ts';

/** 存证 of everything gathered: its leaves, their ways to the root, and one checkpoint over all of them with its cosignatures. */
export async function gatherLog(
  tx: Transaction,
  draft: BundleDraft,
  parts: Pick<LogParts, 'self' | 'witnesses'>,
): Promise<void> {
  const wanted = new Map(
    draft.leaves.map((leaf) => [contentOf(leaf.text).toString('hex'), leaf.of]),
  );
  const leaves = await listLeavesOfContents(tx, [...wanted.keys()].map(bytesOf));
  const last = leaves.at(-1);
  if (last === undefined) return;
  const witnesses = parts.witnesses();
  const checkpoint =
    (await findWitnessedCheckpoint(tx, { index: last.index, witnesses })) ??
    (await findLatestCheckpoint(tx));
  if (checkpoint === undefined || checkpoint.size <= last.index) return;
  const lines = (await listCosignatures(tx, checkpoint.size)).map(({ line }) => `${line}\n`);
  const folder = `log/${partyInPath(parts.self)}`;
  putText(draft, {
    path: `${folder}/checkpoint.txt`,
    text: `${checkpoint.note}${lines.join('')}`,
  });
  const shown: unknown[] = [];
  for (const leaf of leaves) {
    const of = wanted.get(leaf.content.toString('hex')) ?? null;
    shown.push(await shownLeaf(tx, { leaf, of, size: checkpoint.size }));
  }
  const text = leavesText(shown);
  putText(draft, { path: `${folder}/leaves.json`, text });
}

const bytesOf = (hex: string): Buffer => Buffer.from(hex, 'hex');

async function shownLeaf(
  tx: Transaction,
  order: { readonly leaf: Leaf; readonly of: string | null; readonly size: number },
): Promise<unknown> {
  const { leaf, of, size } = order;
  const { content, index, kind, salt } = leaf;
  const path = await proveInclusion(tx, { index, size });
  // A registration of ours stands in no file of its own folder but among the custody papers, as the verifier expects it.
  const file = kind === leafKinds.obligationStep || kind === leafKinds.lookup ? null : of;
  return { index, kind, salt, of: file, content: content.toString('hex'), path };
}

/** One canonical text of a list that may be longer than a message. */
function leavesText(leaves: readonly unknown[]): string {
  const texts = leaves.map((leaf) => {
    const text = canonicalise(leaf, 1);
    if (!text.ok) throw new Error('a leaf has only words and integers');
    return text.value;
  });
  return `[${texts.join(',')}]`;
}
