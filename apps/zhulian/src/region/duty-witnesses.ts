import { rotaAt } from '@zhulian/casework';
import { catalogue } from '@zhulian/catalogue';
import { type Clock, type PartyId, witnessesOf } from '@zhulian/exchange';
import { instantOf } from '@zhulian/vocabulary';

/** 见证方 of a log: the hub and the province that the catalogue's rota names for the day, among those who have joined. */
export function dutyWitnesses(
  self: PartyId,
  order: { readonly clock: Clock; readonly isPresent: (party: PartyId) => boolean },
): () => readonly PartyId[] {
  return () => {
    const rota = rotaAt(catalogue.dutyRota, instantOf(order.clock.nowMs()));
    return witnessesOf(self, rota.filter(order.isPresent));
  };
}
