import type { CustodyView, RefusalValue, RegisteredCase } from '@zhulian/contract';
import { type Database, listRecordsInForce } from '@zhulian/store';
import { granted, type Result, refused } from '@zhulian/vocabulary';
import { findCustody } from '../operations/custody/case-custody.ts';
import { custodyView } from '../view/custody-view.ts';
import type { CustodyViewParts } from '../view/handover-view.ts';

/** 责任时间线 as a registrar knows it: offices and moments, and not even the number of the case. */
export function viewRegisteredCustody(
  parts: CustodyViewParts & { readonly database: Database },
  caseId: string,
): Promise<Result<CustodyView, RefusalValue>> {
  return parts.database.transact(async (tx) => {
    const custody = await findCustody(tx, caseId);
    if (!custody) return refused({ code: 'case.unknown' });
    const { nextEpoch, voidVotes } = custody.state;
    const assignable = { epoch: nextEpoch, isSplit: voidVotes.length > 0 };
    const shown = { caseNumber: '', isOurs: false, open: null, actions: [], assignable };
    return granted(custodyView(parts, { custody, ...shown }));
  });
}

const registeredMax = 500;

/** 责任登记: what this registrar knows of who is responsible, whoever has it longest first. */
export async function listRegisteredCases(
  parts: CustodyViewParts & { readonly database: Database },
): Promise<readonly RegisteredCase[]> {
  const rows = await listRecordsInForce(parts.database, { limit: registeredMax });
  return rows.map(({ caseId, epoch, office, since }) => ({
    caseId,
    epoch,
    since,
    office: parts.offices.name(office),
  }));
}
