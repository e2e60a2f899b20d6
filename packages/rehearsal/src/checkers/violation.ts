import type { PartyId } from '@zhulian/exchange';

/**
 * The promises of the exchange that a rehearsal watches. I1: what was receipted is durable at the receiver. I2: one effect per
 * envelope. I3: the order within a subject. I6: every obligation ends or is on its ladder, each rung once, in order.
 * I8: two nodes that exchanged receipts agree on them. `converged`: after the last fault everything arrives.
 */
export type Invariant = 'I1' | 'I2' | 'I3' | 'I6' | 'I8' | 'converged';

/** A promise broken, with the seed that breaks it again. */
export interface Violation {
  readonly invariant: Invariant;
  readonly seed: string;
  readonly party: PartyId;
  readonly detail: string;
}
