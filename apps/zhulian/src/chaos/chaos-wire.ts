import type { PartyId } from '@zhulian/exchange';
import type { NodeDatabase } from '@zhulian/store';

/** What the driver tells a party's process at its start. */
export interface PartyOrder {
  readonly self: PartyId;
  readonly peer: PartyId;
  readonly address: NodeDatabase['address'];
  readonly keysFolder: string;
  readonly port: number;
  readonly peerPort: number;
  readonly clockAheadMs: number;
}

/** What the driver asks of a running party. */
export type PartyRequest =
  /** Dies by its own SIGKILL at the nth meeting of the point from now on. */
  | { readonly kind: 'arm'; readonly point: string; readonly nth: number }
  | { readonly kind: 'points'; readonly request: number }
  | { readonly kind: 'send'; readonly request: number; readonly ids: readonly string[] }
  | { readonly kind: 'waiting'; readonly request: number }
  | { readonly kind: 'cut'; readonly isCut: boolean }
  | { readonly kind: 'clock'; readonly aheadMs: number };

export type PartyAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly request: number; readonly value: unknown }
  | { readonly kind: 'failed'; readonly request: number };
