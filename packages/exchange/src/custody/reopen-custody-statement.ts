import { strict as assert } from 'node:assert';
import type { Digest } from '../envelope/envelope.ts';
import type {
  CustodyKind,
  SignedCustodyStatement,
  StatementOf,
  VerifiedStatement,
} from './custody-statement.ts';
import { hashOfStatement } from './custody-text.ts';

/**
 * A statement from this node’s own records, where it was put only after it had been opened. The signature is not checked again; that the
 * text still is the one that was stored is, so a flipped bit on the disk is a defect and never a fact.
 */
export function reopenCustodyStatement<Kind extends CustodyKind = CustodyKind>(stored: {
  readonly hash: Digest;
  readonly text: string;
  readonly kind?: Kind;
}): VerifiedStatement<StatementOf<Kind>> {
  const { proof: _proof, ...statement } = JSON.parse(stored.text) as SignedCustodyStatement;
  assert(hashOfStatement(statement) === stored.hash, 'a stored statement has the hash of its row');
  assert(
    stored.kind === undefined || statement.kind === stored.kind,
    'a stored statement is of the kind that its row says',
  );
  return { statement, hash: stored.hash, text: stored.text } as unknown as VerifiedStatement<
    StatementOf<Kind>
  >;
}
