import type { OpenedBundle } from '../bundle/opened-bundle.ts';
import { type Json, writeCanonical } from '../canonical/read-canonical.ts';
import { bytesOfHex, hexOf, isSame, utf8 } from '../hash/bytes.ts';
import { type HashName, hashBy } from '../hash/hash.ts';
import { checked, heldIf } from '../report/check-words.ts';
import type { Check } from '../report/report.ts';
import type { ShownCheckpoint } from '../statement/open-checkpoint.ts';
import { rootFromPath } from '../tree/tree-proof.ts';
import { type LeafEntry, leafBytes, openLogs, type ShownLog } from './open-logs.ts';

/** 核存证日志: for each log shown its checkpoint, its witnesses, and that the leaves stand in it and are of their files. */
export function checkLogs(bundle: OpenedBundle): {
  readonly checks: readonly Check[];
  readonly leaves: number;
} {
  const logs = openLogs(bundle);
  const checks = logs.flatMap((log) => {
    const { isSigned, note } = log;
    const head = heldIf('log.checkpoint', isSigned, note.path);
    if (note.shown === undefined || !isSigned) return [head];
    return [head, witnessCheck(note.shown, note.path), ...leafChecks(log, note.shown, bundle)];
  });
  const leaves = logs.filter(({ isSigned }) => isSigned).flatMap((log) => log.leaves ?? []);
  const logged = new Set(leaves.map(({ of }) => of));
  const wanted = [...bundle.envelopes, ...bundle.receipts, ...bundle.statements];
  const isCovered = wanted.every(({ path }) => logged.has(path));
  const coverage = checked('log.coverage', isCovered ? 'holds' : 'unsaid');
  return { checks: [...checks, coverage], leaves: leaves.length };
}

function witnessCheck({ origin, witnesses }: ShownCheckpoint, path: string): Check {
  if (witnesses.some(({ signature }) => signature !== 'valid')) {
    return checked('log.witnessed', 'broken', path);
  }
  const isSeen = witnesses.some(({ party }) => party !== origin);
  return checked('log.witnessed', isSeen ? 'holds' : 'unsaid', path);
}

function leafChecks(
  { leaves, leavesPath }: ShownLog,
  checkpoint: ShownCheckpoint,
  bundle: OpenedBundle,
): readonly Check[] {
  if (leaves === undefined) return [checked('log.leaf', 'broken', leavesPath)];
  const places = leaves.map(({ index }) => index);
  return leaves.map((leaf, at) => {
    const about = leaf.of ?? `${leavesPath}#${leaf.index}`;
    const isOnce = places.indexOf(leaf.index) === at;
    const isIn = isOnce && isInLog(leaf, checkpoint) && isOfFile(leaf, bundle);
    return heldIf('log.leaf', isIn, about);
  });
}

/** The leaf is its kind and the commitment H(0x03 ‖ salt ‖ content); both trees must lead to both roots. */
function isInLog(leaf: LeafEntry, checkpoint: ShownCheckpoint): boolean {
  const bytes = leafBytes(leaf);
  return (['sha256', 'sm3'] as const).every((by) => {
    const path = leaf.path.flatMap((node) => bytesOfHex(node[by]) ?? []);
    const place = { index: leaf.index, size: checkpoint.size, path };
    const root = rootFromPath(bytes, place, by);
    return root !== undefined && isSame(root, rootOf(checkpoint, by));
  });
}

function rootOf(checkpoint: ShownCheckpoint, by: HashName): Uint8Array {
  return by === 'sha256' ? checkpoint.sha256 : checkpoint.sm3;
}

/** Folder of the files that a kind of leaf commits to; an envelope is committed to by its hash, all else by its exact text. */
const folders: Readonly<Record<number, string>> = {
  1: 'envelopes/',
  2: 'receipts/',
  3: 'receipts/',
  4: 'custody/',
  5: 'custody/',
  11: 'keys/',
};

function isOfFile(leaf: LeafEntry, bundle: OpenedBundle): boolean {
  if (leaf.of === null) return leaf.kind !== 6 || isStep(leaf.content, bundle);
  const folder = folders[leaf.kind];
  if (folder === undefined || !leaf.of.startsWith(folder)) return false;
  const envelope = bundle.envelopes.find(({ path }) => path === leaf.of)?.shown;
  const committed = leaf.kind === 1 ? envelope && utf8(envelope.hash) : bundle.files.get(leaf.of);
  return committed !== undefined && hexOf(hashBy.sha256(committed)) === leaf.content;
}

/** A step of a ladder is committed to by its words; one of the duties shown must have them. */
function isStep(content: string, { duties }: OpenedBundle): boolean {
  return duties.some(({ shown }) =>
    shown?.steps.some((step) => {
      const text = writeCanonical({ ...step, obligation: shown.id } as Json);
      return hexOf(hashBy.sha256(utf8(text))) === content;
    }),
  );
}
