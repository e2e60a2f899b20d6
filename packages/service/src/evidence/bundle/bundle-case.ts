import {
  listFiles,
  type Manifest,
  manifestBytes,
  manifestPath,
  manifestText,
  trustListPath,
  writeBundleZip,
} from '@zhulian/evidence';
import { canonicalise, type PartyId, type Randomness, signStatement } from '@zhulian/exchange';
import { type CaseFile, listChildCases, listLookupTexts, type Transaction } from '@zhulian/store';
import { instantOf, type WorkingCalendar } from '@zhulian/vocabulary';
import type { OfficeDirectory } from '../../node/node-parts.ts';
import type { LogParts } from '../log-parts.ts';
import { type BundleDraft, type BundledCase, emptyDraft, putText } from './bundle-draft.ts';
import { gatherCalendar } from './calendar-files.ts';
import { gatherCustody } from './gather-custody.ts';
import { gatherDuties } from './gather-duties.ts';
import { gatherHeads } from './gather-heads.ts';
import { gatherLog } from './gather-log.ts';
import { gatherNames } from './gather-names.ts';
import { gatherStreams } from './gather-streams.ts';

/** The hub's list of keys as it was sealed, and the key that seals it. */
export interface ShownTrust {
  readonly sealed: string;
  readonly hubKey: { readonly kid: string; readonly key: string };
}

export interface BundleParts extends LogParts {
  readonly randomness: Randomness;
  readonly calendar: WorkingCalendar;
  readonly offices: Pick<OfficeDirectory, 'name'>;
  /** Everybody with whom this node may have exchanged something. */
  readonly peers: () => readonly PartyId[];
  readonly trust: () => Promise<ShownTrust>;
  /** 离线核验页 to be put in, when it was built. */
  readonly evidencePage?: (() => Uint8Array | undefined) | undefined;
}

/**
 * 案件证据包: everything that this node holds of one case, with the proofs that it was logged and cosigned, in one file that anybody
 * can check without us. The caller has asked whether its reader may have it, and has logged the look.
 */
export async function bundleCase(parts: BundleParts, file: CaseFile): Promise<Uint8Array> {
  const draft = emptyDraft();
  const silent = await parts.database.transact(async (tx) => {
    const matter = await matterOf(tx, parts, file);
    const order = { self: parts.self, matter };
    const streams = await gatherStreams(tx, draft, order);
    await gatherCustody(tx, draft, file.id);
    await gatherLookups(tx, draft, [file.id, ...matter.coCheckIds]);
    return gatherDuties(tx, draft, { ...order, streams });
  });
  await gatherHeads(parts, draft, silent);
  await parts.database.transact((tx) => gatherLog(tx, draft, parts));
  const nowMs = parts.clock.nowMs();
  const year = (at: number | string) => new Date(at).getUTCFullYear();
  gatherCalendar(draft, parts.calendar, { from: year(file.openedAt), to: year(nowMs) });
  const { hubKey, sealed } = await parts.trust();
  const { serial } = JSON.parse(sealed) as { readonly serial: number };
  putText(draft, { path: trustListPath(serial), text: sealed });
  gatherNames(draft, parts);
  const page = parts.evidencePage?.();
  if (page !== undefined) draft.files.set('verify.html', page);
  const manifest: Manifest = {
    kind: 'zl.bundle.v1',
    case: file.id,
    number: file.number,
    maker: parts.self,
    at: instantOf(nowMs),
    hubKey,
    files: listFiles(draft.files),
  };
  return seal(parts, draft, manifest);
}

async function matterOf(tx: Transaction, parts: BundleParts, file: CaseFile): Promise<BundledCase> {
  const children = file.kind === 'co-check' ? [] : await listChildCases(tx, file.id);
  return {
    caseId: file.id,
    number: file.number,
    coCheckIds: file.kind === 'co-check' ? [file.id] : children.map(({ id }) => id),
    peers: parts.peers(),
  };
}

async function gatherLookups(
  tx: Transaction,
  draft: BundleDraft,
  caseIds: readonly string[],
): Promise<void> {
  const lookups = await listLookupTexts(tx, caseIds);
  const shown = lookups.map(({ actorName, text: _text, ...lookup }) => ({
    ...lookup,
    actor: actorName,
  }));
  const text = canonicalise(shown);
  if (!text.ok) throw new Error('look-ups have only words');
  putText(draft, { path: 'lookups/lookups.json', text: text.value });
  for (const lookup of lookups) draft.leaves.push({ text: lookup.text, of: null });
}

function seal(parts: BundleParts, draft: BundleDraft, manifest: Manifest): Uint8Array {
  const proof = signStatement('ZL-BND-1', manifestText(manifest), parts.signer);
  draft.files.set(manifestPath, manifestBytes(manifest, { ...proof }));
  return writeBundleZip(draft.files);
}
