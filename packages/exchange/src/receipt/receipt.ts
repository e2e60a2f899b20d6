import type { Instant } from '@zhulian/vocabulary';
import type { Digest, PartyId, Proof } from '../envelope/envelope.ts';
import type { ReceiptLevel } from '../port/stream-store.ts';

/**
 * 回执: what the receiver says of one stream position, signed. `STORED` means durable here; `APPLIED` means the effect is durable
 * here; `REFUSED` means that the receiver's rules said no, with the code, and that this will not change.
 */
export interface Receipt {
  /** Version 2 makes a promise; both are read, so that nodes of either release understand each other. */
  readonly kind: 'zl.receipt.v1' | 'zl.receipt.v2';
  /** The receiver of the envelope, who signs. */
  readonly source: PartyId;
  /** The sender of the envelope. */
  readonly dst: PartyId;
  readonly seq: number;
  /** Hash of the envelope. */
  readonly hash: Digest;
  readonly level: ReceiptLevel;
  /** Why the effect was refused; present exactly for `REFUSED`. */
  readonly refusal?: string;
  readonly at: Instant;
  /** 入日志承诺, in version 2: the moment at which this receipt will stand in the receiver's evidence log at the latest. */
  readonly loggedBy?: Instant;
}

export interface SignedReceipt extends Receipt {
  readonly proof: Proof;
}

export type ReceiptRefusal =
  | { readonly code: 'receipt.malformed'; readonly reason: string }
  /** Names another sender or receiver than this link has. */
  | { readonly code: 'receipt.other-stream' }
  | { readonly code: 'receipt.signature-invalid'; readonly kid: string };
