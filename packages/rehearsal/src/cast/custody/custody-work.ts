import {
  type CustodyRegistration,
  type CustodyState,
  type CustodyStatement,
  custodyMessageType,
  custodySubject,
  type Digest,
  foldCustody,
  type Json,
  type OfferStage,
  type PartyId,
  type Signer,
  sealCustodyStatement,
  type VerifiedStatement,
  type Verifier,
  writeCustodyChain,
} from '@zhulian/exchange';
import { type Instant, instantOf } from '@zhulian/vocabulary';
import type { Sabotage } from '../../mutants/sabotage.ts';
import type { Change, KeptTenure, ModelTransaction, Tables } from '../../world/model-database.ts';
import { canaryNumber } from '../canary.ts';
import { outboxMessage } from '../case-messages.ts';

/** One node as a party to hand-overs and as a registrar. */
export interface CustodyNode {
  readonly party: PartyId;
  readonly signer: Signer;
  readonly verifier: Verifier;
  /** The provinces of the region. */
  readonly provinces: readonly PartyId[];
  readonly sabotage: Sabotage | undefined;
  /** Epochs of cases that this run of the process has registered; only a mutant believes it. */
  readonly registeredInRun: Set<string>;
}

/** 责任业务 in one transaction: what this node knows of a case, with what the transaction has written so far, and what it says. */
export class CustodyWork {
  readonly node: CustodyNode;
  readonly at: Instant;
  readonly tx: ModelTransaction;
  readonly #tables: Tables;
  /** What was folded in this transaction. Statements are only ever added: as many as last time are the same as last time. */
  #folded:
    | { readonly caseId: string; readonly size: number; readonly state: CustodyState | undefined }
    | undefined;

  constructor(node: CustodyNode, tables: Tables, work: { tx: ModelTransaction; at: Instant }) {
    this.node = node;
    this.#tables = tables;
    this.tx = work.tx;
    this.at = work.at;
  }

  /** All statements about a case that this node has kept, those of this transaction among them. */
  knownOf(caseId: string): ReadonlyMap<Digest, VerifiedStatement> {
    const kept = this.#tables.statements.get(caseId);
    const written = this.tx.changes.flatMap((change) =>
      change.kind === 'statement' && change.statement.statement.case === caseId
        ? [change.statement]
        : [],
    );
    if (kept !== undefined && written.length === 0) return kept;
    return new Map([...(kept ?? []), ...written.map((one) => [one.hash, one] as const)]);
  }

  /** The same that are kept, by their texts. */
  textsOf(caseId: string): ReadonlyMap<string, VerifiedStatement> {
    const kept = this.#tables.statements.get(caseId);
    if (kept === undefined) return new Map();
    const remembered = keptTexts.get(kept);
    if (remembered?.size === kept.size) return remembered;
    const texts = new Map([...kept.values()].map((one) => [one.text, one]));
    keptTexts.set(kept, texts);
    return texts;
  }

  /** What the node knows, with `shown` added: undefined when nothing is known or the set proves a fraud. */
  stateOf(caseId: string, shown: readonly VerifiedStatement[] = []): CustodyState | undefined {
    const kept = this.#tables.statements.get(caseId);
    const known = this.knownOf(caseId);
    if (shown.length > 0) return fold([...known.values(), ...shown]);
    if (kept === undefined || known.size !== kept.size) {
      const { size } = known;
      if (this.#folded?.caseId !== caseId || this.#folded.size !== size) {
        this.#folded = { caseId, size, state: fold(known.values()) };
      }
      return this.#folded.state;
    }
    const remembered = foldedStates.get(kept);
    if (remembered?.size === kept.size) return remembered.state;
    const state = fold(kept.values());
    foldedStates.set(kept, { size: kept.size, state });
    return state;
  }

  keep(statements: readonly VerifiedStatement[]): void {
    for (const statement of statements) {
      if (!this.#isKept(statement)) this.tx.changes.push({ kind: 'statement', statement });
    }
  }

  #isKept({ hash, statement }: VerifiedStatement): boolean {
    return (
      this.#tables.statements.get(statement.case)?.has(hash) === true ||
      this.tx.changes.some(
        (change) => change.kind === 'statement' && change.statement.hash === hash,
      )
    );
  }

