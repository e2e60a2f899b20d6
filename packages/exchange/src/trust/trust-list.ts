import type { Instant } from '@zhulian/vocabulary';
import type { PartyId, Proof } from '../envelope/envelope.ts';

/** A key's use. One key, one use: envelopes and receipts, paper twins of vouchers, or the transport's certificate. */
export type KeyRole = 'sign' | 'voucher' | 'tls';

/** 信任列表条目: one key of one party, for one use, for one time. */
export interface TrustEntry {
  readonly party: PartyId;
  readonly kid: string;
  readonly role: KeyRole;
  /** 64 lower-case hexadecimal digits: for `sign` and `voucher` the raw Ed25519 public key, for `tls` the certificate's SHA-256. */
  readonly key: string;
  readonly notBefore: Instant;
  /** The first moment at which the key is no longer valid. */
  readonly notAfter: Instant;
}

/** 信任列表: the keys of all parties, signed by the hub. `serial` only grows; a node never goes back to a smaller one. */
export interface TrustList {
  readonly kind: 'zl.trust-list.v1';
  readonly serial: number;
  readonly issuedAt: Instant;
  readonly entries: readonly TrustEntry[];
}

export interface SignedTrustList extends TrustList {
  readonly proof: Proof;
}

export type TrustListRefusal =
  | { readonly code: 'trust-list.malformed'; readonly reason: string }
  | { readonly code: 'trust-list.signature-invalid' }
  /** Older than the list that the node already follows. */
  | { readonly code: 'trust-list.outdated'; readonly serial: number; readonly known: number };
