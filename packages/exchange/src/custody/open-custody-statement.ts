import { granted, type Result, refused } from '@zhulian/vocabulary';
import { canonicalise } from '../canonical/canonicalise.ts';
import { parseCanonical } from '../canonical/parse-canonical.ts';
import type { Json, Proof } from '../envelope/envelope.ts';
import type { Verifier } from '../port/ports.ts';
import { digestBytes } from '../proof/digest.ts';
import { isSignedBy } from '../proof/proof.ts';
import { isProof, isRecord } from '../proof/proof-text.ts';
import { findCustodyFault } from './check-custody-fields.ts';
import type { StatementRefusal } from './custody-refusal.ts';
import {
  type CustodyKind,
  type CustodyStatement,
  type StatementOf,
  signerOf,
  type VerifiedStatement,
} from './custody-statement.ts';
import { hashOfStatement } from './custody-text.ts';

/** What a received statement is held against. */
export interface StatementExpectation<Kind extends CustodyKind = CustodyKind> {
  readonly verifier: Verifier;
  /** Which kinds are expected here; any when absent. */
  readonly kinds?: readonly Kind[];
  /** The case that it must be about; any when absent. */
  readonly caseId?: string;
}

/**
 * 验交接文书: canonical, every field in its form and none besides, signed by the party whose word it is with a key valid at the moment
 * it states. `received` is the text, or the same object as it stood inside the data of an envelope.
 */
export function openCustodyStatement<Kind extends CustodyKind = CustodyKind>(
  received: Json,
  expected: StatementExpectation<Kind>,
): Result<VerifiedStatement<StatementOf<Kind>>, StatementRefusal> {
  const text = typeof received === 'string' ? granted(received) : canonicalise(received);
  const parsed = text.ok ? parseCanonical(text.value) : text;
  if (!parsed.ok) return refused({ code: 'custody.not-canonical', reason: parsed.refusal.code });
  const split = splitProof(parsed.value.value);
  if (!split.ok) return split;
  const { statement, proof } = split.value;
  if (!isExpectedKind(statement, expected.kinds)) {
    return refused({ code: 'custody.other-kind', kind: statement.kind });
  }
  if (expected.caseId !== undefined && statement.case !== expected.caseId) {
    return refused({ code: 'custody.other-case', case: statement.case });
  }
  const hash = hashOfStatement(statement);
  const party = signerOf(statement);
  const claim = { domain: 'ZL-CUS-1', hash: digestBytes(hash), proof, at: statement.at } as const;
  if (!isSignedBy(party, claim, expected.verifier)) {
    return refused({ code: 'custody.signature-invalid', party, kid: proof.kid });
  }
  return granted({ statement, hash, text: parsed.value.text } as VerifiedStatement<
    StatementOf<Kind>
  >);
}

function splitProof(
  value: Json,
): Result<{ readonly statement: CustodyStatement; readonly proof: Proof }, StatementRefusal> {
  if (!isRecord(value)) return refused({ code: 'custody.statement-malformed', field: '' });
  const { proof, ...statement } = value;
  if (!isProof(proof)) return refused({ code: 'custody.statement-malformed', field: 'proof' });
  const field = findCustodyFault(statement);
  if (field !== undefined) return refused({ code: 'custody.statement-malformed', field });
  return granted({ statement: statement as unknown as CustodyStatement, proof });
}

function isExpectedKind<Kind extends CustodyKind>(
  statement: CustodyStatement,
  kinds: readonly Kind[] | undefined,
): statement is StatementOf<Kind> {
  return kinds === undefined || (kinds as readonly CustodyKind[]).includes(statement.kind);
}
