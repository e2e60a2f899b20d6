import { join } from 'node:path';
import {
  createEd25519Signer,
  createTrustVerifier,
  ed25519PublicKey,
  openTrustList,
  type PartyId,
  sealTrustList,
  type Verifier,
  zeroDigest,
} from '@zhulian/exchange';
import {
  loadNodeCertificate,
  loadNodeKeys,
  type NodeCertificate,
  type NodeKeys,
} from '@zhulian/service';
import { instantOf } from '@zhulian/vocabulary';
import { trustEntriesOf } from '../process/trust-entries.ts';
import { wallClock } from '../region/system-ports.ts';

/** The two parties of the bench, with keys and certificates in one folder that both processes read. */
export const sender: PartyId = 'zl:node:44';
export const receiver: PartyId = 'zl:node:52';

export interface BenchParty {
  readonly keys: NodeKeys;
  readonly certificate: NodeCertificate;
}

export async function loadBenchParty(folder: string, party: PartyId): Promise<BenchParty> {
  const code = party === 'zl:hub' ? 'hub' : party.slice(-2);
  const year = 2026;
  const keys = loadNodeKeys({ file: join(folder, `${code}.json`), party: code, year });
  const certificate = await loadNodeCertificate({
    file: join(folder, `${code}-tls.json`),
    name: party,
    hosts: ['127.0.0.1'],
    nowMs: wallClock.nowMs(),
  });
  return { keys, certificate };
}

/** A trust list of both, signed by the sender in the place of a hub. */
export function trustOf(parties: ReadonlyMap<PartyId, BenchParty>): Verifier {
  const signer = parties.get(sender);
  if (!signer) throw new Error('the bench has no sender');
  const sealed = sealTrustList(
    {
      kind: 'zl.trust-list.v2',
      serial: 1,
      prev: zeroDigest,
      suites: [],
      issuedAt: instantOf(wallClock.nowMs()),
      entries: [...parties].flatMap(([party, { keys, certificate }]) =>
        trustEntriesOf({ party, keys, year: 2026, fingerprint: certificate.fingerprint }),
      ),
    },
    createEd25519Signer(signer.keys.envelope),
  );
  const opened = openTrustList(sealed, {
    hubKey: ed25519PublicKey(signer.keys.envelope.publicKey),
  });
  if (!opened.ok) throw new Error(opened.refusal.code);
  return createTrustVerifier(opened.value);
}