  /** Signs a statement with this node's key and keeps it. */
  say<Statement extends CustodyStatement>(statement: Statement): VerifiedStatement<Statement> {
    const said = sealCustodyStatement(statement, this.node.signer);
    this.keep([said]);
    return said;
  }

  /** A letter with what proves the rest of the case, to each of these parties but oneself. */
  tell(
    to: readonly PartyId[],
    said: VerifiedStatement,
    extra: Readonly<Record<string, Json>> = {},
  ): void {
    const caseId = said.statement.case;
    const shown = new Map(
      [...chainOf(this.stateOf(caseId), said), said].map((one) => [one.hash, one]),
    );
    const chain = writeCustodyChain([...shown.values()]);
    for (const dst of new Set(to)) {
      if (dst === this.node.party) continue;
      const message = outboxMessage({
        id: `${said.hash.slice(7, 39)}-${dst.slice(3).replace(':', '-')}`,
        dst,
        caseId,
        type: custodyMessageType(said.statement.kind),
        data: { chain, said: said.hash, ...extra },
        at: this.at,
      });
      const subject = custodySubject(caseId);
      this.write({ kind: 'message', message: { ...message, subject } });
    }
  }

  /** The case file: what may reach the next holder and nobody else. */
  fileOf(caseId: string): string {
    return `${caseId} 欧阳𠮷娜 ${canaryNumber(caseId)}`;
  }

  tenureOf(caseId: string): KeptTenure | undefined {
    const pending = this.tx.changes.findLast(
      (change) => change.kind === 'tenure' && change.tenure.caseId === caseId,
    );
    return pending?.kind === 'tenure' ? pending.tenure : this.#tables.tenures.get(caseId);
  }

  slotOf(caseId: string, epoch: number): VerifiedStatement<CustodyRegistration> | undefined {
    const pending = this.tx.changes.find(
      (change) =>
        change.kind === 'slot' &&
        change.registration.statement.case === caseId &&
        change.registration.statement.epoch === epoch,
    );
    if (pending?.kind === 'slot') return pending.registration;
    return this.#tables.slots.get(`${caseId} ${epoch}`);
  }

  write(change: Change): void {
    this.tx.changes.push(change);
  }

  /** 值班顺序 at a moment: the provinces, beginning with another one each month. */
  rotaAt(at: Instant): readonly PartyId[] {
    const { provinces } = this.node;
    const first = Number(at.slice(5, 7)) % provinces.length;
    return [...provinces.slice(first), ...provinces.slice(0, first)];
  }
}

const keptTexts = new WeakMap<
  ReadonlyMap<Digest, VerifiedStatement>,
  ReadonlyMap<string, VerifiedStatement>
>();

/** States that were folded before, by the table that they were folded from. */
const foldedStates = new WeakMap<
  ReadonlyMap<Digest, VerifiedStatement>,
  { readonly size: number; readonly state: CustodyState | undefined }
>();

function fold(statements: Iterable<VerifiedStatement>): CustodyState | undefined {
  const folded = foldCustody(statements);
  return folded.ok ? folded.value : undefined;
}

const underWay: readonly OfferStage[] = ['open', 'accepted', 'released'];

/** As little of the chain as proves the rest: every record with two registrations, and what is under way. */
function chainOf(
  state: CustodyState | undefined,
  { statement }: VerifiedStatement,
): readonly VerifiedStatement[] {
  if (state === undefined) return [];
  const past = state.tenures.flatMap(({ record, registrations, votes, activation }) => {
    const cited = activation?.statement.registrations;
    const shown = cited ? registrations.filter(({ hash }) => cited.includes(hash)) : registrations;
    return [record, ...shown, ...votes, ...(activation ? [activation] : [])];
  });
  const rivals = state.rivals.flatMap(({ record, registrations }) => [record, ...registrations]);
  const spokenOf = 'offer' in statement ? statement.offer : undefined;
  const offers = state.offers.filter(
    ({ offer, stage }) => offer.hash === spokenOf || underWay.includes(stage),
  );
  const consent = offers.flatMap(({ offer, acceptance }) =>
    acceptance === undefined ? [offer] : [offer, acceptance],
  );
  return [...past, ...state.voidVotes, ...rivals, ...consent];
}

export function custodyWork(
  node: CustodyNode,
  tables: Tables,
  tx: ModelTransaction,
  nowMs: number,
): CustodyWork {
  return new CustodyWork(node, tables, { tx, at: instantOf(nowMs) });
}
