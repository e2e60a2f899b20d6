import type { Obligation } from '@zhulian/casework';
import type {
  CustodyRegistration,
  Digest,
  IncomingRow,
  LogEdge,
  OutboxMessage,
  PartyId,
  SealedMessage,
  StoredReceipt,
  VerifiedStatement,
} from '@zhulian/exchange';
import type { Instant } from '@zhulian/vocabulary';
import { emptyKeptLog, type KeptLog, leavesOf } from './kept-log.ts';
import { backUp, restoreInto, type TableBackup } from './table-backup.ts';

/** An effect that a message had: what must exist once for each applied message. */
export interface Effect {
  readonly src: PartyId;
  readonly seq: number;
  readonly id: string;
  readonly subject: string;
  readonly caseSeq: number;
}

/** A rung of the ladder that has fired. */
export interface FiredStep {
  readonly obligationId: string;
  readonly step: number;
  readonly at: Instant;
}

export interface KeptObligation {
  readonly obligation: Obligation;
  readonly peer: PartyId;
  /** Epoch milliseconds at which the next rung is due; infinite when none is left. */
  readonly nextRungMs: number;
}

/** 任期 of a case at one node: the epoch under which it may write, and whether it still may. */
export interface KeptTenure {
  readonly caseId: string;
  readonly epoch: number;
  readonly isOpen: boolean;
}

/** The tables of one node. What stands here has been committed and flushed; a crash does not touch it. */
export interface Tables {
  readonly outbox: Map<PartyId, OutboxMessage[]>;
  /** Ids of all messages ever written to the outbox: the idempotency key of a business action. */
  readonly messageIds: Set<string>;
  readonly streamOut: Map<PartyId, SealedMessage[]>;
  readonly lastCaseSeqOut: Map<string, number>;
  /** By receiver: the numbers without a final receipt, ascending. An index, as PostgreSQL would keep one. */
  readonly openOut: Map<PartyId, Set<number>>;
  /** By `dst seq`: the first receipt of each level. */
  readonly receipts: Map<string, { stored?: StoredReceipt; final?: StoredReceipt }>;
  readonly streamIn: Map<PartyId, Map<number, IncomingRow>>;
  /** By sender: the numbers that are held, and the highest one seen. Indexes too. */
  readonly heldIn: Map<PartyId, Set<number>>;
  readonly highestIn: Map<PartyId, number>;
  /** By `src subject`. */
  readonly lastSettled: Map<string, number>;
  readonly effects: Effect[];
  readonly obligations: Map<string, KeptObligation>;
  readonly steps: FiredStep[];
  readonly equivocations: { readonly src: PartyId; readonly seq: number }[];
  /** By case: every statement about who is responsible that this node has kept. */
  readonly statements: Map<string, Map<Digest, VerifiedStatement>>;
  readonly tenures: Map<string, KeptTenure>;
  /** By `case epoch`: what this node registered. */
  readonly slots: Map<string, VerifiedStatement<CustodyRegistration>>;
  readonly log: KeptLog;
}

/** One change of a transaction. All of a transaction's changes are applied in one step, or none. */
export type Change =
  | { readonly kind: 'message'; readonly message: OutboxMessage }
  | { readonly kind: 'sealed'; readonly messages: readonly SealedMessage[] }
  | { readonly kind: 'receipt'; readonly receipt: StoredReceipt }
  | { readonly kind: 'row'; readonly src: PartyId; readonly row: IncomingRow }
  | { readonly kind: 'equivocation'; readonly src: PartyId; readonly seq: number }
  | { readonly kind: 'effect'; readonly effect: Effect }
  | { readonly kind: 'obligation'; readonly kept: KeptObligation }
  | { readonly kind: 'step'; readonly step: FiredStep }
  | { readonly kind: 'statement'; readonly statement: VerifiedStatement }
  | { readonly kind: 'tenure'; readonly tenure: KeptTenure }
  | { readonly kind: 'slot'; readonly registration: VerifiedStatement<CustodyRegistration> }
  /** A line in the log of a case, written under an epoch. */
  | { readonly kind: 'case-event'; readonly caseId: string; readonly epoch: number }
  /** The first `taken` of what waits for the log are done with; `leaves` have their places, and the tree has this edge. */
  | {
      readonly kind: 'logged';
      readonly leaves: readonly string[];
      readonly taken: number;
      readonly edge: LogEdge;
    }
  /** Two signed words of one party that it must not both have said. */
  | { readonly kind: 'contradiction'; readonly caseId: string; readonly of: string };

