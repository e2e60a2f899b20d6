/**
 * 破坏: one safety taken out of the world, to see the checkers go red. A checker that has never gone red is not one.
 */
export type Sabotage =
  /** The receiver forgets what it has received: no dedupe, no unique key. */
  | 'no-dedupe'
  /** The receiver answers, and commits afterwards. */
  | 'receipt-before-commit'
  /** The receiver applies what comes, in the order in which it comes. */
  | 'case-order-ignored'
  /** A replay is judged anew and gets a new receipt instead of the stored one. */
  | 'receipts-remade'
  /** Fired steps are remembered in the process, not in the table. */
  | 'ladder-in-memory'
  /** After an outage only the latest of the missed steps fires. */
  | 'ladder-skips-missed'
  /** A message is given up after three failed pushes. */
  | 'retries-bounded';
