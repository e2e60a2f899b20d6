import { granted, type Result, refused } from '@zhulian/vocabulary';
import type { CanonicalRefusal } from '../canonical/canonical-refusal.ts';
import { canonicalise } from '../canonical/canonicalise.ts';
import { type CanonicalJson, parseCanonical } from '../canonical/parse-canonical.ts';
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
import { hashOfSignedText } from './custody-text.ts';

/** What a received statement is held against. */
export interface StatementExpectation<Kind extends CustodyKind = CustodyKind> {
  readonly verifier: Verifier;
  /** Which kinds are expected here; any when absent. */
  readonly kinds?: readonly Kind[];
  /** The case that it must be about; any when absent. */
  readonly caseId?: string;
  /** By their texts, what this node has opened before and kept: the same text with the same proof is not verified again. */
  readonly known?: ReadonlyMap<string, VerifiedStatement>;
}

/**
 * 验交接文书: canonical, every field in its form and none besides, signed by the party whose word it is with a key valid at the moment
 * it states. `received` is the text, or the same object as it stood inside the data of an envelope.
 */
export function openCustodyStatement<Kind extends CustodyKind = CustodyKind>(
  received: Json,
  expected: StatementExpectation<Kind>,
): Result<VerifiedStatement<StatementOf<Kind>>, StatementRefusal> {
  const kept = findKept(received, expected);
  if (kept !== undefined) return granted(kept);
  const read = readCanonical(received);
  if (!read.ok) return refused({ code: 'custody.not-canonical', reason: read.refusal.code });
  const { text, value } = read.value;
  const split = splitProof(value);
  if (!split.ok) return split;
  const { statement, proof } = split.value;
  if (!isExpectedKind(statement, expected.kinds)) {
    return refused({ code: 'custody.other-kind', kind: statement.kind });
  }
  if (expected.caseId !== undefined && statement.case !== expected.caseId) {
    return refused({ code: 'custody.other-case', case: statement.case });
  }
  const hash = hashOfSignedText(text, proof);
  const party = signerOf(statement);
  const claim = { domain: 'ZL-CUS-1', hash: digestBytes(hash), proof, at: statement.at } as const;
  if (!isSignedBy(party, claim, expected.verifier)) {
    return refused({ code: 'custody.signature-invalid', party, kid: proof.kid });
  }
  return granted({ statement, hash, text } as VerifiedStatement<StatementOf<Kind>>);
}

/** An object that came in canonical text has its keys in order already: written out it is that text again, or it is looked at closely. */
function findKept<Kind extends CustodyKind>(
  received: Json,
  { caseId, kinds, known }: StatementExpectation<Kind>,
): VerifiedStatement<StatementOf<Kind>> | undefined {
  if (known === undefined || known.size === 0) return undefined;
  const kept = known.get(typeof received === 'string' ? received : JSON.stringify(received));
  if (kept === undefined || !isExpectedKind(kept.statement, kinds)) return undefined;
  if (caseId !== undefined && kept.statement.case !== caseId) return undefined;
  return kept as VerifiedStatement<StatementOf<Kind>>;
}

/** What came as an object was parsed already; it only needs its text. */
function readCanonical(received: Json): Result<CanonicalJson, CanonicalRefusal> {
  if (typeof received === 'string') return parseCanonical(received);
  const text = canonicalise(received);
  return text.ok ? granted({ value: received, text: text.value }) : text;
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
