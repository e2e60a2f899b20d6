import type { PartyId } from '@zhulian/exchange';
import type { NodeDatabase } from '@zhulian/store';

/** What the parent tells the receiving process at its start. */
export interface ReceiverOrder {
  readonly self: PartyId;
  readonly address: NodeDatabase['address'];
  readonly folder: string;
  readonly port: number;
}

/** What the receiving process tells its parent. */
export type ReceiverAnswer =
  | { readonly kind: 'ready' }
  /** Milliseconds since 1970 at which each subject's message became durable. */
  | { readonly kind: 'durable'; readonly at: Readonly<Record<string, number>> };
