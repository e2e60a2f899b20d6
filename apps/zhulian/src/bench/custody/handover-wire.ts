import type { PartyId } from '@zhulian/exchange';
import type { NodeDatabase } from '@zhulian/store';

/** What the parent tells one party of the hand-over bench at its start. */
export interface HandoverPartyOrder {
  readonly self: PartyId;
  readonly address: NodeDatabase['address'];
  /** Keys and certificates of all parties, as each would know them from the trust list. */
  readonly folder: string;
  readonly ports: Readonly<Partial<Record<PartyId, number>>>;
}

export type HandoverQuestion =
  /** Submits so many matters; answered with their ids. */
  | { readonly kind: 'submit'; readonly count: number }
  /** Offers these matters, so many under way at once; answered when the origin has each one's ACTIVATE. */
  | { readonly kind: 'hand-over'; readonly cases: readonly string[]; readonly underWay: number }
  /** Answered with the moments noted here since the last question, by case; milliseconds since 1970. */
  | { readonly kind: 'moments' };

export type HandoverRequest =
  | (HandoverQuestion & { readonly request: number })
  | { readonly kind: 'stop' };

export type HandoverAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly request: number; readonly value: unknown }
  | { readonly kind: 'failed'; readonly request: number; readonly reason: string };

/** 时刻 by case. */
export type Moments = Readonly<Record<string, number>>;
