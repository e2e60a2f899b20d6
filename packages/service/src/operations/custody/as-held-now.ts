import {
  applyBirthRegistration,
  type BirthRegistrationEvent,
  type BirthRegistrationState,
} from '@zhulian/casework';
import { listCustodyRecords, type Transaction } from '@zhulian/store';
import type { Instant } from '@zhulian/vocabulary';

/**
 * 移交以后: the case as its applicant sees it at the portal where she applied. The log here ends where the case left; who has
 * been responsible since is known from the chain.
 */
export async function asHeldNow(
  tx: Transaction,
  state: BirthRegistrationState,
): Promise<BirthRegistrationState> {
  const records = await listCustodyRecords(tx, state.caseId);
  const events = records
    .filter(({ epoch }) => epoch > state.epoch)
    .map(
      ({ epoch, holder, office, prevEpoch, since }): BirthRegistrationEvent => ({
        type: 'birth-registration.handed-over',
        at: since as Instant,
        by: { role: 'node', id: holder, name: '', office },
        epoch,
        from: records.find((before) => before.epoch === prevEpoch)?.office ?? state.office,
        to: office,
        reason: '',
      }),
    );
  return events.reduce(applyBirthRegistration, state);
}
