import type { RefusalValue } from '@zhulian/contract';
import {
  findLatestRecord,
  findTenure,
  lockCustody,
  lockOpenOffer,
  type Transaction,
} from '@zhulian/store';
import { calendarDateOf, instantOf } from '@zhulian/vocabulary';
import type { NodeParts } from '../../node/node-parts.ts';
import { withdrawHandover } from './withdraw-handover.ts';

/** Whether lines of the case may be written here now. The database asks the same again when they are. */
export async function isHeldHere(tx: Transaction, caseId: string): Promise<boolean> {
  return (await findTenure(tx, caseId))?.isOpen ?? false;
}

/**
 * Why this office may not go on with the case now: it has left, or an offer of its own describes it as it stands. An offer
 * whose last day has passed unanswered is taken back, and the office goes on.
 */
export async function findCustodyFault(
  tx: Transaction,
  parts: NodeParts,
  caseId: string,
): Promise<RefusalValue | undefined> {
  const [, open] = await Promise.all([
    lockCustody(tx, caseId),
    lockOpenOffer(tx, { caseId, direction: 'outgoing' }),
  ]);
  if (open && open.stage !== 'released') {
    const isOver = open.expiresOn < calendarDateOf(instantOf(parts.clock.nowMs()));
    if (open.stage === 'accepted' || !isOver) {
      return { code: 'custody.offer-open', offer: open.hash, to: open.toOffice };
    }
    const withdrawn = await withdrawHandover(tx, parts, caseId);
    if (!withdrawn.ok) return withdrawn.refusal;
  }
  return findLeavingFault(tx, parts, caseId);
}

/** The same for the applicant: only that the case has left keeps her from acting here. */
export async function findLeavingFault(
  tx: Transaction,
  parts: Pick<NodeParts, 'offices'>,
  caseId: string,
): Promise<RefusalValue | undefined> {
  const [, isHeld] = await Promise.all([lockCustody(tx, caseId), isHeldHere(tx, caseId)]);
  if (isHeld) return undefined;
  const open = await lockOpenOffer(tx, { caseId, direction: 'outgoing' });
  return handedOver(tx, parts, { caseId, released: open?.toOffice });
}

/**
 * When she acts, or this office decides, an offer of the case is taken back: what offices arrange with each other costs her
 * nothing, and nobody takes over what is settled.
 */
export async function takeBackOffer(
  tx: Transaction,
  parts: NodeParts,
  caseId: string,
): Promise<void> {
  const open = await lockOpenOffer(tx, { caseId, direction: 'outgoing' });
  if (open && open.stage !== 'released') await withdrawHandover(tx, parts, caseId);
}

/** 已移交: who holds the case now, or to whom it has been released. */
export async function handedOver(
  tx: Transaction,
  parts: Pick<NodeParts, 'offices'>,
  order: { readonly caseId: string; readonly released?: string | undefined },
): Promise<RefusalValue> {
  const { caseId, released } = order;
  const office = released ?? (await findLatestRecord(tx, caseId))?.office;
  const name = office === undefined ? undefined : parts.offices.name(office).name;
  return {
    code: 'case.handed-over',
    caseId,
    ...(office !== undefined && { office }),
    to: name?.zh ?? '承接单位',
    toEn: name?.en ?? 'another office',
  };
}
