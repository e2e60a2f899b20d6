import { hash } from 'node:crypto';
import {
  createEd25519Signer,
  createTrustVerifier,
  ed25519PrivateKey,
  type PartyId,
  rawEd25519PublicKey,
  type Signer,
  type TrustEntry,
  type Verifier,
} from '@zhulian/exchange';
import { epochMsOf, type Instant, instantOf } from '@zhulian/vocabulary';

/** Two keys of one party are both good for so long before and after the change, so that a clock that is wrong by 36 hours changes nothing. */
const overlapMs = 72 * 3_600_000;
const endOfTime = Date.UTC(2100, 0, 1);

/** The keys of a region. A signer signs with its party's newest key at the moment of signing. */
export interface RehearsalKeys {
  signerOf(party: PartyId): Signer;
  readonly verifier: Verifier;
  /** 换钥: from now on this party signs with a new key. Everybody knows it at once. */
  rotate(party: PartyId, nowMs: number): void;
}

/** When each key of each party begins: the one book that signers and verifiers of a region share. */
class KeyBook {
  readonly #startsMs = new Map<PartyId, number[]>();

  rotate(party: PartyId, nowMs: number): void {
    this.#startsMs.set(party, [...this.startsOf(party), nowMs]);
  }

  startsOf(party: PartyId): readonly number[] {
    return this.#startsMs.get(party) ?? [0];
  }

  newestKid(party: PartyId): string {
    return `${party}#${this.startsOf(party).length}`;
  }

  /** From when to when a key is good; undefined when there is no such key. */
  span(party: PartyId, kid: string): readonly [fromMs: number, toMs: number] | undefined {
    const starts = this.startsOf(party);
    const number = Number(kid.slice(party.length + 1));
    const start = starts[number - 1];
    if (start === undefined || kid !== `${party}#${number}`) return undefined;
    const next = starts[number];
    return [Math.max(0, start - overlapMs), next === undefined ? endOfTime : next + overlapMs];
  }
}

/** Signatures that cost a tenth of real ones and can be forged by anyone who reads this line. For most schedules. */
export function cheapKeys(): RehearsalKeys {
  const book = new KeyBook();
  return {
    signerOf: (party) => ({
      get kid() {
        return book.newestKid(party);
      },
      sign: (message) => stamp(book.newestKid(party), message),
    }),
    verifier: {
      verify: (party, kid, message, signature, at) =>
        isWithin(book.span(party, kid), at) && stamp(kid, message).equals(signature),
    },
    rotate: (party, nowMs) => book.rotate(party, nowMs),
  };
}

/** Real Ed25519 keys behind a real trust list. For some schedules, so that nothing rests on the cheap ones. */
export function realKeys(parties: readonly PartyId[], seed: string): RehearsalKeys {
  const book = new KeyBook();
  let verifier = trustVerifier(parties, book, seed);
  return {
    signerOf(party) {
      const signerNow = (): Signer =>
        createEd25519Signer({
          kid: book.newestKid(party),
          privateKey: keyOf(book.newestKid(party), seed),
        });
      return {
        get kid() {
          return book.newestKid(party);
        },
        sign: (message) => signerNow().sign(message),
      };
    },
    verifier: { verify: (...claim) => verifier.verify(...claim) },
    rotate(party, nowMs) {
      book.rotate(party, nowMs);
      verifier = trustVerifier(parties, book, seed);
    },
  };
}

function trustVerifier(parties: readonly PartyId[], book: KeyBook, seed: string): Verifier {
  const entries = parties.flatMap((party): TrustEntry[] =>
    book.startsOf(party).map((_, index) => {
      const kid = `${party}#${index + 1}`;
      const [fromMs, toMs] = book.span(party, kid) ?? [0, 0];
      return {
        party,
        kid,
        role: 'sign',
        key: rawEd25519PublicKey(keyOf(kid, seed)).toString('hex'),
        notBefore: instantOf(fromMs),
        notAfter: instantOf(toMs),
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

function isWithin(
  span: readonly [fromMs: number, toMs: number] | undefined,
  at: Instant | undefined,
): boolean {
  if (span === undefined) return false;
  return at === undefined || (epochMsOf(at) >= span[0] && epochMsOf(at) < span[1]);
}

function stamp(kid: string, message: Uint8Array): Buffer {
  return hash('sha512', Buffer.concat([Buffer.from(kid), message]), 'buffer');
}
