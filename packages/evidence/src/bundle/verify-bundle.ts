import { readCanonical } from '../canonical/read-canonical.ts';
import { checkCustody } from '../check/check-custody.ts';
import { checkDuties } from '../check/check-duties.ts';
import { checkLogs } from '../check/check-log.ts';
import { checkEnvelopes, checkHeads, checkReceipts } from '../check/check-streams.ts';
import { bytesOfHex, hexOf } from '../hash/bytes.ts';
import { hashBy } from '../hash/hash.ts';
import { checked, heldIf } from '../report/check-words.ts';
import type { BundleReport, Check, ShownLookup } from '../report/report.ts';
import { checkStatementProof } from '../signature/check-proof.ts';
import type { KeyRing, SignatureChecker } from '../signature/key-ring.ts';
import { type Form, hasForm, isInstant, isWord, listOf } from '../statement/form.ts';
import { compareManifest, type Manifest, manifestPath, openManifest } from './manifest.ts';
import { openLists } from './open-lists.ts';
import { openNames } from './open-names.ts';
import { openBundle, placedIn } from './opened-bundle.ts';
import { type BundleFiles, readBundleZip } from './zip.ts';

/** What the reader knows from elsewhere. */
export interface VerifyOptions {
  /** The hub's public key in hexadecimal. Without it the report shows the fingerprint of the key that the bundle names. */
  readonly hubKey?: string | undefined;
  /** Or only SHA-256 of that key, in hexadecimal. */
  readonly hubFingerprint?: string | undefined;
  /** Ed25519 of the platform, where it is faster than the one that is built in. */
  readonly isSignature?: SignatureChecker | undefined;
}

/**
 * 核验证据包: reads the ZIP, checks every file by itself and against the others, and says what they prove together. It needs nothing but the
 * bytes, and trusts nobody but the hub's key. It never throws for what it reads.
 */
export function verifyBundle(bytes: Uint8Array, options: VerifyOptions = {}): BundleReport {
  const files = readBundleZip(bytes);
  if (files === undefined) return nothing([checked('bundle.whole', 'broken')]);
  const whole = checked('bundle.whole', 'holds');
  const opened = openManifest(files);
  if (opened === undefined)
    return nothing([whole, checked('bundle.manifest', 'broken', manifestPath)]);
  const { manifest, signed } = opened;
  const lists = openLists(files, manifest, options.isSignature);
  const checks = [
    whole,
    ...fileChecks(manifest, files),
    hubCheck(manifest, options),
    ...lists.checks,
  ];
  if (lists.keys === undefined) return summary({ ...nothing(checks), ...headOf(manifest, files) });
  const claim = { domain: 'ZL-BND-1', party: manifest.maker, at: manifest.at } as const;
  const made = checkStatementProof(signed, { ...claim, place: { kind: 'none' } }, lists.keys);
  const maker = heldIf('bundle.maker', made === 'valid', manifestPath);
  return contentReport({ files, manifest, keys: lists.keys, checks: [...checks, maker] });
}

function contentReport(parts: {
  readonly files: BundleFiles;
  readonly manifest: Manifest;
  readonly keys: KeyRing;
  readonly checks: readonly Check[];
}): BundleReport {
  const { files, keys, manifest } = parts;
  const bundle = openBundle(files, { case: manifest.case, keys });
  const custody = checkCustody(bundle);
  const duties = checkDuties(bundle);
  const lookups = openLookups(files);
  const logs = checkLogs(bundle);
  const calendars = [
    ...bundle.calendars.good.map((path) => checked('calendar.form', 'holds', path)),
    ...bundle.calendars.bad.map((path) => checked('calendar.form', 'broken', path)),
  ];
  return summary({
    ...nothing([
      ...parts.checks,
      ...custody.checks,
      ...checkEnvelopes(bundle),
      ...checkReceipts(bundle),
      ...checkHeads(bundle),
      ...duties.checks,
      ...calendars,
      ...lookups.checks,
      ...logs.checks,
    ]),
    ...headOf(manifest, files),
    timeline: custody.timeline,
    lies: custody.lies,
    duties: duties.duties,
    lookups: lookups.lookups,
    names: openNames(files),
    counts: {
      files: files.size,
      envelopes: bundle.envelopes.length,
      receipts: bundle.receipts.length,
      statements: bundle.statements.length,
      leaves: logs.leaves,
    },
  });
}

function summary(report: BundleReport): BundleReport {
  const isBroken = report.checks.some(({ verdict }) => verdict === 'broken');
  return { ...report, verdict: isBroken ? 'broken' : 'holds' };
}

/** The report of a file in which nothing could be read, with the checks that say why. */
function nothing(checks: readonly Check[]): BundleReport {
  return {
    verdict: 'broken',
    case: '',
    number: '',
    maker: '',
    madeAt: '',
    hubFingerprint: '',
    checks,
    timeline: [],
    lies: [],
    duties: [],
    lookups: [],
    names: new Map(),
    counts: { files: 0, envelopes: 0, receipts: 0, statements: 0, leaves: 0 },
  };
}

function headOf(
  { at, hubKey, maker, number, ...manifest }: Manifest,
  files: BundleFiles,
): Partial<BundleReport> {
  return {
    case: manifest.case,
    number,
    maker,
    madeAt: at,
    hubFingerprint: fingerprintOf(hubKey.key),
    counts: { files: files.size, envelopes: 0, receipts: 0, statements: 0, leaves: 0 },
  };
}

function fileChecks(manifest: Manifest, files: BundleFiles): readonly Check[] {
  const { differ } = compareManifest(manifest, files);
  if (differ.length === 0) return [checked('bundle.manifest', 'holds')];
  return differ.map((path) => checked('bundle.manifest', 'broken', path));
}

function hubCheck({ hubKey }: Manifest, options: VerifyOptions): Check {
  const known = options.hubFingerprint ?? options.hubKey;
  if (known === undefined) return checked('keys.hub', 'unsaid');
  const shown = options.hubFingerprint === undefined ? hubKey.key : fingerprintOf(hubKey.key);
  return heldIf('keys.hub', known.toLowerCase() === shown);
}

function fingerprintOf(key: string): string {
  return hexOf(hashBy.sha256(bytesOfHex(key) ?? new Uint8Array()));
}

const lookupForm: Form = {
  at: isInstant,
  actor: isWord,
  office: isWord,
  purpose: isWord,
  basis: isWord,
  fields: listOf(isWord),
  channel: isWord,
};

function openLookups(files: BundleFiles): {
  readonly checks: readonly Check[];
  readonly lookups: readonly ShownLookup[];
} {
  const placed = placedIn(files, 'lookups/', (text) => readCanonical(text));
  const isList = listOf((one) => hasForm(one, lookupForm));
  return {
    checks: placed.map(({ path, shown }) => heldIf('lookups.form', isList(shown), path)),
    lookups: placed.flatMap(({ shown }) =>
      isList(shown) ? (shown as unknown as readonly ShownLookup[]) : [],
    ),
  };
}
