import { granted, type Result, refused } from '@zhulian/vocabulary';
import type { Json } from '../envelope/envelope.ts';
import { isRecord } from '../proof/proof-text.ts';
import type { ChainRefusal, StatementRefusal } from './custody-refusal.ts';
import type { CustodyState } from './custody-state.ts';
import type { VerifiedStatement } from './custody-statement.ts';
import { foldCustody } from './fold-custody.ts';
import { openCustodyStatement, type StatementExpectation } from './open-custody-statement.ts';

/** Statements that one chain may show. A case that moves more often than that is looked at by people. */
export const chainStatementsMax = 256;

/** 责任链: statements of one case as they travel with a record, and what they prove. */
export interface CustodyChain {
  readonly state: CustodyState;
  readonly statements: readonly VerifiedStatement[];
}

/** The chain as data of an envelope or as a file of a bundle: the signed statements, and nothing that is not signed. */
export function writeCustodyChain(statements: readonly VerifiedStatement[]): Json {
  const shown = statements.map(({ text }) => JSON.parse(text) as Json);
  return { kind: 'zl.custody.chain.v1', statements: shown };
}

/** 验责任链: every statement is opened, and then only what they prove together counts. It needs nothing but the keys. */
export function openCustodyChain(
  received: Json,
  opening: Pick<StatementExpectation, 'verifier' | 'caseId' | 'known'>,
): Result<CustodyChain, StatementRefusal | ChainRefusal> {
  if (!isRecord(received) || received.kind !== 'zl.custody.chain.v1') {
    return refused({ code: 'custody.chain-malformed', field: 'kind' });
  }
  const { statements: shown } = received;
  if (
    Object.keys(received).length !== 2 ||
    !Array.isArray(shown) ||
    shown.length > chainStatementsMax
  ) {
    return refused({ code: 'custody.chain-malformed', field: 'statements' });
  }
  const statements: VerifiedStatement[] = [];
  for (const one of shown as readonly Json[]) {
    if (!isRecord(one)) return refused({ code: 'custody.chain-malformed', field: 'statements' });
    const opened = openCustodyStatement(one as Json, opening);
    if (!opened.ok) return opened;
    statements.push(opened.value);
  }
  const state = foldCustody(statements);
  return state.ok ? granted({ state: state.value, statements }) : state;
}
