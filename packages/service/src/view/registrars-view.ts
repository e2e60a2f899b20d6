import type { RegistrarView } from '@zhulian/contract';
import type { CustodyState, PartyId, Registrars, VerifiedStatement } from '@zhulian/exchange';
import type { Words } from '@zhulian/vocabulary';

/** 登记方, each with the moment at which it registered the record, as far as this node has heard. */
export function registrarsView(
  named: Registrars,
  registrations: CustodyState['now']['registrations'],
  partyName: (party: PartyId) => Words,
): readonly RegistrarView[] {
  return named.map((party) => ({
    party,
    name: partyName(party),
    registeredAt:
      registrations.find(({ statement }) => statement.by === party)?.statement.at ?? null,
  }));
}

/** Who registers an epoch: the three that the record before it names. */
export function registrarsOfEpoch(state: CustodyState, epoch: number): Registrars {
  return (state.tenures.findLast((tenure) => tenure.epoch < epoch) ?? state.now).registrars;
}

/** What has been registered of a record, in force or not. */
export function registrationsOf(
  { rivals, tenures }: CustodyState,
  record: VerifiedStatement['hash'] | undefined,
): CustodyState['now']['registrations'] {
  const found = [...tenures, ...rivals].find((one) => one.record.hash === record);
  return found?.registrations ?? [];
}
