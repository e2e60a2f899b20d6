import { hash } from 'node:crypto';
import {
  createEd25519Signer,
  createTrustVerifier,
  ed25519PrivateKey,
  type PartyId,
  rawEd25519PublicKey,
  type Signer,
  type Verifier,
} from '@zhulian/exchange';
import { instantOf } from '@zhulian/vocabulary';

export interface RehearsalKeys {
  signerOf(party: PartyId): Signer;
  readonly verifier: Verifier;
}

/** Signatures that cost a tenth of real ones and can be forged by anyone who reads this line. For most schedules. */
export const cheapKeys: RehearsalKeys = {
  signerOf: (party) => ({ kid: kidOf(party), sign: (message) => stamp(party, message) }),
  verifier: {
    verify: (party, kid, message, signature) =>
      kid === kidOf(party) && stamp(party, message).equals(signature),
  },
};

/** Real Ed25519 keys behind a real trust list. For some schedules, so that nothing rests on the cheap ones. */
export function realKeys(parties: readonly PartyId[], seed: string): RehearsalKeys {
  const keys = new Map(
    parties.map((party) => [
      party,
      ed25519PrivateKey(hash('sha256', `${seed} ${party}`, 'buffer')),
    ]),
  );
  const entries = [...keys].map(([party, key]) => ({
    party,
    kid: kidOf(party),
    role: 'sign' as const,
    key: rawEd25519PublicKey(key).toString('hex'),
    notBefore: instantOf(0),
    notAfter: instantOf(Date.UTC(2100, 0, 1)),
  }));
  return {
    signerOf(party) {
      const privateKey = keys.get(party);
      if (privateKey === undefined) throw new RangeError(`${party} has no key`);
      return createEd25519Signer({ kid: kidOf(party), privateKey });
    },
    verifier: createTrustVerifier({
      kind: 'zl.trust-list.v1',
      serial: 1,
      issuedAt: instantOf(0),
      entries,
    }),
  };
}

function kidOf(party: PartyId): string {
  return `${party}#1`;
}

function stamp(party: PartyId, message: Uint8Array): Buffer {
  return hash('sha512', Buffer.concat([Buffer.from(party), message]), 'buffer');
}