/** A transaction under way: a list of changes that nobody sees. Dropped by a crash. */
export interface ModelTransaction {
  readonly changes: Change[];
}

/**
 * 模型库: a durable database small enough to be obviously right. `commit` is atomic and refuses what PostgreSQL's unique keys would
 * refuse; whatever is not committed is nowhere.
 */
export class ModelDatabase {
  readonly tables: Tables = {
    outbox: new Map(),
    messageIds: new Set(),
    streamOut: new Map(),
    lastCaseSeqOut: new Map(),
    openOut: new Map(),
    receipts: new Map(),
    streamIn: new Map(),
    heldIn: new Map(),
    highestIn: new Map(),
    lastSettled: new Map(),
    effects: [],
    obligations: new Map(),
    steps: [],
    equivocations: [],
    statements: new Map(),
    tenures: new Map(),
    slots: new Map(),
    log: emptyKeptLog(),
  };
  /** Told of every committed change, in order, after all of a transaction's changes stand. */
  onCommit: (changes: readonly Change[]) => void = () => {};
  /** A mutant's missing unique keys: what would be refused overwrites instead. */
  readonly hasUniqueKeys: boolean;
  /** False in a mutant: the latest commit is in a buffer only. */
  readonly #isFlushed: boolean;
  #unflushed: TableBackup | undefined;
  #isTearing = false;

  constructor(options: { readonly hasUniqueKeys: boolean; readonly isFlushed?: boolean }) {
    this.hasUniqueKeys = options.hasUniqueKeys;
    this.#isFlushed = options.isFlushed ?? true;
  }

  /** A mutant's power cut: what the latest commit wrote is gone. */
  losePage(): void {
    if (this.#unflushed !== undefined) restoreInto(this.tables, this.#unflushed);
    this.#unflushed = undefined;
  }

  /** A mutant's commit, of which half is written. */
  tear(work: () => void): void {
    this.#isTearing = true;
    try {
      work();
    } finally {
      this.#isTearing = false;
    }
  }

  commit(transaction: ModelTransaction): void {
    const whole = transaction.changes.filter((change) => this.#isNew(change));
    const changes = this.#isTearing ? whole.slice(0, Math.ceil(whole.length / 2)) : whole;
    if (changes.length === 0) return;
    if (!this.#isFlushed) this.#unflushed = backUp(this.tables);
    if (this.hasUniqueKeys) for (const change of changes) this.#assertUnique(change);
    for (const change of changes) {
      this.#apply(change);
      this.tables.log.pending.push(...leavesOf(change));
    }
    this.onCommit(changes);
  }

  /** A receipt of a level that is there already changes nothing: `on conflict do nothing`. */
  #isNew(change: Change): boolean {
    if (change.kind !== 'receipt') return true;
    const { level, peer, seq } = change.receipt;
    const kept = this.tables.receipts.get(`${peer} ${seq}`);
    return (level === 'STORED' ? kept?.stored : kept?.final) === undefined;
  }

  #assertUnique(change: Change): void {
    if (change.kind === 'row') {
      const there = this.tables.streamIn.get(change.src)?.get(change.row.seq);
      if (there === undefined) return;
      if (there.hash !== change.row.hash) throw new UniqueViolation();
    } else if (change.kind === 'sealed') {
      const [first] = change.messages;
      if (first === undefined) return;
      const stream = this.tables.streamOut.get(first.dst) ?? [];
      if (first.seq !== stream.length + 1) throw new UniqueViolation();
    } else if (change.kind === 'step') {
      const { obligationId, step } = change.step;
      const isThere = this.tables.steps.some(
        (fired) => fired.obligationId === obligationId && fired.step === step,
      );
      if (isThere) throw new UniqueViolation();
    } else if (change.kind === 'slot') {
      const { case: caseId, epoch } = change.registration.statement;
      if (this.tables.slots.has(`${caseId} ${epoch}`)) throw new UniqueViolation();
    } else if (change.kind === 'case-event') {
      const tenure = this.tables.tenures.get(change.caseId);
      if (!tenure?.isOpen || tenure.epoch !== change.epoch) throw new FenceViolation();
    }
  }

  #apply(change: Change): void {
    const { tables } = this;
    switch (change.kind) {
      case 'message':
        listIn(tables.outbox, change.message.dst).push(change.message);
        tables.messageIds.add(change.message.id);
        return;
      case 'sealed':
        this.#applySealed(change.messages);
        return;
      case 'receipt':
        this.#applyReceipt(change.receipt);
        return;
      case 'row':
        this.#applyRow(change.src, change.row);
        return;
      case 'equivocation':
        tables.equivocations.push(change);
        return;
      case 'effect':
        tables.effects.push(change.effect);
        return;
      case 'obligation':
        tables.obligations.set(change.kept.obligation.id, change.kept);
        return;
      case 'step':
        tables.steps.push(change.step);
        return;
      case 'statement': {
        const { case: caseId } = change.statement.statement;
        const known = tables.statements.get(caseId) ?? new Map();
        tables.statements.set(caseId, known.set(change.statement.hash, change.statement));
        return;
      }
      case 'tenure':
        tables.tenures.set(change.tenure.caseId, change.tenure);
        return;
      case 'slot': {
        const { case: caseId, epoch } = change.registration.statement;
        tables.slots.set(`${caseId} ${epoch}`, change.registration);
        return;
      }
      case 'logged':
        tables.log.pending.splice(0, change.taken);
        tables.log.edge = change.edge;
        return;
      case 'case-event':
      case 'contradiction':
    }
  }

