import type { RefusalValue } from '@zhulian/contract';
import {
  type Digest,
  type HandoverWithdrawal,
  judgeWithdrawal,
  sealCustodyStatement,
} from '@zhulian/exchange';
import { lockOpenOffer, moveOffer, type Transaction } from '@zhulian/store';
import { granted, instantOf, type Result, refused } from '@zhulian/vocabulary';
import type { NodeParts } from '../../node/node-parts.ts';
import { keepStatements, lockCaseCustody } from './case-custody.ts';
import { tellCustody } from './custody-letter.ts';

/**
 * 撤回要约. This node alone decides, in this transaction, whether withdrawal or release is first; after the release it is
 * refused for ever.
 */
export async function withdrawHandover(
  tx: Transaction,
  parts: NodeParts,
  caseId: string,
): Promise<Result<null, RefusalValue>> {
  const custody = await lockCaseCustody(tx, parts, caseId);
  const open = await lockOpenOffer(tx, { caseId, direction: 'outgoing' });
  if (!custody || !open) return refused({ code: 'custody.offer-unknown' });
  const withdrawal: HandoverWithdrawal = {
    kind: 'zl.custody.withdraw.v1',
    case: caseId,
    offer: open.hash as Digest,
    by: parts.party,
    at: instantOf(parts.clock.nowMs()),
  };
  const judged = judgeWithdrawal(custody.state, withdrawal);
  if (!judged.ok) return refused({ ...judged.refusal });
  const said = sealCustodyStatement(withdrawal, parts.signer);
  await keepStatements(tx, parts, { custody, statements: [said] });
  await moveOffer(tx, { offer: open.hash, stage: 'withdrawn', at: withdrawal.at });
  const { to } = judged.value.offer.statement;
  await tellCustody(tx, parts, { to: [to], said, chain: [] });
  return granted(null);
}
