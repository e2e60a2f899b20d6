import type { CustodyAssignment, Digest, HandoverRelease, PartyId } from '@zhulian/exchange';
import type { Change, KeptTenure } from '../world/model-database.ts';
import type { Invariant } from './violation.ts';

type Report = (invariant: Invariant, party: PartyId, detail: string) => void;
type Rival = HandoverRelease | CustodyAssignment;

/** What an onlooker who sees every commit knows of one case. */
interface SeenCase {
  /** Who is responsible, by the highest epoch that two registrars have. */
  holder: PartyId;
  epoch: number;
  readonly records: Map<Digest, Rival>;
  /** By epoch and registrar: the record that got its word. */
  readonly votes: Map<string, Digest>;
  /** By epoch: the record with two words. */
  readonly winners: Map<number, Digest>;
  readonly open: Map<PartyId, number>;
  /** Parties that have let go, by epoch. */
  readonly released: Set<string>;
}

/**
 * 责任唯一: watches every commit and keeps its own account of who is responsible and who can write. I4: exactly one holder, and a
 * writer only where the onlooker says there may be one. I5: epochs in order, one record for each, one word of each registrar.
 */
export class CustodyChecker {
  readonly #cases = new Map<string, SeenCase>();
  readonly #report: Report;
  /** Changes of responsibility that two registrars have. */
  handovers = 0;

  constructor(report: Report) {
    this.#report = report;
  }

  check(party: PartyId, changes: readonly Change[]): void {
    for (const change of changes) if (change.kind === 'statement') this.#note(change);
    for (const change of changes) if (change.kind === 'slot') this.#checkVote(party, change);
    for (const change of changes) {
      if (change.kind === 'statement') this.#noteRelease(party, change);
      else if (change.kind === 'tenure') this.#checkTenure(party, change.tenure);
      else if (change.kind === 'case-event') this.#checkLine(party, change);
    }
  }

  /** The holder of every case, for whoever compares. */
  holders(): ReadonlyMap<string, { readonly holder: PartyId; readonly epoch: number }> {
    return this.#cases;
  }

  #note({ statement }: Extract<Change, { kind: 'statement' }>): void {
    const said = statement.statement;
    if (said.kind === 'zl.custody.opening.v1' && !this.#cases.has(said.case)) {
      this.#cases.set(said.case, {
        holder: said.holder,
        epoch: 1,
        records: new Map(),
        votes: new Map(),
        winners: new Map(),
        open: new Map(),
        released: new Set(),
      });
    }
    if (said.kind !== 'zl.custody.release.v1' && said.kind !== 'zl.custody.assign.v1') return;
    this.#cases.get(said.case)?.records.set(statement.hash, said);
  }

  /** In its place among the changes: a line may stand before the release in one transaction, never after. */
  #noteRelease(party: PartyId, { statement }: Extract<Change, { kind: 'statement' }>): void {
    const said = statement.statement;
    if (said.kind !== 'zl.custody.release.v1' || said.from !== party) return;
    this.#cases.get(said.case)?.released.add(`${party} ${said.epoch - 1}`);
  }

  #checkVote(party: PartyId, { registration }: Extract<Change, { kind: 'slot' }>): void {
    const { case: caseId, epoch, record } = registration.statement;
    const seen = this.#cases.get(caseId);
    if (seen === undefined) return;
    const earlier = seen.votes.get(`${epoch} ${party}`);
    if (earlier !== undefined && earlier !== record) {
      this.#report('I5', party, `${caseId}: registered two records for epoch ${epoch}`);
    }
    seen.votes.set(`${epoch} ${party}`, record);
    const words = [...seen.votes].filter(
      ([key, voted]) => voted === record && key.startsWith(`${epoch} `),
    );
    if (words.length < 2 || seen.winners.get(epoch) === record) return;
    const other = seen.winners.get(epoch);
    if (other !== undefined) {
      this.#report('I4', party, `${caseId}: two holders of epoch ${epoch}`);
      return;
    }
    this.#win(party, seen, { caseId, epoch, record });
  }

  #win(
    party: PartyId,
    seen: SeenCase,
    won: { readonly caseId: string; readonly epoch: number; readonly record: Digest },
  ): void {
    const { caseId, epoch, record } = won;
    seen.winners.set(epoch, record);
    this.handovers += 1;
    const statement = seen.records.get(record);
    const skipped = statement?.kind === 'zl.custody.assign.v1' ? statement.votes.length / 3 : 0;
    if (epoch !== seen.epoch + 1 + skipped) {
      this.#report('I5', party, `${caseId}: epoch ${epoch} after ${seen.epoch}`);
    }
    if (statement === undefined) return;
    seen.epoch = epoch;
    seen.holder = statement.holder;
  }

  #checkTenure(party: PartyId, tenure: KeptTenure): void {
    const { caseId, epoch, isOpen } = tenure;
    const seen = this.#cases.get(caseId);
    if (seen === undefined) return;
    if (!isOpen) {
      seen.open.delete(party);
      if (
        seen.holder === party &&
        seen.epoch === epoch &&
        !seen.released.has(`${party} ${epoch}`)
      ) {
        this.#report('I4', party, `${caseId}: the holder of epoch ${epoch} cannot write any more`);
      }
      return;
    }
    seen.open.set(party, epoch);
    const isPresent = seen.holder === party && seen.epoch === epoch;
    const hasWon = seen.records.get(seen.winners.get(epoch) as Digest)?.holder === party;
    if (!isPresent && !(hasWon && isRelieved(seen, epoch))) {
      this.#report('I4', party, `${caseId}: opened epoch ${epoch} under ${seen.holder}`);
    }
    for (const [other, otherEpoch] of seen.open) {
      if (other === party || isRelieved(seen, Math.min(epoch, otherEpoch))) continue;
      this.#report('I4', other, `${caseId}: writes beside ${party}`);
    }
  }

  #checkLine(
    party: PartyId,
    { caseId, epoch }: { readonly caseId: string; readonly epoch: number },
  ): void {
    const seen = this.#cases.get(caseId);
    if (seen === undefined) return;
    if (seen.open.get(party) !== epoch) {
      this.#report('I4', party, `${caseId}: a line under epoch ${epoch}, which is not open there`);
    }
    if (seen.released.has(`${party} ${epoch}`)) {
      this.#report('I4', party, `${caseId}: a line after the release of epoch ${epoch}`);
    }
  }
}

/** Whoever an assignment has relieved learns of it by letter; until then its lines bear the old epoch, and prove it. */
function isRelieved({ records, winners }: SeenCase, epoch: number): boolean {
  const after = [...winners.keys()].filter((one) => one > epoch);
  const next = winners.get(Math.min(...after));
  return next !== undefined && records.get(next)?.kind === 'zl.custody.assign.v1';
}
