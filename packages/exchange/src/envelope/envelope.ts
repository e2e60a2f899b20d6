import type { Instant } from '@zhulian/vocabulary';

/** JSON of the restricted profile of exchange.md 5.1: ASCII keys, integers, NFC strings. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

/** A party of the exchange: `zl:node:44` (a province, GB/T 2260 two digits) or `zl:hub`. */
export type PartyId = `zl:node:${string}` | 'zl:hub';

/** `sm3:`/`sha256:` and lower-case hexadecimal. */
export type Digest = `sha256:${string}`;

/** 签名套件. A name fixes hash, signature, canonical text and, for SM2, the identifier; nothing is negotiated. */
export type SuiteName = 'ZL-ED25519-SHA256-JCS1' | 'ZL-SM2-SM3-JCS1';

/** A signature by one suite; `batch` is present when many envelopes were sealed under one signature. */
export interface Proof {
  readonly suite: SuiteName;
  readonly kid: string;
  /** Merkle path (RFC 6962 hashing) from this envelope's hash to the signed root. */
  readonly batch?: {
    readonly root: string;
    readonly size: number;
    readonly index: number;
    readonly path: readonly string[];
  };
  /** base64url of the 64-byte signature: Ed25519, or r ‖ s of SM2. */
  readonly sig: string;
}

/** 交换报文. CloudEvents 1.0 with the `zl` extension; only the header (all but data, salt, proofs) is signed. */
export interface Envelope {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: PartyId;
  readonly type: string;
  /** `case/<id>`: messages of one subject take effect in the order of `zl.caseSeq`. */
  readonly subject: string;
  readonly time: Instant;
  readonly datacontenttype: 'application/json';
  readonly zl: {
    readonly dst: PartyId;
    /** Contiguous from 1 in the stream source → dst. */
    readonly seq: number;
    /** Hash of the envelope before this one in the stream; the zero digest for seq 1. */
    readonly prev: Digest;
    /** Contiguous from 1 per subject within the stream. */
    readonly caseSeq: number;
    readonly basis: string;
    readonly purpose: string;
    /** Commitment to data: H(0x02 ‖ salt ‖ JCS(data)), so that a payload can be erased and the proof stays valid. */
    readonly payload: Digest;
  };
  readonly data: Json;
  readonly salt: string;
  /** Ed25519 first; a second by SM2 and SM3 where the trust list says so. */
  readonly proofs: readonly Proof[];
}
