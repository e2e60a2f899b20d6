import type { PartyId } from '../envelope/envelope.ts';
import { hubParty } from '../party/party.ts';

const witnessesMax = 2;

/** 见证方 of a log: the hub and the duty province. Whoever keeps the log itself is replaced by the next on the rota. */
export function witnessesOf(self: PartyId, rota: readonly PartyId[]): readonly PartyId[] {
  return [...new Set([hubParty, ...rota])].filter((party) => party !== self).slice(0, witnessesMax);
}
