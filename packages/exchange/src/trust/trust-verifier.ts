import { verify } from 'node:crypto';
import type { Instant } from '@zhulian/vocabulary';
import type { KeyStanding, KeyUse, SigningPlace, Verifier } from '../port/ports.ts';
import { suite as firstSuite } from '../proof/proof.ts';
import { ed25519PublicKey } from './ed25519-key.ts';
import { openSm2PublicKey } from './sm2-key.ts';
import type { KeyReach, SuiteEntry, TrustEntry, TrustList } from './trust-list.ts';

interface TrustedKey {
  readonly entry: TrustEntry;
  readonly holds: (message: Uint8Array, signature: Uint8Array) => boolean;
}

/**
 * Checks signatures with the keys of the trust list whose role is `sign`. A kid resolves only within its own party's entries, and a
 * key is good up to the place where it ended, whatever moment a text states.
 */
export function createTrustVerifier(list: TrustList): Verifier {
  const keys = new Map<string, TrustedKey>();
  for (const entry of list.entries) {
    if (entry.role === 'sign') keys.set(`${entry.party} ${entry.kid}`, trustedKey(entry));
  }
  const suites = list.kind === 'zl.trust-list.v2' ? list.suites : [];
  return {
    verify(party, kid, message, signature, at) {
      const trusted = keys.get(`${party} ${kid}`);
      if (trusted === undefined) return false;
      const isGood = at === undefined || standingWithout(trusted.entry, at) === 'good';
      return isGood && trusted.holds(message, signature);
    },
    standingOf(party, kid, use) {
      const trusted = keys.get(`${party} ${kid}`);
      if (trusted === undefined || (trusted.entry.suite ?? firstSuite) !== use.suite) {
        return 'unknown';
      }
      return standingAt(trusted.entry, use);
    },
    revision: () => list.serial,
    entryOf: (party, kid) => keys.get(`${party} ${kid}`)?.entry,
    suitesDemanded: (party, dst, seq) =>
      suites
        .filter((one) => one.party === party && isDemanded(one, dst, seq))
        .map(({ suite }) => suite),
  };
}

function trustedKey(entry: TrustEntry): TrustedKey {
  if (entry.suite === undefined) {
    const key = ed25519PublicKey(Buffer.from(entry.key, 'hex'));
    return { entry, holds: (message, signature) => verify(null, message, key, signature) };
  }
  // Made ready at its first use: that takes a tenth of a second, and most peers never present the second suite.
  let key: ReturnType<typeof openSm2PublicKey>;
  return {
    entry,
    holds(message, signature) {
      key ??= openSm2PublicKey(entry.key);
      return key?.verify(message, signature) ?? false;
    },
  };
}

function standingAt(entry: TrustEntry, { at, place }: KeyUse): KeyStanding {
  const { ended, notAfter } = entry;
  if (place === undefined) return standingWithout(entry, at);
  if (ended !== undefined) return isWithin(ended.through, place) ? 'good' : 'ended';
  // A message may have waited in the outbox longer than its key exists; it cannot have been written after the key's last day.
  return at === undefined || at < notAfter ? 'good' : 'ended';
}

/** A text without a place in its signer's history has only the moment that it states. */
function standingWithout(entry: TrustEntry, at: Instant | undefined): KeyStanding {
  const { ended, notBefore, notAfter } = entry;
  if (ended?.cause === 'revoked') return 'ended';
  if (at === undefined) return ended === undefined ? 'good' : 'ended';
  const last = ended !== undefined && ended.at < notAfter ? ended.at : notAfter;
  return at >= notBefore && at < last ? 'good' : 'ended';
}

function isWithin(through: KeyReach, place: SigningPlace): boolean {
  switch (place.kind) {
    case 'sent':
      return place.seq <= (through.sent[place.dst] ?? 0);
    case 'received':
      return place.seq <= (through.received[place.src] ?? 0);
    case 'logged':
      return place.index < through.logged;
  }
}

function isDemanded({ presentsAfter }: SuiteEntry, dst: string, seq: number): boolean {
  return presentsAfter !== undefined && seq > (presentsAfter[dst] ?? 0);
}
