import { openDuty } from '../bundle/open-duty.ts';
import { writeCanonical } from '../canonical/read-canonical.ts';
import { leafBytes } from '../check/open-logs.ts';
import { hexOf, joined, utf8 } from '../hash/bytes.ts';
import { hashBy } from '../hash/hash.ts';
import { growFrontier, inclusionPath, rootOf, type TreeNodes } from '../tree/frontier.ts';
import { base64, exampleKid, signAs } from './example-signer.ts';

const kinds: readonly (readonly [folder: string, kind: number])[] = [
  ['envelopes/', 1],
  ['receipts/', 2],
  ['custody/', 4],
  ['keys/', 11],
];

/** The log of one node over the files of a bundle, with other leaves between them, checkpointed and cosigned by hub and Guangxi. */
export function exampleLog(
  origin: string,
  files: readonly (readonly [path: string, text: string])[],
  hashOf: (path: string) => string,
): readonly (readonly [string, string])[] {
  const leaves = files.flatMap(([path, text], at) => leavesOf({ path, text, at, hashOf }));
  const size = leaves.length;
  const trees = (['sha256', 'sm3'] as const).map((by) => {
    const nodes: TreeNodes = new Map();
    const frontier = growFrontier(
      leaves.map(({ entry }) => leafBytes(entry)),
      by,
      nodes,
    );
    return {
      root: rootOf(frontier, by),
      pathOf: (index: number) => inclusionPath(index, size, nodes, by),
    };
  });
  const [sha256, sm3] = trees;
  const listed = leaves.flatMap(({ entry, of }, index) => {
    if (entry.kind === 7) return [];
    const [main = [], national = []] = trees.map(({ pathOf }) => pathOf(index).map(hexOf));
    const path = main.map((hash, at) => ({ sha256: hash, sm3: national[at] ?? '' }));
    return [{ index, ...entry, of, path }];
  });
  const folder = `log/${origin.replace(/^zl:/, '').replace(':', '-')}`;
  const body = `${origin}\n${size}\n${base64(sha256?.root ?? new Uint8Array())}\nsm3 ${base64(sm3?.root ?? new Uint8Array())}\nat 2026-11-10T02:00:03.000Z\n`;
  const witnesses = ['zl:hub', 'zl:node:45'].map((party) => exampleCosignature({ party, body }));
  const note = `${body}\n${[ownLine(origin, body), ...witnesses].join('\n')}\n`;
  return [
    [`${folder}/checkpoint.txt`, note],
    [`${folder}/leaves.json`, writeCanonical(listed)],
  ];
}

function saltOf(number: number): string {
  return number.toString(16).padStart(32, '0');
}

function ownLine(party: string, body: string): string {
  return noteLine(party, 1, signAs(party, utf8(body)));
}

/** A witness's line under a checkpoint; made by another's key where a signer is named. */
export function exampleCosignature(order: {
  readonly party: string;
  readonly body: string;
  readonly signer?: string;
}): string {
  const { body, party, signer = party } = order;
  const seconds = Date.parse('2026-11-10T02:00:04.000Z') / 1_000;
  const time = new Uint8Array(8);
  new DataView(time.buffer).setBigUint64(0, BigInt(seconds));
  const signature = signAs(signer, utf8(`cosignature/v1\ntime ${seconds}\n${body}`));
  return noteLine(party, 4, joined(time, signature));
}

function noteLine(party: string, algorithm: number, signature: Uint8Array): string {
  const name = `${party}/${exampleKid(party)}`;
  const hint = hashBy.sha256(joined(utf8(`${name}\n`), Uint8Array.of(algorithm))).slice(0, 4);
  return `— ${name} ${base64(joined(hint, signature))}`;
}

interface Leaf {
  readonly entry: { readonly kind: number; readonly salt: string; readonly content: string };
  readonly of: string | null;
}

/** What a file puts into the log, and behind each of it a leaf of somebody else's business. */
function leavesOf(file: {
  readonly path: string;
  readonly text: string;
  readonly at: number;
  readonly hashOf: (path: string) => string;
}): readonly Leaf[] {
  const { at, hashOf, path, text } = file;
  const leaf = (kind: number, committed: string, of: string | null): readonly Leaf[] => [
    { entry: { kind, salt: saltOf(at), content: contentOf(committed) }, of },
    { entry: { kind: 7, salt: saltOf(1_000 + at), content: contentOf(`look-up ${at}`) }, of: null },
  ];
  if (path.startsWith('obligations/')) {
    const duty = openDuty(text);
    const steps = duty?.steps.map((step) => writeCanonical({ ...step, obligation: duty.id })) ?? [];
    return steps.flatMap((step) => leaf(6, step, null));
  }
  const kind = path.includes('registration')
    ? 5
    : kinds.find(([folder]) => path.startsWith(folder))?.[1];
  return kind === undefined ? [] : leaf(kind, kind === 1 ? hashOf(path) : text, path);
}

function contentOf(text: string): string {
  return hexOf(hashBy.sha256(utf8(text)));
}
