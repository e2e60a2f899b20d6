import { instantOf } from '@zhulian/vocabulary';
import type { PartyId } from '../envelope/envelope.ts';
import type { Seal } from '../envelope/seal-envelopes.ts';
import { provinceOfParty } from '../party/party.ts';
import type { Signer, Verifier } from '../port/ports.ts';
import type { OutboxMessage } from '../port/stream-store.ts';
import { digestOf } from '../proof/digest.ts';
import { ed25519PrivateKey, rawEd25519PublicKey } from '../trust/ed25519-key.ts';
import { createEd25519Signer } from '../trust/ed25519-signer.ts';
import { sealTrustList } from '../trust/seal-trust-list.ts';
import { sm2PublicKeyOf } from '../trust/sm2-key.ts';
import { createSm2Signer } from '../trust/sm2-signer.ts';
import type { TrustEntry, TrustListV1, TrustListV2 } from '../trust/trust-list.ts';
import { createTrustVerifier } from '../trust/trust-verifier.ts';

/** Two invented nodes and a hub with known keys: for tests and for the vectors of the protocol, never for a link. */
export const guangdong: PartyId = 'zl:node:44';
export const guizhou: PartyId = 'zl:node:52';

/** The seed is thirty-two times one byte, 1 for the hub or the digits of the province, so that anyone can make the vectors again. */
function seedOf(party: PartyId): Uint8Array {
  return new Uint8Array(32).fill(Number(provinceOfParty(party) ?? 1));
}

export const exampleNowMs: number = Date.UTC(2026, 10, 23, 8, 0, 0, 0);

export function exampleSigner(party: PartyId): Signer {
  const privateKey = ed25519PrivateKey(seedOf(party));
  return createEd25519Signer({ kid: `${party}#2026a`, privateKey });
}

export function exampleKey(party: PartyId): Buffer {
  return rawEd25519PublicKey(ed25519PrivateKey(seedOf(party)));
}

/** The example's signing key of a party as the trust list names it. */
export function exampleEntry(party: PartyId): TrustEntry {
  return {
    party,
    kid: `${party}#2026a`,
    role: 'sign',
    key: exampleKey(party).toString('hex'),
    notBefore: instantOf(Date.UTC(2026, 0, 1)),
    notAfter: instantOf(Date.UTC(2027, 0, 1)),
  };
}

export const exampleTrustList: TrustListV1 = {
  kind: 'zl.trust-list.v1',
  serial: 1,
  issuedAt: instantOf(Date.UTC(2026, 0, 1)),
  entries: [exampleEntry(guangdong), exampleEntry(guizhou), exampleEntry('zl:hub')],
};

/** 国密 key of the example: the private key is the same byte thirty-two times. Its “random” bytes are zeros, so that a vector stays. */
export function exampleSecondSigner(party: PartyId): Signer {
  return createSm2Signer({
    kid: `${party}#gm1`,
    privateKey: Buffer.from(seedOf(party)).toString('hex'),
    randomness: { bytes: (length) => new Uint8Array(length) },
  });
}

export function exampleSecondEntry(party: PartyId): TrustEntry {
  const key = sm2PublicKeyOf(Buffer.from(seedOf(party)).toString('hex'));
  return { ...exampleEntry(party), kid: `${party}#gm1`, suite: 'ZL-SM2-SM3-JCS1', key };
}

/** The second version of the list, next in the chain: Guangdong has an SM2 key. */
export const exampleTrustListV2: TrustListV2 = {
  kind: 'zl.trust-list.v2',
  serial: 2,
  prev: digestOf(sealTrustList(exampleTrustList, exampleSigner('zl:hub'))),
  issuedAt: instantOf(exampleNowMs),
  entries: [...exampleTrustList.entries, exampleSecondEntry(guangdong)],
  suites: [{ party: guizhou, suite: 'ZL-SM2-SM3-JCS1' }],
};

export const exampleVerifier: Verifier = createTrustVerifier(exampleTrustList);

/** The seal of a party on a standing clock. Its “random” bytes count from 0, so that sealing twice gives the same bytes. */
export function exampleSeal(source: PartyId, signTogetherMax = 256): Seal {
  return {
    source,
    clock: { nowMs: () => exampleNowMs },
    randomness: { bytes: (length) => Uint8Array.from({ length }, (_, index) => index & 255) },
    signer: exampleSigner(source),
    signTogetherMax,
  };
}

/** An outbox row from Guangdong to Guizhou; every part can be replaced. */
export function exampleRow(number: number, part: Partial<OutboxMessage> = {}): OutboxMessage {
  return {
    id: `01KAQ0000000000000000000${String(number).padStart(2, '0')}`,
    dst: guizhou,
    subject: 'case/example',
    type: 'cn.zhulian.co-check.requested.v1',
    basis: 'population-law-2021-14',
    purpose: 'birth-registration',
    data: { name: '欧阳𠮷娜', items: ['household-registration'], number },
    createdAt: instantOf(exampleNowMs),
    ...part,
  };
}
