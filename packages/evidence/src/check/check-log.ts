import { partyInPath } from '../bundle/bundle-path.ts';
import { type OpenedBundle, placedIn } from '../bundle/opened-bundle.ts';
import { bundleBytesMax } from '../bundle/zip.ts';
import { type Json, readCanonical, writeCanonical } from '../canonical/read-canonical.ts';
import { bytesOfHex, hexOf, isSame, joined, utf8 } from '../hash/bytes.ts';
import { type HashName, hashBy } from '../hash/hash.ts';
import { checked, heldIf } from '../report/check-words.ts';
import type { Check } from '../report/report.ts';
import {
  countFrom,
  type Form,
  hasForm,
  isHex32,
  isWord,
  listOf,
  matching,
  orNull,
} from '../statement/form.ts';
import { openCheckpoint, type ShownCheckpoint } from '../statement/open-checkpoint.ts';
import { rootFromPath } from '../tree/tree-proof.ts';

/** 存证叶 as `log/<party>/leaves.json` states it. */
interface LeafEntry {
  readonly index: number;
  readonly kind: number;
  readonly salt: string;
  readonly of: string | null;
  readonly content: string;
  readonly path: readonly { readonly sha256: string; readonly sm3: string }[];
}

const leafForm: Form = {
  index: countFrom(0),
  kind: (value) => countFrom(1)(value) && (value as number) <= 255,
  salt: matching(/^[0-9a-f]{32}$/),
  of: orNull(isWord),
  content: isHex32,
  path: listOf((node) => hasForm(node, { sha256: isHex32, sm3: isHex32 })),
};

/** 核存证日志: for each log shown its checkpoint, its witnesses, and that the leaves stand in it and are of their files. */
export function checkLogs(bundle: OpenedBundle): {
  readonly checks: readonly Check[];
  readonly leaves: number;
} {
  const notes = placedIn(bundle.files, 'log/', (text) => openCheckpoint(text, bundle.keys)).filter(
    ({ path }) => path.endsWith('/checkpoint.txt'),
  );
  const logged = new Set<string>();
  let leaves = 0;
  const checks = notes.flatMap(({ path, shown }) => {
    const isRight =
      shown?.signature === 'valid' && path === `log/${partyInPath(shown.origin)}/checkpoint.txt`;
    const head = heldIf('log.checkpoint', isRight, path);
    if (shown === undefined || !isRight) return [head];
    const entries = openLeaves(bundle, path.replace('checkpoint.txt', 'leaves.json'));
    leaves += entries.shown?.length ?? 0;
    for (const { of } of entries.shown ?? []) if (of !== null) logged.add(of);
    return [head, witnessCheck(shown, path), ...leafChecks(entries, shown, bundle)];
  });
  const wanted = [...bundle.envelopes, ...bundle.receipts, ...bundle.statements];
  const isCovered = wanted.every(({ path }) => logged.has(path));
  const coverage = checked('log.coverage', isCovered ? 'holds' : 'unsaid');
  return { checks: [...checks, coverage], leaves };
}

function witnessCheck({ origin, witnesses }: ShownCheckpoint, path: string): Check {
  if (witnesses.some(({ signature }) => signature !== 'valid')) {
    return checked('log.witnessed', 'broken', path);
  }
  const isSeen = witnesses.some(({ party }) => party !== origin);
  return checked('log.witnessed', isSeen ? 'holds' : 'unsaid', path);
}

interface Leaves {
  readonly path: string;
  readonly shown: readonly LeafEntry[] | undefined;
}

function openLeaves({ files }: OpenedBundle, path: string): Leaves {
  const [placed] = placedIn(files, path, (text) => readCanonical(text, bundleBytesMax));
  const isLeaves = placed !== undefined && listOf((one) => hasForm(one, leafForm))(placed.shown);
  return { path, shown: isLeaves ? (placed.shown as unknown as readonly LeafEntry[]) : undefined };
}

function leafChecks(
  leaves: Leaves,
  checkpoint: ShownCheckpoint,
  bundle: OpenedBundle,
): readonly Check[] {
  if (leaves.shown === undefined) return [checked('log.leaf', 'broken', leaves.path)];
  const places = leaves.shown.map(({ index }) => index);
  return leaves.shown.map((leaf, at) => {
    const about = leaf.of ?? `${leaves.path}#${leaf.index}`;
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

/** The bytes that were hashed into the tree. */
export function leafBytes({
  content,
  kind,
  salt,
}: Pick<LeafEntry, 'kind' | 'salt' | 'content'>): Uint8Array {
  const salted = [salt, content].map((hex) => bytesOfHex(hex) ?? new Uint8Array());
  return joined(Uint8Array.of(kind), hashBy.sha256(joined(Uint8Array.of(3), ...salted)));
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
