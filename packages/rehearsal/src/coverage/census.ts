import type {
  CustodyKind,
  CustodyStatement,
  Digest,
  IncomingRow,
  PartyId,
  StoredReceipt,
} from '@zhulian/exchange';
import { rungCount } from '../cast/co-check-obligation.ts';
import type { Change, KeptObligation } from '../world/model-database.ts';
import { bitOf, type StruckState, struckStates } from './struck-state.ts';

const bits = Object.fromEntries(struckStates.map((state) => [state, bitOf(state)])) as Readonly<
  Record<StruckState, number>
>;

/** What the latest statement that a node has kept says of the hand-over. One registration of a record is not yet a registration of two. */
const handoverStates: Readonly<Partial<Record<CustodyKind, StruckState>>> = {
  'zl.custody.offer.v1': 'handover-offered',
  'zl.custody.accept.v1': 'handover-accepted',
  'zl.custody.decline.v1': 'handover-declined',
  'zl.custody.withdraw.v1': 'handover-withdrawn',
  'zl.custody.release.v1': 'handover-released',
  'zl.custody.assign.v1': 'handover-assigned',
  'zl.custody.activation.v1': 'handover-active',
};

/** 状态统计 of one node: which states its messages and obligations are in. Learns from commits only. */
export class Census {
  readonly #stateOf = new Map<string, StruckState>();
  readonly #counts = new Map<StruckState, number>();
  readonly #rungs = new Map<string, number>();
  /** By record: the registrars whose word for it is known here. */
  readonly #words = new Map<Digest, Set<PartyId>>();
  #present = 0;

  /** The set of states in which anything is now, as bits. */
  present(): number {
    return this.#present;
  }

  note(changes: readonly Change[]): void {
    for (const change of changes) this.#noteOne(change);
  }

  #noteOne(change: Change): void {
    switch (change.kind) {
      case 'message':
        this.#move(`outbox ${change.message.id}`, 'message-unsealed');
        return;
      case 'sealed':
        for (const { outboxId, dst, seq } of change.messages) {
          this.#move(`outbox ${outboxId}`, undefined);
          this.#move(`out ${dst} ${seq}`, 'message-sent');
        }
        return;
      case 'receipt':
        this.#noteReceipt(change.receipt);
        return;
      case 'row':
        this.#move(`in ${change.src} ${change.row.seq}`, stateOfRow(change.row));
        return;
      case 'obligation':
        this.#noteObligation(change.kept);
        return;
      case 'step': {
        const { obligationId, step } = change.step;
        this.#rungs.set(obligationId, step);
        const state = step >= rungCount ? 'obligation-at-top' : 'obligation-climbing';
        this.#move(`obligation ${obligationId}`, state);
        return;
      }
      case 'statement':
        this.#noteStatement(change.statement.statement);
        return;
      case 'effect':
      case 'equivocation':
      case 'tenure':
      case 'slot':
      case 'case-event':
      case 'logged':
      case 'contradiction':
    }
  }

  #noteStatement(said: CustodyStatement): void {
    if (said.kind === 'zl.custody.registration.v1') {
      const words = this.#words.get(said.record) ?? new Set();
      this.#words.set(said.record, words.add(said.by));
      if (words.size === 2) this.#move(`handover ${said.case}`, 'handover-registered');
      return;
    }
    const state = handoverStates[said.kind];
    if (state !== undefined) this.#move(`handover ${said.case}`, state);
  }

  #noteReceipt({ level, peer, seq }: StoredReceipt): void {
    const key = `out ${peer} ${seq}`;
    if (level !== 'STORED') this.#move(key, 'message-settled');
    else if (this.#stateOf.get(key) !== 'message-settled') this.#move(key, 'message-stored');
  }

  #noteObligation({ obligation }: KeptObligation): void {
    const rungs = this.#rungs.get(obligation.id) ?? 0;
    const open = rungs === 0 ? 'obligation-running' : 'obligation-climbing';
    const met = obligation.state === 'met' ? 'obligation-met' : 'obligation-met-late';
    const isAtTop = obligation.metAt === null && rungs >= rungCount;
    const state = isAtTop ? 'obligation-at-top' : obligation.metAt === null ? open : met;
    this.#move(`obligation ${obligation.id}`, state);
  }

  #move(key: string, to: StruckState | undefined): void {
    const from = this.#stateOf.get(key);
    if (from === to) return;
    if (from !== undefined) this.#count(from, -1);
    if (to === undefined) this.#stateOf.delete(key);
    else {
      this.#stateOf.set(key, to);
      this.#count(to, 1);
    }
  }

  #count(state: StruckState, by: number): void {
    const count = (this.#counts.get(state) ?? 0) + by;
    this.#counts.set(state, count);
    this.#present = count > 0 ? this.#present | bits[state] : this.#present & ~bits[state];
  }
}

function stateOfRow(row: IncomingRow): StruckState {
  if (row.state === 'held') return 'message-held';
  return row.state === 'applied' ? 'message-applied' : 'message-refused';
}
