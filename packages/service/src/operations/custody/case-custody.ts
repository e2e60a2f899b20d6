import {
  type CustodyRefusal,
  type CustodyState,
  type CustodyStatement,
  foldCustody,
  signerOf,
  type VerifiedStatement,
} from '@zhulian/exchange';
import {
  listStatements,
  lockCustody,
  type StatementRow,
  saveStatements,
  type Transaction,
} from '@zhulian/store';
import { granted, instantOf, type Result } from '@zhulian/vocabulary';
import type { CustodyParts } from './custody-parts.ts';
import { reopenRow } from './reopen-row.ts';

/** 责任状态 of one case as this node knows it, with the statements that prove it. */
export interface CaseCustody {
  readonly state: CustodyState;
  readonly statements: readonly VerifiedStatement[];
}

/** Everything that this node has seen signed about a case. */
async function loadStatements(
  tx: Transaction,
  caseId: string,
): Promise<readonly VerifiedStatement[]> {
  return (await listStatements(tx, caseId)).map(reopenRow);
}

/** Who is responsible, as this node can prove; undefined when nothing about the case was ever signed here. */
export async function findCustody(
  tx: Transaction,
  caseId: string,
): Promise<CaseCustody | undefined> {
  return custodyOf(await loadStatements(tx, caseId));
}

function custodyOf(statements: readonly VerifiedStatement[]): CaseCustody | undefined {
  const state = statements.length === 0 ? undefined : foldCustody(statements);
  return state?.ok ? { state: state.value, statements } : undefined;
}

/**
 * The same for a move: one mover at a time for each case, so that two registrations which arrive at one moment do not both
 * think that they are the first.
 */
export async function lockCaseCustody(
  tx: Transaction,
  parts: Pick<CustodyParts, 'group'>,
  caseId: string,
): Promise<CaseCustody | undefined> {
  const ahead = parts.group?.statementsOf(caseId);
  if (ahead !== undefined) return custodyOf(ahead);
  // Sent together; the statements are read after the lock was given.
  const [, known] = await Promise.all([lockCustody(tx, caseId), findCustody(tx, caseId)]);
  return known;
}

/** What is known together with what is shown. Whatever does not belong to the chain has no influence. */
export function together(
  known: CaseCustody | undefined,
  shown: readonly VerifiedStatement[],
): Result<CaseCustody, CustodyRefusal> {
  const statements = [...(known?.statements ?? []), ...shown];
  const state = foldCustody(statements);
  return state.ok ? granted({ state: state.value, statements }) : state;
}

/** Keeps statements for ever. Called once they have been judged: what is refused leaves no trace but its envelope. */
export async function keepStatements(
  tx: Transaction,
  parts: Pick<CustodyParts, 'clock' | 'group'>,
  order: { readonly custody: CaseCustody; readonly statements: readonly VerifiedStatement[] },
): Promise<void> {
  const { group } = parts;
  const { custody, statements } = order;
  const seenAt = instantOf(parts.clock.nowMs());
  const rowOf = (said: VerifiedStatement): StatementRow => statementRow(said, custody.statements);
  if (group === undefined) {
    await saveStatements(tx, { seenAt, statements: statements.map(rowOf) });
  } else {
    for (const said of statements) group.keep(said, { ...rowOf(said), seenAt });
  }
}

function statementRow(
  { hash, statement, text }: VerifiedStatement,
  known: readonly VerifiedStatement[],
): StatementRow {
  return {
    hash,
    caseId: statement.case,
    kind: statement.kind,
    epoch: epochOf(statement, known),
    signer: signerOf(statement),
    bytes: text,
    at: statement.at,
  };
}

/** An answer belongs to the epoch that its offer offers. */
function epochOf(statement: CustodyStatement, known: readonly VerifiedStatement[]): number {
  if ('epoch' in statement) return statement.epoch;
  const offer = known.find(({ hash }) => hash === statement.offer)?.statement;
  return offer !== undefined && 'epoch' in offer ? offer.epoch : 1;
}
