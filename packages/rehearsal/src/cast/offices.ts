import { type PartyId, provinceOfParty } from '@zhulian/exchange';

/** The one office of a party that takes part in a rehearsal; nine digits of a township, `hub` for the hub. */
export function officeOf(party: PartyId): string {
  const province = provinceOfParty(party);
  return province === undefined ? 'hub' : `${province}0106001`;
}
