import { recordSilence } from '@zhulian/casework';
import type { Transaction } from '@zhulian/store';
import type { Instant } from '@zhulian/vocabulary';
import type { ClockworkParts } from '../../node/node-parts.ts';
import {
  keepBirthRegistration,
  lockBirthRegistration,
} from '../case-log/keep-birth-registration.ts';
import { nodeAuthor } from '../case-log/node-author.ts';

/** 未答复: the limit of one co-check has passed; from now on the applicant may sign an undertaking. True when noted. */
export async function noticeSilence(
  tx: Transaction,
  parts: ClockworkParts,
  order: { readonly caseId: string; readonly coCheckId: string; readonly at: Instant },
): Promise<boolean> {
  const before = await lockBirthRegistration(tx, order.caseId);
  if (!before) return false;
  const events = recordSilence(before, {
    at: order.at,
    by: nodeAuthor(parts),
    coCheckId: order.coCheckId,
    calendar: parts.calendar,
  });
  await keepBirthRegistration(tx, parts, { before, events: events.ok ? events.value : [] });
  return events.ok && events.value.length > 0;
}