  #applySealed(messages: readonly SealedMessage[]): void {
    for (const message of messages) {
      listIn(this.tables.streamOut, message.dst).push(message);
      listIn(this.tables.outbox, message.dst).shift();
      setIn(this.tables.openOut, message.dst).add(message.seq);
      this.tables.lastCaseSeqOut.set(`${message.dst} ${message.subject}`, message.caseSeq);
    }
  }

  #applyReceipt(receipt: StoredReceipt): void {
    const key = `${receipt.peer} ${receipt.seq}`;
    const kept = this.tables.receipts.get(key) ?? {};
    this.tables.receipts.set(key, kept);
    if (receipt.level === 'STORED') kept.stored ??= receipt;
    else {
      kept.final ??= receipt;
      this.tables.openOut.get(receipt.peer)?.delete(receipt.seq);
    }
  }

  #applyRow(src: PartyId, row: IncomingRow): void {
    const stream = this.tables.streamIn.get(src) ?? new Map<number, IncomingRow>();
    this.tables.streamIn.set(src, stream);
    // As in PostgreSQL: a settled row stays as it is.
    const there = stream.get(row.seq);
    if (this.hasUniqueKeys && there !== undefined && there.state !== 'held') return;
    stream.set(row.seq, row);
    this.tables.highestIn.set(src, Math.max(row.seq, this.tables.highestIn.get(src) ?? 0));
    if (row.state === 'held') {
      setIn(this.tables.heldIn, src).add(row.seq);
      return;
    }
    this.tables.heldIn.get(src)?.delete(row.seq);
    const key = `${src} ${row.subject}`;
    this.tables.lastSettled.set(key, Math.max(row.caseSeq, this.tables.lastSettled.get(key) ?? 0));
  }
}

/** What PostgreSQL says when a unique key would be broken. */
export class UniqueViolation extends Error {
  override readonly name = 'UniqueViolation';
}

/** What the trigger says when a line is written under an epoch that is not open here. */
export class FenceViolation extends Error {
  override readonly name = 'FenceViolation';
}

function setIn<Key>(map: Map<Key, Set<number>>, key: Key): Set<number> {
  const set = map.get(key) ?? new Set<number>();
  map.set(key, set);
  return set;
}

function listIn<Key, Item>(map: Map<Key, Item[]>, key: Key): Item[] {
  const list = map.get(key) ?? [];
  map.set(key, list);
  return list;
}
