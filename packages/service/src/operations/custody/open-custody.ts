import { Defect, rotaAt } from '@zhulian/casework';
import {
  type CustodyOpening,
  foldCustody,
  registrarsFor,
  sealCustodyStatement,
} from '@zhulian/exchange';
import { saveCustodyRecord, type Transaction } from '@zhulian/store';
import { instantOf } from '@zhulian/vocabulary';
import { type CaseCustody, keepStatements } from './case-custody.ts';
import type { CustodyParts } from './custody-parts.ts';

/** 首接登记: whoever took the case first signs that it is responsible, in the transaction in which the case begins. */
export async function openCustody(
  tx: Transaction,
  parts: CustodyParts,
  order: { readonly caseId: string; readonly office: string },
): Promise<CaseCustody> {
  const { caseId, office } = order;
  const at = instantOf(parts.clock.nowMs());
  const registrars = registrarsFor(rotaAt(parts.rules.dutyRota, at), [parts.party]);
  const opening: CustodyOpening = {
    kind: 'zl.custody.opening.v1',
    case: caseId,
    epoch: 1,
    holder: parts.party,
    office,
    registrars,
    at,
  };
  const sealed = sealCustodyStatement(opening, parts.signer);
  const state = foldCustody([sealed]);
  if (!state.ok) throw new Defect('an opening proves itself');
  const custody = { state: state.value, statements: [sealed] };
  await keepStatements(tx, parts, { custody, statements: [sealed] });
  await saveCustodyRecord(tx, {
    caseId,
    epoch: 1,
    prevEpoch: null,
    hash: sealed.hash,
    kind: 'opening',
    holder: parts.party,
    office,
    registrars,
    since: at,
  });
  return custody;
}
