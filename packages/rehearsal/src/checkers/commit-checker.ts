import type { IncomingRow, PartyId, StoredReceipt } from '@zhulian/exchange';
import { epochMsOf } from '@zhulian/vocabulary';
import type { Change, Effect, FiredStep, ModelDatabase } from '../world/model-database.ts';
import type { Invariant } from './violation.ts';

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
  readonly #report: Report;
  readonly #effects = new Set<string>();
  readonly #lastSettled = new Map<string, number>();
  readonly #finalReceipts = new Map<string, string>();
  readonly #lastStep = new Map<string, number>();
  readonly #metObligations = new Set<string>();

  constructor(databaseOf: (party: PartyId) => ModelDatabase | undefined, report: Report) {
    this.#databaseOf = databaseOf;
    this.#report = report;
  }

  check(party: PartyId, changes: readonly Change[]): void {
    for (const change of changes) {
      if (change.kind === 'effect') this.#checkEffect(party, change.effect);
      else if (change.kind === 'row') this.#checkRow(party, change.src, change.row);
      else if (change.kind === 'receipt') this.#checkReceipt(party, change.receipt);
      else if (change.kind === 'step') this.#checkStep(party, change.step);
      else if (change.kind === 'equivocation') {
        this.#report('I8', party, `honest ${change.src} was accused at ${change.seq}`);
      } else if (change.kind === 'obligation' && change.kept.obligation.metAt !== null) {
        this.#metObligations.add(change.kept.obligation.id);
      }
    }
  }

  #checkEffect(party: PartyId, effect: Effect): void {
    const key = `${party} ${effect.src} ${effect.id}`;
    if (this.#effects.has(key)) this.#report('I2', party, `second effect of ${effect.id}`);
    this.#effects.add(key);
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
    const lane = `${party} ${src} ${row.subject}`;
    const last = this.#lastSettled.get(lane) ?? 0;
    if (row.caseSeq !== last + 1) {
      this.#report('I3', party, `${src} ${row.subject}: ${row.caseSeq} settled after ${last}`);
    }
    this.#lastSettled.set(lane, row.caseSeq);
  }

  #checkReceipt(party: PartyId, receipt: StoredReceipt): void {
    const { level, peer, seq } = receipt;
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
