import { strict as assert } from 'node:assert';
import type { Signer } from '../port/ports.ts';
import { digestBytes } from '../proof/digest.ts';
import { batchSizeMax, signTogether } from '../proof/proof.ts';
import { findCustodyFault } from './check-custody-fields.ts';
import type { CustodyStatement, VerifiedStatement } from './custody-statement.ts';
import { custodyText, hashOfStatement } from './custody-text.ts';

/**
 * 签发交接文书, in the order given, under one signature per 256. The caller holds the key of `signerOf` each of them. A statement
 * with a malformed field is a defect of the caller: what a person typed is checked with `findCustodyFault` before.
 */
export function sealCustodyStatements<Statement extends CustodyStatement>(
  statements: readonly Statement[],
  signer: Signer,
): readonly VerifiedStatement<Statement>[] {
  const sealed: VerifiedStatement<Statement>[] = [];
  for (let from = 0; from < statements.length; from += batchSizeMax) {
    const batch = statements.slice(from, from + batchSizeMax);
    for (const statement of batch) {
      const fault = findCustodyFault(statement);
      assert(fault === undefined, `${statement.kind} has a malformed ${fault}`);
    }
    const hashes = batch.map(hashOfStatement);
    const proofs = signTogether('ZL-CUS-1', hashes.map(digestBytes), signer);
    for (const [index, statement] of batch.entries()) {
      const text = custodyText(statement, proofs[index]);
      sealed.push({ statement, hash: hashes[index], text } as VerifiedStatement<Statement>);
    }
  }
  return sealed;
}

/** One statement, signed by itself. */
export function sealCustodyStatement<Statement extends CustodyStatement>(
  statement: Statement,
  signer: Signer,
): VerifiedStatement<Statement> {
  const [sealed] = sealCustodyStatements([statement], signer);
  assert(sealed !== undefined, 'one statement gives one signed statement');
  return sealed;
}
