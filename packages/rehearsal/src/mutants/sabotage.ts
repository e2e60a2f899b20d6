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
  | 'retries-bounded'
  /** The holder may write on after its release. */
  | 'fence-removed'
  /** The fence stands in the process and not in the table. */
  | 'fence-in-memory'
  /** The new holder begins when one registrar has registered. */
  | 'majority-of-one'
  /** The new holder begins when it has accepted. */
  | 'begun-at-acceptance'
  /** A registrar does not remember what it has registered. */
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
  /** Letters are written after the transaction that they speak of. */
  | 'letters-outside-the-transaction'
  /** The last of what waits for the evidence log is forgotten. */
  | 'promise-ignored'
  /** The evidence log begins anew instead of growing. */
  | 'log-rewritten'
  /** The hub gets the case file with the release. */
  | 'file-to-hub';
