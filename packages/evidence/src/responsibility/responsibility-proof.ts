import { openManifest } from '../bundle/manifest.ts';
import { openLists } from '../bundle/open-lists.ts';
import { type OpenedBundle, openBundle } from '../bundle/opened-bundle.ts';
import { readBundleZip } from '../bundle/zip.ts';
import {
  type Json,
  type JsonObject,
  readCanonicalObject,
  writeCanonical,
} from '../canonical/read-canonical.ts';
import { type LeafEntry, openLogs } from '../check/open-logs.ts';
import { foldTenures, responsibleAt, type Tenure } from '../custody/fold-tenures.ts';
import type { ShownStatement } from '../custody/shown-custody.ts';
import { bytesOfHex } from '../hash/bytes.ts';
import type { KeyRing, SignatureChecker } from '../signature/key-ring.ts';
import { openTrustList } from '../statement/open-trust-list.ts';

/** A proof for one moment is never larger; a chain that needs more is shown as a bundle. */
export const responsibilityBytesMax = 8_192;

/**
 * 责任证明 for one moment, cut out of a bundle: the records up to the tenure of that moment, two registrations of each, and where the last
 * registration stands in a witnessed log. Undefined when the bundle does not prove it or it would not fit.
 */
export function responsibilityProof(
  bytes: Uint8Array,
  at: string,
  isSignature?: SignatureChecker,
): string | undefined {
  const files = readBundleZip(bytes);
  const opened = files && openManifest(files);
  if (files === undefined || opened === undefined) return undefined;
  const { keys } = openLists(files, opened.manifest, isSignature);
  if (keys === undefined) return undefined;
  const bundle = openBundle(files, { case: opened.manifest.case, keys });
  const shown = bundle.statements.flatMap((placed) => placed.shown ?? []);
  const { fault, tenures } = foldTenures(shown);
  const now = responsibleAt(tenures, at);
  if (fault !== undefined || now === undefined) return undefined;
  const needed = neededFor(tenures.slice(0, tenures.indexOf(now) + 1), shown);
  const text = writeCanonical({
    kind: 'zl.responsibility.v1',
    case: bundle.case,
    at,
    statements: needed.map(({ body }) => body),
    log: placeInLog(needed, bundle),
  });
  return text.length <= responsibilityBytesMax ? text : undefined;
}

/** Of each tenure its record, its activation, two registrations, and what proves the epochs before it void. */
function neededFor(
  tenures: readonly Tenure[],
  shown: readonly ShownStatement[],
): readonly ShownStatement[] {
  const byHash = new Map(shown.map((statement) => [statement.hash, statement]));
  return tenures.flatMap(({ rests }) => {
    const [record, ...others] = rests.flatMap((hash) => byHash.get(hash) ?? []);
    const activation = others.find(({ word }) => word === 'activation');
    const cited = activation?.body['registrations'] as readonly string[] | undefined;
    const registrations = others.filter(({ word }) => word === 'registration');
    const two =
      cited === undefined
        ? firstTwo(registrations)
        : registrations.filter(({ hash }) => cited.includes(hash));
    const votes = (record?.body['votes'] as readonly string[] | undefined) ?? [];
    const given = votes.flatMap((hash) => byHash.get(hash) ?? []);
    return [record ?? [], given, two, activation ?? []].flat();
  });
}

function firstTwo(registrations: readonly ShownStatement[]): readonly ShownStatement[] {
  const [first, ...others] = registrations;
  const second = others.find(({ signer }) => signer !== first?.signer);
  return [first ?? [], second ?? []].flat();
}

/** Where the last registration, or the opening, stands in a log of the bundle; null when no log shows it. */
function placeInLog(needed: readonly ShownStatement[], bundle: OpenedBundle): Json {
  const last = needed.findLast(({ word }) => word === 'registration') ?? needed[0];
  const path = bundle.statements.find(({ shown }) => shown?.hash === last?.hash)?.path;
  for (const { leaves, note } of openLogs(bundle)) {
    const leaf = leaves?.find(({ of }) => of !== null && of === path);
    if (leaf !== undefined) return { note: note.text, leaf: slimmed(leaf, last?.hash ?? '') };
  }
  return null;
}

/** By SHA-256 alone: the other tree says the same, and half the size. */
function slimmed({ index, kind, path, salt }: LeafEntry, of: string): JsonObject {
  return { index, kind, of, path: path.map(({ sha256 }) => sha256), salt };
}

/** The proof's own form: undefined for whatever is not one. */
export function readResponsibilityProof(text: string): JsonObject | undefined {
  const proof = readCanonicalObject(text, responsibilityBytesMax);
  return proof?.['kind'] === 'zl.responsibility.v1' ? proof : undefined;
}

/** Keys of a sealed trust list, for whoever checks a proof; undefined when the hub's key has not signed it. */
export function readTrustList(
  text: string,
  hubKey: string,
  isSignature?: SignatureChecker,
): KeyRing | undefined {
  return openTrustList(text, bytesOfHex(hubKey) ?? new Uint8Array(), isSignature)?.keys;
}
