import type { PartyId, PushedBatch, Verifier } from '@zhulian/exchange';
import type { PushTaker } from '@zhulian/service';
import type { RehearsalKeys } from '../cast/rehearsal-keys.ts';
import type { Sabotage } from './sabotage.ts';

/** How a mutant checks signatures. */
export function bendVerifier(keys: RehearsalKeys, sabotage: Sabotage | undefined): Verifier {
  const { verifier } = keys;
  switch (sabotage) {
    case 'signature-unchecked':
    case 'recipient-unsigned':
      return { verify: () => true };
    case 'ended-key-believed':
      return { ...verifier, standingOf: () => 'good' };
    case 'old-key-forgotten':
      return {
        ...verifier,
        verify: (party, kid, ...claim) =>
          kid === keys.signerOf(party).kid && verifier.verify(party, kid, ...claim),
        standingOf: (party, kid, use) =>
          kid === keys.signerOf(party).kid
            ? (verifier.standingOf?.(party, kid, use) ?? 'good')
            : 'unknown',
      };
    default:
      return verifier;
  }
}

/** A mutant's door, where the name of the recipient is not part of what was signed and may be anybody's. */
export function readdress(taker: PushTaker, self: PartyId): PushTaker {
  return {
    receive: (batch) => taker.receive(addressedTo(self, batch)),
  };
}

function addressedTo(self: PartyId, { source, envelopes }: PushedBatch): PushedBatch {
  const readdressed = envelopes.map((bytes) => bytes.replace(/"dst":"[^"]+"/, `"dst":"${self}"`));
  return { source, envelopes: readdressed };
}
