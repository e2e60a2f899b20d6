import {
  cosignCheckpoint,
  isConsistent,
  isSameHash,
  type OpenedCheckpoint,
  openCheckpoint,
  type PartyId,
} from '@zhulian/exchange';
import {
  lockWitnessed,
  type Misbehaviour,
  saveMisbehaviour,
  saveWitnessed,
  type Transaction,
  type Witnessed,
} from '@zhulian/store';
import { instantOf } from '@zhulian/vocabulary';
import { hashesOf } from './hash-pair.ts';
import type { LogParts } from './log-parts.ts';
import type { SideAnswer, SideQuestion } from './side-channel.ts';

type WitnessParts = Pick<
  LogParts,
  'self' | 'database' | 'clock' | 'signer' | 'verifier' | 'observe'
>;
type Submitted = Extract<SideQuestion, { readonly kind: 'cosign' }>;

/**
 * 见证. Cosigns a checkpoint only when it grew from the last one that this witness cosigned for the same log, and remembers it
 * before the answer leaves. What cannot be honest is kept as proof against the log, and never cosigned.
 */
export async function witnessCheckpoint(
  parts: WitnessParts,
  origin: PartyId,
  submitted: Submitted,
): Promise<SideAnswer> {
  const opened = openCheckpoint(submitted.note, parts.verifier);
  if (opened === undefined || opened.origin !== origin) {
    return { kind: 'refused', code: 'log.checkpoint-invalid' };
  }
  return parts.database.transact(async (tx) => {
    const known = await lockWitnessed(tx, origin);
    const verdict = judgeCheckpoint(parts, { opened, submitted, known });
    if (verdict.kind === 'misbehaved') {
      await saveMisbehaviour(tx, verdict.found);
      parts.observe?.({ kind: 'misbehaviour', accused: origin, what: verdict.found.kind });
      return { kind: 'refused', code: `log.${verdict.found.kind}` };
    }
    if (verdict.kind === 'stands-at') return verdict;
    return cosign(tx, parts, { opened, note: submitted.note });
  });
}

async function cosign(
  tx: Transaction,
  parts: WitnessParts,
  seen: { readonly opened: OpenedCheckpoint; readonly note: string },
): Promise<SideAnswer> {
  const nowMs = parts.clock.nowMs();
  const { origin, size } = seen.opened;
  await saveWitnessed(tx, { origin, size, note: seen.note, at: instantOf(nowMs) });
  const witness = { party: parts.self, signer: parts.signer, nowMs };
  return { kind: 'cosigned', line: cosignCheckpoint(seen.opened, witness) };
}

type Verdict =
  | { readonly kind: 'honest' }
  | { readonly kind: 'stands-at'; readonly size: number }
  | { readonly kind: 'misbehaved'; readonly found: Misbehaviour };

/** Two notes that one log signed, the one remembered and the one submitted, and the way between them that it offers. */
function judgeCheckpoint(
  parts: WitnessParts,
  seen: {
    readonly opened: OpenedCheckpoint;
    readonly submitted: Submitted;
    readonly known: Witnessed | undefined;
  },
): Verdict {
  const { known, opened, submitted } = seen;
  if (known === undefined) {
    return submitted.from === 0 ? { kind: 'honest' } : { kind: 'stands-at', size: 0 };
  }
  const before = openCheckpoint(known.note, parts.verifier);
  // Only a key that left the trust list can make a remembered note unreadable; then the log begins anew by hand.
  if (before === undefined) return { kind: 'stands-at', size: known.size };
  const at = instantOf(parts.clock.nowMs());
  if (opened.size === before.size) {
    return isSameHash(opened.root, before.root)
      ? { kind: 'honest' }
      : { kind: 'misbehaved', found: splitView(known.note, submitted.note, opened.origin, at) };
  }
  if (opened.size < before.size || submitted.from !== before.size) {
    return { kind: 'stands-at', size: before.size };
  }
  const path = hashesOf(submitted.path);
  if (path !== undefined && isConsistent(before, opened, path)) return { kind: 'honest' };
  const proof = {
    first: known.note,
    second: submitted.note,
    path: JSON.stringify(submitted.path),
  };
  return {
    kind: 'misbehaved',
    found: { accused: opened.origin, kind: 'inconsistent-log', proof, at },
  };
}

/** 分叉视图: one log, one size, two roots, both signed. */
export function splitView(
  first: string,
  second: string,
  accused: PartyId,
  at: Misbehaviour['at'],
): Misbehaviour {
  return { accused, kind: 'split-view', proof: { first, second }, at };
}
