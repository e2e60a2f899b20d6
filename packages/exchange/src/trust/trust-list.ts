import type { Instant } from '@zhulian/vocabulary';
import type { Digest, PartyId, Proof } from '../envelope/envelope.ts';

/** A key's use. One key, one use: envelopes and receipts, paper twins of vouchers, or the transport's certificate. */
export type KeyRole = 'sign' | 'voucher' | 'tls';

/** 信任列表条目: one key of one party, for one use, for one time. */
export interface TrustEntry {
  readonly party: PartyId;
  readonly kid: string;
  readonly role: KeyRole;
  /**
   * Lower-case hexadecimal: for `sign` and `voucher` the raw Ed25519 public key, for `tls` the certificate's SHA-256, 64 digits each; for
   * `sign` by SM2 the uncompressed point, 130 digits.
   */
  readonly key: string;
  readonly notBefore: Instant;
  /** The first moment at which the key is no longer valid. */
  readonly notAfter: Instant;
  /** Only for `sign`; the first suite when absent. */
  readonly suite?: 'ZL-SM2-SM3-JCS1';
  /** Set once, when the key's time is over before its day; it can be drawn closer and never taken back. */
  readonly ended?: KeyEnd;
}

/**
 * 停用: from which place on a key is believed no more. What stands before it is valid for ever. `rotated`: replaced in good order, so a
 * text without a place is judged by the moment it states. `revoked`: in strange hands, so a text without a place is not believed.
 */
export interface KeyEnd {
  readonly cause: 'rotated' | 'revoked';
  readonly at: Instant;
  readonly through: KeyReach;
}

/** 有效止点: the last places a key may have signed. A lane that is not named has none. */
export interface KeyReach {
  /** Per receiver: the last number of the stream to it. */
  readonly sent: Readonly<Record<string, number>>;
  /** Per sender: the last number of its stream that was receipted. */
  readonly received: Readonly<Record<string, number>>;
  /** Leaves of the party's evidence log. */
  readonly logged: number;
}

/** 套件要求: that a party opens a second suite, and from where on it must present one. */
export interface SuiteEntry {
  readonly party: PartyId;
  readonly suite: 'ZL-SM2-SM3-JCS1';
  /** Per receiver the last number without it; beyond that, and from number 1 in a lane not named, it must be there. Absent: it may. */
  readonly presentsAfter?: Readonly<Record<string, number>>;
}

/** 信任列表: the keys of all parties, signed by the hub. `serial` only grows; a node never goes back to a smaller one. */
export interface TrustListV1 {
  readonly kind: 'zl.trust-list.v1';
  readonly serial: number;
  readonly issuedAt: Instant;
  readonly entries: readonly TrustEntry[];
}

/** 信任列表第二版: a chain. Each list names the one before, and no key leaves it: ended keys stay, so that old evidence still verifies. */
export interface TrustListV2 {
  readonly kind: 'zl.trust-list.v2';
  readonly serial: number;
  /** Digest of the signed text of the list before; the zero digest for the first. */
  readonly prev: Digest;
  readonly issuedAt: Instant;
  readonly entries: readonly TrustEntry[];
  readonly suites: readonly SuiteEntry[];
}

export type TrustList = TrustListV1 | TrustListV2;

export type SignedTrustList = TrustList & { readonly proof: Proof };

export type TrustListRefusal =
  | { readonly code: 'trust-list.malformed'; readonly reason: string }
  | { readonly code: 'trust-list.signature-invalid' }
  /** Older than the list that the node already follows. */
  | { readonly code: 'trust-list.outdated'; readonly serial: number; readonly known: number }
  /** Does not continue the list that the node follows: another past, or a key of it changed or missing. */
  | { readonly code: 'trust-list.forked'; readonly serial: number };
