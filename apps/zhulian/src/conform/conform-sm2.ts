import { createSm2Signer, openSm2PublicKey, type Randomness, sm2KeyPair } from '@zhulian/exchange';
import { derOf, openOpensslSm2, rawOf } from './openssl-sm2.ts';

/** What came of holding our SM2 against OpenSSL's, in both directions and with spoilt signatures. */
export interface Sm2Conformance {
  readonly cases: number;
  /** Ours, accepted by OpenSSL. */
  readonly oursHeld: number;
  /** OpenSSL's, accepted by us. */
  readonly theirsHeld: number;
  /** Of each case one spoilt signature or message that both must refuse. */
  readonly spoiltRefused: number;
  readonly mismatches: number;
}

/** Cases under one key. */
const casesPerKey = 20;
/** Longest message, in bytes; the shortest is empty. */
const messageBytesMax = 512;

/** 一致性: `cases` random keys and messages. A mismatch is whatever the two implementations see differently. */
export function conformSm2(order: {
  readonly cases: number;
  readonly randomness: Randomness;
  readonly onProgress?: (done: number) => void;
}): Sm2Conformance {
  const { cases, randomness } = order;
  const openssl = openOpensslSm2();
  const count = { oursHeld: 0, theirsHeld: 0, spoiltRefused: 0 };
  try {
    for (let from = 0; from < cases; from += casesPerKey) {
      const pair = sm2KeyPair(randomness.bytes(48));
      const signer = createSm2Signer({ kid: 'conform', privateKey: pair.privateKey, randomness });
      const own = openSm2PublicKey(pair.publicKey);
      for (let at = from; at < Math.min(cases, from + casesPerKey); at += 1) {
        const message = randomMessage(randomness);
        const ours = signer.sign(message);
        const theirs = rawOf(openssl.sign(pair, message));
        if (openssl.verify(pair.publicKey, message, derOf(ours))) count.oursHeld += 1;
        if (own?.verify(message, theirs)) count.theirsHeld += 1;
        const spoilt = flipOneBit(ours, randomness);
        const isHeld =
          own?.verify(message, spoilt) || openssl.verify(pair.publicKey, message, derOf(spoilt));
        if (!isHeld) count.spoiltRefused += 1;
        order.onProgress?.(at + 1);
      }
    }
  } finally {
    openssl.close();
  }
  const mismatches = 3 * cases - count.oursHeld - count.theirsHeld - count.spoiltRefused;
  return { cases, ...count, mismatches };
}

function randomMessage(randomness: Randomness): Uint8Array {
  const length = Buffer.from(randomness.bytes(2)).readUInt16BE() % (messageBytesMax + 1);
  return randomness.bytes(length);
}

function flipOneBit(bytes: Uint8Array, randomness: Randomness): Uint8Array {
  const spoilt = Uint8Array.from(bytes);
  const [at = 0, bit = 0] = randomness.bytes(2);
  const index = at % spoilt.length;
  spoilt[index] = (spoilt[index] ?? 0) ^ (1 << (bit & 7));
  return spoilt;
}
