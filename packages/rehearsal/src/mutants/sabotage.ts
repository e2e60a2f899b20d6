import type { Invariant } from '../checkers/violation.ts';

/**
 * 破坏: one safety taken out of the world, to see the checkers go red. A checker that has never gone red is not one. Nothing but a
 * rehearsal knows of them.
 */
export type Sabotage =
  /** The receiver forgets what it has received: no dedupe, no unique key. */
  | 'no-dedupe'
  /** The receiver remembers what it has received for thirty days. */
  | 'dedupe-for-a-month'
  /** The receiver answers, and commits afterwards. */
  | 'receipt-before-commit'
  /** The receiver applies what comes, in the order in which it comes. */
  | 'case-order-ignored'
  /** A replay is judged anew and gets a new receipt instead of the stored one. */
  | 'receipts-remade'
  /** What waits for an earlier message of its case is forgotten. */
  | 'held-forgotten'
  /** Effects are committed, and the rows that say so afterwards. */
  | 'effect-outside-the-transaction'
  /** Effects are committed, and what they have to say to others afterwards. */
  | 'outbox-outside-the-transaction'
  /** Half of a transaction stands when the power fails. */
  | 'commit-torn'
  /** A commit is answered before it is flushed. */
  | 'flush-skipped'
  /** The sealer takes the head of the stream from its memory. */
  | 'head-in-memory'
  /** A message is given up after three failed pushes. */
  | 'retries-bounded'
  /** A type that nobody knows stops the lane instead of being refused. */
  | 'unknown-type-blocks'
  /** No signature is checked. */
  | 'signature-unchecked'
  /** The recipient is not inside the signature. */
  | 'recipient-unsigned'
  /** A key is believed after it has ended. */
  | 'ended-key-believed'
  /** Of each party only the newest key is known. */
  | 'old-key-forgotten'
  /** Fired steps are remembered in the process, not in the table. */
  | 'ladder-in-memory'
  /** After an outage only the latest of the missed steps fires. */
  | 'ladder-skips-missed'
  /** The ladder goes on after the answer. */
  | 'ladder-after-the-answer'
  /** A rung is committed, and its letters afterwards. */
  | 'rung-outside-the-transaction'
  /** The clock of an obligation starts when the sender wrote, not when it was delivered. */
  | 'due-from-writing'
  /** The holder may write on after its release. */
  | 'fence-removed'
  /** The fence stands in the process and not in the table. */
  | 'fence-in-memory'
  /** The new holder begins when one registrar has registered. */
  | 'majority-of-one'
  /** The new holder begins when it has accepted. */
  | 'begun-at-acceptance'
  /** A registrar remembers in its process what it has registered. */
  | 'registrar-forgets'
  /** A registrar takes the latest record instead of the first. */
  | 'last-registration-wins'
  /** The holder lets go although nobody has accepted. */
  | 'release-unaccepted'
  /** The holder takes back what it has let go. */
  | 'withdrawal-after-release'
  /** An offer whose day has passed frees the holder. */
  | 'clock-ends-duty'
  /** The hub's assignment does not compete for the registrars' place. */
  | 'assignment-beside-the-slot'
  /** Letters about a hand-over are written after the transaction that they speak of. */
  | 'letters-outside-the-transaction'
  /** The hub gets the case file with the release. */
  | 'file-to-hub'
  /** The last of what waits for the evidence log is forgotten. */
  | 'promise-ignored'
  /** The evidence log begins anew instead of growing. */
  | 'log-rewritten';

/** For each sabotage the promises of which one must be seen broken. */
export const sabotages: Readonly<Record<Sabotage, readonly Invariant[]>> = {
  'no-dedupe': ['I2', 'I8'],
  'dedupe-for-a-month': ['I2', 'I8'],
  'receipt-before-commit': ['I1'],
  'case-order-ignored': ['I3'],
  'receipts-remade': ['I8'],
  'held-forgotten': ['converged'],
  'effect-outside-the-transaction': ['I2'],
  'outbox-outside-the-transaction': ['converged', 'I6'],
  'commit-torn': ['I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'I7', 'I8', 'converged'],
  'flush-skipped': ['I1', 'I2', 'I4', 'I5', 'I7', 'I8', 'converged'],
  'head-in-memory': ['I1', 'I8', 'converged'],
  'retries-bounded': ['converged'],
  'unknown-type-blocks': ['converged'],
  'signature-unchecked': ['I1', 'I8'],
  'recipient-unsigned': ['I1', 'I8'],
  'ended-key-believed': ['keys'],
  'old-key-forgotten': ['converged'],
  'ladder-in-memory': ['I6'],
  'ladder-skips-missed': ['I6'],
  'ladder-after-the-answer': ['I6'],
  'rung-outside-the-transaction': ['I6'],
  'due-from-writing': ['I6'],
  'fence-removed': ['I4'],
  'fence-in-memory': ['I4'],
  'majority-of-one': ['I4', 'converged'],
  'begun-at-acceptance': ['I4'],
  'registrar-forgets': ['I4', 'I5'],
  'last-registration-wins': ['I4', 'I5'],
  'release-unaccepted': ['I4'],
  'withdrawal-after-release': ['I4'],
  'clock-ends-duty': ['I4'],
  'assignment-beside-the-slot': ['I5'],
  'letters-outside-the-transaction': ['I4', 'converged'],
  'file-to-hub': ['I9'],
  'promise-ignored': ['I7'],
  'log-rewritten': ['I7'],
};

export const sabotageNames: readonly Sabotage[] = Object.keys(sabotages) as Sabotage[];
