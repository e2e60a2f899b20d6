import { hash } from 'node:crypto';
import {
  createEd25519Signer,
  createTrustVerifier,
  ed25519PrivateKey,
  type KeyReach,
  type PartyId,
  rawEd25519PublicKey,
  type Signer,
  type TrustEntry,
  type Verifier,
} from '@zhulian/exchange';
import { instantOf } from '@zhulian/vocabulary';
import { KeyBook } from './key-book.ts';

/** The keys of a region. A signer signs with its party's newest key at the moment of signing. */
export interface RehearsalKeys {
  signerOf(party: PartyId): Signer;
  /** A key that this party has no right to use any more; undefined while it has only one. */
  endedSignerOf(party: PartyId): Signer | undefined;
  readonly verifier: Verifier;
  /** When a key ended; undefined while it has not. */
  endOf(party: PartyId, kid: string): number | undefined;
  /** 换钥: from now on this party signs with a new key; the old one ends where its streams now are. Everybody knows it at once. */
  rotate(party: PartyId, nowMs: number, through: KeyReach): void;
}

/** Signatures that cost a tenth of real ones and can be forged by anyone who reads this line. For most schedules. */
export function cheapKeys(): RehearsalKeys {
  const book = new KeyBook();
  return keysOf(book, (kid) => ({ kid, sign: (message) => stamp(kid, message) }), {
    verify(party, kid, message, signature, at) {
      const key = book.find(party, kid);
      return (
        key !== undefined && book.isWithinDays(key, at) && stamp(kid, message).equals(signature)
      );
    },
    standingOf: (party, kid, use) => book.standing(party, kid, use),
    revision: () => book.revision,
  });
}

/** Real Ed25519 keys behind a real trust list. For some schedules, so that nothing rests on the cheap ones. */
export function realKeys(parties: readonly PartyId[], seed: string): RehearsalKeys {
  const book = new KeyBook();
  let verifier = trustVerifier(parties, book, seed);
  const keys = keysOf(book, (kid) => createEd25519Signer({ kid, privateKey: keyOf(kid, seed) }), {
    verify: (...claim) => verifier.verify(...claim),
    standingOf: (...claim) => verifier.standingOf?.(...claim) ?? 'unknown',
    revision: () => book.revision,
  });
  return {
    ...keys,
    rotate(party, nowMs, through) {
      book.rotate(party, nowMs, through);
      verifier = trustVerifier(parties, book, seed);
    },
  };
}

function keysOf(
  book: KeyBook,
  signerWith: (kid: string) => Signer,
  verifier: Verifier,
): RehearsalKeys {
  return {
    signerOf: (party) => ({
      get kid() {
        return book.newest(party).kid;
      },
      sign: (message) => signerWith(book.newest(party).kid).sign(message),
    }),
    endedSignerOf(party) {
      const ended = book.keysOf(party).find((key) => key.ended !== undefined);
      return ended && signerWith(ended.kid);
    },
    verifier,
    endOf: (party, kid) => book.find(party, kid)?.ended?.atMs,
    rotate: (party, nowMs, through) => book.rotate(party, nowMs, through),
  };
}

function trustVerifier(parties: readonly PartyId[], book: KeyBook, seed: string): Verifier {
  const entries = parties.flatMap((party) =>
    book.keysOf(party).map((key): TrustEntry => {
      const [fromMs, toMs] = book.spanOf(key);
      const { ended, kid } = key;
      const end = ended && {
        cause: 'rotated' as const,
        at: instantOf(toMs),
        through: ended.through,
      };
      return {
        party,
        kid,
        role: 'sign',
        key: rawEd25519PublicKey(keyOf(kid, seed)).toString('hex'),
        notBefore: instantOf(fromMs),
        notAfter: instantOf(toMs),
        ...(end === undefined ? {} : { ended: end }),
      };
    }),
  );
  return createTrustVerifier({
    kind: 'zl.trust-list.v1',
    serial: 1,
    issuedAt: instantOf(0),
    entries,
  });
}

function keyOf(kid: string, seed: string): ReturnType<typeof ed25519PrivateKey> {
  return ed25519PrivateKey(hash('sha256', `${seed} ${kid}`, 'buffer'));
}

function stamp(kid: string, message: Uint8Array): Buffer {
  return hash('sha512', Buffer.concat([Buffer.from(kid), message]), 'buffer');
}
