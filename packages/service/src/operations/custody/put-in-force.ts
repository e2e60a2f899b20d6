import type { CustodyTenure } from '@zhulian/exchange';
import {
  findLatestRecord,
  saveCustodyRecord,
  saveVotes,
  type Transaction,
  type VoteRow,
} from '@zhulian/store';
import type { CaseCustody } from './case-custody.ts';
import type { CustodyParts } from './custody-parts.ts';

/**
 * 生效: writes down every epoch that two registrars have and this node had not known of, oldest first; the database counts
 * the registrations again. Answers the epochs that are new here.
 */
export async function putInForce(
  tx: Transaction,
  { group }: Pick<CustodyParts, 'group'>,
  { state }: CaseCustody,
): Promise<readonly CustodyTenure[]> {
  const latest = group
    ? group.latestEpochOf(state.caseId)
    : ((await findLatestRecord(tx, state.caseId))?.epoch ?? 0);
  const fresh = state.tenures.filter(({ epoch }) => epoch > latest);
  for (const tenure of fresh) {
    const { epoch } = tenure;
    const votes = votesOn(tenure, state.caseId);
    const record = {
      caseId: state.caseId,
      epoch,
      prevEpoch: state.tenures.findLast((earlier) => earlier.epoch < epoch)?.epoch ?? null,
      hash: tenure.record.hash,
      kind: kindOf(tenure),
      holder: tenure.holder,
      office: tenure.office,
      registrars: tenure.registrars,
      since: tenure.since,
    };
    if (group) {
      group.putInForce(record, votes);
    } else {
      if (votes.length > 0) await saveVotes(tx, votes);
      await saveCustodyRecord(tx, record);
    }
  }
  return fresh;
}

/** An opening needs no registrations. */
function votesOn({ epoch, registrations }: CustodyTenure, caseId: string): readonly VoteRow[] {
  if (epoch === 1) return [];
  return registrations.map(({ hash, statement }) => ({
    caseId,
    epoch,
    registrar: statement.by,
    record: statement.record,
    statement: hash,
    at: statement.at,
  }));
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
