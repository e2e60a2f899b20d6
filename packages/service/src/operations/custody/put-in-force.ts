import type { CustodyTenure } from '@zhulian/exchange';
import { findLatestRecord, saveCustodyRecord, saveVote, type Transaction } from '@zhulian/store';
import type { CaseCustody } from './case-custody.ts';

/**
 * 生效: writes down every epoch that two registrars have and this node had not known of, oldest first; the database counts
 * the registrations again. Answers the epochs that are new here.
 */
export async function putInForce(
  tx: Transaction,
  { state }: CaseCustody,
): Promise<readonly CustodyTenure[]> {
  const latest = await findLatestRecord(tx, state.caseId);
  const fresh = state.tenures.filter(({ epoch }) => epoch > (latest?.epoch ?? 0));
  for (const tenure of fresh) {
    const { epoch, registrations } = tenure;
    for (const { hash, statement } of epoch === 1 ? [] : registrations) {
      await saveVote(tx, {
        caseId: state.caseId,
        epoch,
        registrar: statement.by,
        record: statement.record,
        statement: hash,
        at: statement.at,
      });
    }
    await saveCustodyRecord(tx, {
      caseId: state.caseId,
      epoch,
      prevEpoch: state.tenures.findLast((earlier) => earlier.epoch < epoch)?.epoch ?? null,
      hash: tenure.record.hash,
      kind: kindOf(tenure),
      holder: tenure.holder,
      office: tenure.office,
      registrars: tenure.registrars,
      since: tenure.since,
    });
  }
  return fresh;
}

function kindOf({ record }: CustodyTenure): 'opening' | 'release' | 'assign' {
  switch (record.statement.kind) {
    case 'zl.custody.opening.v1':
      return 'opening';
    case 'zl.custody.release.v1':
      return 'release';
    case 'zl.custody.assign.v1':
      return 'assign';
  }
}
