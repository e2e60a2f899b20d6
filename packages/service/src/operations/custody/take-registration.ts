import type { RefusalValue } from '@zhulian/contract';
import type { CustodyKind, VerifiedEnvelope } from '@zhulian/exchange';
import { judgeActivation } from '@zhulian/exchange';
import type { Transaction } from '@zhulian/store';
import { granted, type Result, refused } from '@zhulian/vocabulary';
import type { NodeParts } from '../../node/node-parts.ts';
import { type CaseCustody, keepStatements, lockCaseCustody, together } from './case-custody.ts';
import { openCustodyLetter } from './custody-letter.ts';
import type { CustodyParts } from './custody-parts.ts';
import { putInForce } from './put-in-force.ts';
import { settleCustody } from './settle-custody.ts';

type Told = 'zl.custody.opening.v1' | 'zl.custody.registration.v1' | 'zl.custody.activation.v1';

/** A registrar's word, or the new holder's that it has begun: kept, and followed by what two registrations bring about. */
export async function takeWord(
  tx: Transaction,
  parts: NodeParts,
  order: { readonly envelope: VerifiedEnvelope; readonly kind: Told },
): Promise<Result<null, RefusalValue>> {
  const taken = await keepWord(tx, parts, order);
  if (!taken.ok) return taken;
  await settleCustody(tx, parts, taken.value);
  return granted(null);
}

/** The same at a party that has no cases: it only writes down who is responsible. */
export async function takeWordAsRegistrar(
  tx: Transaction,
  parts: CustodyParts,
  order: { readonly envelope: VerifiedEnvelope; readonly kind: Told },
): Promise<Result<null, RefusalValue>> {
  const taken = await keepWord(tx, parts, order);
  if (!taken.ok) return taken;
  await putInForce(tx, parts, taken.value);
  return granted(null);
}

async function keepWord(
  tx: Transaction,
  parts: CustodyParts,
  order: { readonly envelope: VerifiedEnvelope; readonly kind: CustodyKind & Told },
): Promise<Result<CaseCustody, RefusalValue>> {
  const letter = openCustodyLetter(parts, order.envelope, order.kind);
  if (!letter.ok) return letter;
  const { said, shown } = letter.value;
  const known = await lockCaseCustody(tx, parts, said.statement.case);
  const custody = together(known, shown);
  if (!custody.ok) return refused({ ...custody.refusal });
  if (said.statement.kind === 'zl.custody.activation.v1') {
    const judged = judgeActivation(custody.value.state, said.statement);
    if (!judged.ok) return refused({ ...judged.refusal });
  }
  await keepStatements(tx, parts, { custody: custody.value, statements: shown });
  return custody;
}
