import { strict as assert } from 'node:assert';
import type { PartyId } from '../envelope/envelope.ts';
import { hubParty } from '../party/party.ts';
import type { Registrars } from './custody-statement.ts';

/**
 * 登记方的产生: the hub, the duty province and its deputy. Whoever is a party to the case is replaced by the next on the rota, so that nobody
 * registers what it gives or takes. `rota` is the list of provinces in the order of duty on that day.
 */
export function registrarsFor(rota: readonly PartyId[], parties: readonly PartyId[]): Registrars {
  const [duty, deputy] = rota.filter((party) => party !== hubParty && !parties.includes(party));
  assert(
    duty !== undefined && deputy !== undefined && duty !== deputy,
    'the rota names two provinces beside the parties to a case',
  );
  return [hubParty, duty, deputy];
}

/** True when the three are those of the rota for these parties, in their order. */
export function areOfRota(
  registrars: Registrars,
  rota: readonly PartyId[],
  parties: readonly PartyId[],
): boolean {
  return registrarsFor(rota, parties).join() === registrars.join();
}
