import { bytesOfHex } from '../hash/bytes.ts';
import { checked, heldIf } from '../report/check-words.ts';
import type { Check } from '../report/report.ts';
import type { KeyRing, SignatureChecker } from '../signature/key-ring.ts';
import { openTrustList, type ShownTrustList } from '../statement/open-trust-list.ts';
import { trustListPath } from './bundle-path.ts';
import type { Manifest } from './manifest.ts';
import { type Placed, placedIn } from './opened-bundle.ts';
import type { BundleFiles } from './zip.ts';

/** Every list must be the hub's; neighbours must be chained. The newest has all keys, the ended ones too. */
export function openLists(
  files: BundleFiles,
  { hubKey }: Manifest,
  isSignature?: SignatureChecker,
): { readonly checks: readonly Check[]; readonly keys: KeyRing | undefined } {
  const key = bytesOfHex(hubKey.key) ?? new Uint8Array();
  const placed = placedIn(files, 'keys/', (text) => openTrustList(text, key, isSignature));
  if (placed.length === 0)
    return { checks: [checked('keys.trust-list', 'unsaid')], keys: undefined };
  const checks = placed.map((one, at) =>
    heldIf('keys.trust-list', isInChain(one, placed[at - 1]), one.path),
  );
  return { checks, keys: placed.at(-1)?.shown?.keys };
}

function isInChain(
  { path, shown }: Placed<ShownTrustList>,
  before: Placed<ShownTrustList> | undefined,
): boolean {
  if (shown === undefined || path !== trustListPath(shown.serial)) return false;
  const isNext = before?.shown !== undefined && before.shown.serial === shown.serial - 1;
  return !isNext || shown.prev === undefined || shown.prev === before.shown.digest;
}
