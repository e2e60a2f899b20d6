import type { PartyId } from '@zhulian/exchange';

/**
 * The promises of the exchange that a rehearsal watches. I1: what was receipted is durable at the receiver. I2: one effect per
 * envelope. I3: the order within a subject. I4: exactly one holder of a case and at most one writer. I5: epochs of a case without gap and
 * without double. I6: every obligation ends or is on its ladder, each rung once, in order.
 * I7: a log only grows, and what was done stands in
 * it within the promise. I8: two nodes that exchanged receipts agree on them. I9: no identifier reaches the hub. `keys`: nothing is taken that was signed
 * after its key had ended. `converged`: after the last fault everything arrives.
 */
export type Invariant =
  | 'I1'
  | 'I2'
  | 'I3'
  | 'I4'
  | 'I5'
  | 'I6'
  | 'I7'
  | 'I8'
  | 'I9'
  | 'keys'
  | 'converged';

/** A promise broken, with the seed that breaks it again. */
export interface Violation {
  readonly invariant: Invariant;
  readonly seed: string;
  readonly party: PartyId;
  readonly detail: string;
}
