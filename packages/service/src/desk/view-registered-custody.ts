import type { CustodyView, RefusalValue } from '@zhulian/contract';
import type { Database } from '@zhulian/store';
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
    const shown = { caseNumber: '', isOurs: false, open: null, actions: [] };
    return granted(custodyView(parts, { custody, ...shown }));
  });
}
