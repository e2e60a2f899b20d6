import {
  type Author,
  type BirthRegistrationState,
  refuseBirthRegistration,
  registerBirth,
  requestSupplement,
} from '@zhulian/casework';
import type { CaseCommand, RefusalValue } from '@zhulian/contract';
import type { Transaction } from '@zhulian/store';
import { granted, instantOf, type Result, refused } from '@zhulian/vocabulary';
import type { NodeParts } from '../../node/node-parts.ts';
import { keepBirthRegistration } from '../case-log/keep-birth-registration.ts';
import {
  findCustodyFault,
  findLeavingFault,
  takeBackOffer,
} from '../custody/find-custody-fault.ts';
import { offerHandover } from '../custody/offer-handover.ts';
import { withdrawHandover } from '../custody/withdraw-handover.ts';
import { acceptApplication } from './accept-application.ts';

/**
 * A command of the accepting office on its own case. What decides the case takes an open offer of it back in the same transaction;
 * everything else waits until the offer is settled, because the offer describes the case as it stands.
 */
export async function actOnBirthRegistration(
  tx: Transaction,
  parts: NodeParts,
  order: {
    readonly before: BirthRegistrationState;
    readonly by: Author;
    readonly command: CaseCommand;
  },
): Promise<Result<BirthRegistrationState, RefusalValue>> {
  const { before, by, command } = order;
  if (command.command === 'withdraw-handover') {
    const withdrawn = await withdrawHandover(tx, parts, before.caseId);
    return withdrawn.ok ? granted(before) : withdrawn;
  }
  const isDecisive = command.command === 'register' || command.command === 'refuse';
  const findFault = isDecisive ? findLeavingFault : findCustodyFault;
  const fault = await findFault(tx, parts, before.caseId);
  if (fault !== undefined) return refused(fault);
  if (command.command === 'offer-handover') return offerHandover(tx, parts, { before, command });
  if (command.command === 'accept') return acceptApplication(tx, parts, { before, by });
  const decided = decide(before, { at: instantOf(parts.clock.nowMs()), by }, command);
  if (!decided.ok) return refused({ ...decided.refusal });
  if (isDecisive) await takeBackOffer(tx, parts, before.caseId);
  return granted(await keepBirthRegistration(tx, parts, { before, events: decided.value }));
}

function decide(
  state: BirthRegistrationState,
  order: Parameters<typeof registerBirth>[1],
  command: CaseCommand,
):
  | ReturnType<typeof registerBirth>
  | Result<never, { readonly code: 'case.command-unknown'; readonly command: string }> {
  switch (command.command) {
    case 'register':
      return registerBirth(state, order);
    case 'refuse':
      return refuseBirthRegistration(state, { ...order, reason: command.reason });
    case 'request-supplement':
      return requestSupplement(state, { ...order, gaps: command.gaps });
    default:
      return refused({ code: 'case.command-unknown', command: command.command });
  }
}
