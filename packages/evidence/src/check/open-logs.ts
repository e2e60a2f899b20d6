import { partyInPath } from '../bundle/bundle-path.ts';
import { type OpenedBundle, type Placed, placedIn } from '../bundle/opened-bundle.ts';
import { bundleBytesMax } from '../bundle/zip.ts';
import { readCanonical } from '../canonical/read-canonical.ts';
import { bytesOfHex, joined } from '../hash/bytes.ts';
import { hashBy } from '../hash/hash.ts';
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

/** 存证叶 as `log/<party>/leaves.json` states it. */
export interface LeafEntry {
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

/** A log of a bundle: its note, whether its own node signed it, and the leaves shown; undefined when their file is none. */
export interface ShownLog {
  readonly note: Placed<ShownCheckpoint>;
  readonly isSigned: boolean;
  readonly leavesPath: string;
  readonly leaves: readonly LeafEntry[] | undefined;
}

export function openLogs(bundle: OpenedBundle): readonly ShownLog[] {
  const notes = new Map([...bundle.files].filter(([path]) => path.endsWith('/checkpoint.txt')));
  return placedIn(notes, 'log/', (text) => openCheckpoint(text, bundle.keys)).map((note) => {
    const { path, shown } = note;
    const isSigned =
      shown?.signature === 'valid' && path === `log/${partyInPath(shown.origin)}/checkpoint.txt`;
    const leavesPath = path.replace('checkpoint.txt', 'leaves.json');
    return { note, isSigned, leavesPath, leaves: openLeaves(bundle, leavesPath) };
  });
}

function openLeaves({ files }: OpenedBundle, path: string): readonly LeafEntry[] | undefined {
  const [placed] = placedIn(files, path, (text) => readCanonical(text, bundleBytesMax));
  const isLeaves = placed !== undefined && listOf((one) => hasForm(one, leafForm))(placed.shown);
  return isLeaves ? (placed.shown as unknown as readonly LeafEntry[]) : undefined;
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
