import type { Transaction } from '@zhulian/store';
import { findCustody } from './case-custody.ts';
import { chainOf, tellCustody } from './custody-letter.ts';
import type { CustodyParts } from './custody-parts.ts';

/**
 * 报枢纽: a matter that is late by three working days is known to the hub by who is responsible for it, and by nothing else; without
 * that word a coordinator could not assign it if this node fell silent.
 */
export async function showOpening(
  tx: Transaction,
  parts: Pick<CustodyParts, 'party' | 'tell'>,
  caseId: string,
): Promise<void> {
  const custody = await findCustody(tx, caseId);
  const [first] = custody?.state.tenures ?? [];
  if (!custody || first === undefined) return;
  await tellCustody(tx, parts, {
    to: ['zl:hub'],
    said: first.record,
    chain: chainOf(custody.state),
  });
}
