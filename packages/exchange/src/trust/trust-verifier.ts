import { type KeyObject, verify } from 'node:crypto';
import type { Verifier } from '../port/ports.ts';
import { ed25519PublicKey } from './ed25519-key.ts';
import type { TrustEntry, TrustList } from './trust-list.ts';

interface TrustedKey {
  readonly entry: TrustEntry;
  readonly key: KeyObject;
}

/**
 * Checks signatures with the keys of the trust list whose role is `sign`. A kid resolves only within its own party's entries.
 * Without `at` only the signature is checked; a key that leaves the list is no longer believed at all.
 */
export function createTrustVerifier(list: TrustList): Verifier {
  const keys = new Map<string, TrustedKey>();
  for (const entry of list.entries) {
    if (entry.role !== 'sign') continue;
    const key = ed25519PublicKey(Buffer.from(entry.key, 'hex'));
    keys.set(`${entry.party} ${entry.kid}`, { entry, key });
  }
  return {
    verify(party, kid, message, signature, at) {
      const trusted = keys.get(`${party} ${kid}`);
      if (trusted === undefined) return false;
      const { notBefore, notAfter } = trusted.entry;
      if (at !== undefined && (at < notBefore || at >= notAfter)) return false;
      return verify(null, message, trusted.key, signature);
    },
  };
}
