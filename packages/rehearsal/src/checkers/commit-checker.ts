import type { IncomingRow, PartyId, StoredReceipt } from '@zhulian/exchange';
import { epochMsOf } from '@zhulian/vocabulary';
import type { Change, Effect, FiredStep, ModelDatabase } from '../world/model-database.ts';
import type { Invariant } from './violation.ts';

/** A place in the stream to a receiver. */
export interface SentPlace {
  readonly kind: 'sent';
  readonly dst: PartyId;
  readonly seq: number;
}

/** What can become of a message at its receiver. */
export type ReachedState = 'held' | 'held-then-settled' | 'applied' | 'refused';

type Report = (invariant: Invariant, party: PartyId, detail: string) => void;

/**
 * Watches every commit of every node. Durable state changes by commits only, so checking each of them is checking after every
 * step. Keeps its own memory and believes no table about itself.
 */
export class CommitChecker {
  readonly reached: Record<ReachedState, number> = {
    held: 0,
    'held-then-settled': 0,
    applied: 0,
    refused: 0,
  };
  readonly #held = new Set<string>();
  readonly #databaseOf: (party: PartyId) => ModelDatabase | undefined;
  readonly #isHonest: (party: PartyId) => boolean;
  readonly #isLongEnded: (src: PartyId, kid: string, place: SentPlace) => boolean;
  readonly #report: Report;
  readonly #effects = new Set<string>();
  readonly #lastSettled = new Map<string, number>();
  readonly #finalReceipts = new Map<string, string>();
  readonly #lastStep = new Map<string, number>();
  readonly #metObligations = new Set<string>();

  constructor(parts: {
    readonly databaseOf: (party: PartyId) => ModelDatabase | undefined;
    readonly isHonest: (party: PartyId) => boolean;
    /** True when the key had ended at this place, and long enough ago that nothing judged before can be under way. */
    readonly isLongEnded: (src: PartyId, kid: string, place: SentPlace) => boolean;
    readonly report: Report;
  }) {
    this.#databaseOf = parts.databaseOf;
    this.#isHonest = parts.isHonest;
    this.#isLongEnded = parts.isLongEnded;
    this.#report = parts.report;
  }

  check(party: PartyId, changes: readonly Change[]): void {
    for (const change of changes) {
      if (change.kind === 'effect') this.#checkEffect(party, change.effect);
      else if (change.kind === 'row') this.#checkRow(party, change.src, change.row);
      else if (change.kind === 'receipt') this.#checkReceipt(party, change.receipt);
      else if (change.kind === 'step') this.#checkStep(party, change.step);
      else if (change.kind === 'equivocation') this.#checkAccusation(party, change);
      else if (change.kind === 'obligation' && change.kept.obligation.metAt !== null) {
        this.#metObligations.add(change.kept.obligation.id);
      }
    }
  }

  #checkAccusation(
    party: PartyId,
    { seq, src }: { readonly src: PartyId; readonly seq: number },
  ): void {
    if (this.#isHonest(src)) this.#report('I8', party, `honest ${src} was accused at ${seq}`);
  }

  #checkEffect(party: PartyId, effect: Effect): void {
    const { id, seq, src } = effect;
    // What a liar calls its messages is its own affair; a place it has only once.
    const key = `${party} ${src} ${this.#isHonest(src) ? id : seq}`;
    if (this.#effects.has(key)) this.#report('I2', party, `second effect of ${id}`);
    this.#effects.add(key);
    const sent = this.#databaseOf(src)?.tables.streamOut.get(party)?.[seq - 1];
    if (this.#isHonest(src) && sent?.outboxId !== id) {
      this.#report('I1', party, `effect of ${id}, which ${src} never sent`);
    }
  }

  #checkRow(party: PartyId, src: PartyId, row: IncomingRow): void {
    const place = `${src} ${row.seq}`;
    this.reached[row.state] += 1;
    if (row.state === 'held') {
      this.#held.add(`${party} ${place}`);
      return;
    }
    if (this.#held.delete(`${party} ${place}`)) this.reached['held-then-settled'] += 1;
    const earlier = this.#finalReceipts.get(`${party} ${place}`);
    if (earlier !== undefined && earlier !== row.receipt) {
      this.#report('I8', party, `two final receipts for ${place}`);
    }
    this.#finalReceipts.set(`${party} ${place}`, row.receipt);
    // A liar may number as it likes: a place of a subject that is taken is refused, and settled thereby.
    if (!this.#isHonest(src)) {
      this.#checkKey(party, src, row);
      return;
    }
    const lane = `${party} ${src} ${row.subject}`;
    const last = this.#lastSettled.get(lane) ?? 0;
    if (row.caseSeq !== last + 1) {
      this.#report('I3', party, `${src} ${row.subject}: ${row.caseSeq} settled after ${last}`);
    }
    this.#lastSettled.set(lane, row.caseSeq);
  }

  /** No honest node takes what was signed with a key after its end; only a liar tries. */
  #checkKey(party: PartyId, src: PartyId, { bytes, seq, state }: IncomingRow): void {
    // Statements inside the data have proofs of their own; the envelope's stands behind them.
    const kid = /"kid":"([^"]+)"/.exec(bytes.slice(bytes.lastIndexOf('"proofs":')))?.[1] ?? '';
    const place = { kind: 'sent', dst: party, seq } as const;
    if (state !== 'refused' && this.#isLongEnded(src, kid, place)) {
      this.#report('keys', party, `${src} ${seq} was signed with ${kid} after its end`);
    }
  }

  #checkReceipt(party: PartyId, receipt: StoredReceipt): void {
    const { level, peer, seq } = receipt;
    if (!this.#isHonest(peer)) return;
    const row = this.#databaseOf(peer)?.tables.streamIn.get(party)?.get(seq);
    const sent = this.#databaseOf(party)?.tables.streamOut.get(peer)?.[seq - 1];
    if (row === undefined || row.hash !== sent?.hash) {
      this.#report('I1', party, `${peer} receipted ${seq} as ${level} and does not have it`);
      return;
    }
    if (level === 'STORED') return;
    if (row.state === 'held') this.#report('I1', party, `${peer} holds ${seq}, receipted ${level}`);
    else if (row.receipt !== receipt.bytes) {
      this.#report('I8', party, `${peer} keeps another receipt for ${seq}`);
    }
  }

  #checkStep(party: PartyId, fired: FiredStep): void {
    const { obligationId, step } = fired;
    const last = this.#lastStep.get(obligationId) ?? 0;
    if (step !== last + 1) this.#report('I6', party, `${obligationId}: rung ${step} after ${last}`);
    if (this.#metObligations.has(obligationId)) {
      this.#report('I6', party, `${obligationId}: rung ${step} after the answer`);
    }
    const kept = this.#databaseOf(party)?.tables.obligations.get(obligationId);
    if (kept !== undefined && epochMsOf(fired.at) < epochMsOf(kept.obligation.startEvidence.at)) {
      this.#report('I6', party, `${obligationId}: rung ${step} before its start`);
    }
    this.#lastStep.set(obligationId, step);
  }
}
