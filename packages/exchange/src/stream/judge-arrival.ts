import type { VerifiedEnvelope } from '../envelope/open-envelope.ts';
import type { IncomingRow } from '../port/incoming-store.ts';
import { zeroDigest } from '../proof/digest.ts';
import { previousHashIn } from './previous-hash.ts';

/** What the receiver already knows of the neighbourhood of an arrival. */
export interface Neighbourhood {
  /** The row stored under the same seq. */
  readonly stored: IncomingRow | undefined;
  /** The envelope at seq − 1, when it is known. */
  readonly before: { readonly hash: string; readonly bytes: string } | undefined;
  /** The row at seq + 1, when it came first. */
  readonly rowAfter: IncomingRow | undefined;
  /** Highest caseSeq of the subject that is applied or refused; 0 when none. */
  readonly lastSettledCaseSeq: number;
}

/**
 * - `replay`: here already; answer with the stored bytes.
 * - `equivocation`: the sender signed two different contents for one place of the stream; keep both as proof, take neither.
 * - `next`: new, and next of its subject; apply.
 * - `early`: new, but an earlier message of its subject is missing; hold. Other subjects flow on.
 * - `repeated`: new in the stream, but its place in the subject is taken; refuse, with a receipt.
 */
export type Judgement =
  | { readonly verdict: 'replay'; readonly receipt: string }
  | { readonly verdict: 'equivocation'; readonly first: string }
  | { readonly verdict: 'next' | 'early' | 'repeated' };

const streamStart = { hash: zeroDigest, bytes: '' };

/** Decides what one verified envelope is to the receiver. Pure: the same neighbourhood gives the same judgement. */
export function judgeArrival(arrival: VerifiedEnvelope, known: Neighbourhood): Judgement {
  const { stored } = known;
  if (stored !== undefined) {
    return stored.hash === arrival.hash
      ? { verdict: 'replay', receipt: stored.receipt }
      : { verdict: 'equivocation', first: stored.bytes };
  }
  const { zl } = arrival.envelope;
  const before = zl.seq === 1 ? streamStart : known.before;
  if (before !== undefined && zl.prev !== before.hash) {
    return { verdict: 'equivocation', first: before.bytes };
  }
  const { rowAfter } = known;
  if (rowAfter !== undefined && previousHashIn(rowAfter.bytes) !== arrival.hash) {
    return { verdict: 'equivocation', first: rowAfter.bytes };
  }
  if (zl.caseSeq === known.lastSettledCaseSeq + 1) return { verdict: 'next' };
  return { verdict: zl.caseSeq > known.lastSettledCaseSeq ? 'early' : 'repeated' };
}
