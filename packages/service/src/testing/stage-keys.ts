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

/** Known keys of a few parties, good in 2026, for tests. */
export interface StageKeys {
  readonly verifier: Verifier;
  readonly kidOf: (party: PartyId) => string;
  readonly signerOf: (party: PartyId) => Signer;
}

export function stageKeys(parties: readonly PartyId[], nowMs: number): StageKeys {
  const keyOf = (party: PartyId) =>
    ed25519PrivateKey(new Uint8Array(32).fill(parties.indexOf(party) + 1));
  const kidOf = (party: PartyId) => `${party.slice(-2)}#2026a`;
  return {
    kidOf,
    signerOf: (party) => createEd25519Signer({ kid: kidOf(party), privateKey: keyOf(party) }),
    verifier: createTrustVerifier({
      kind: 'zl.trust-list.v1',
      serial: 1,
      issuedAt: instantOf(nowMs),
      entries: parties.map((party) => ({
        party,
        kid: kidOf(party),
        role: 'sign',
        key: rawEd25519PublicKey(keyOf(party)).toString('hex'),
        notBefore: instantOf(Date.UTC(2026, 0, 1)),
        notAfter: instantOf(Date.UTC(2027, 0, 1)),
      })),
    }),
  };
}
