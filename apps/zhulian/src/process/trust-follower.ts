import { readFileSync } from 'node:fs';
import {
  createTrustVerifier,
  ed25519PublicKey,
  openTrustList,
  type PartyId,
  type TrustList,
  type Verifier,
} from '@zhulian/exchange';
import type { Enrolment, PublishedTrust } from '@zhulian/hub';
import { type PeerAddress, pinnedConnector, type VoucherKey } from '@zhulian/service';
import { Fault } from '@zhulian/store';
import { findProvinceOf } from '@zhulian/vocabulary';
import { Agent, request } from 'undici';

/** 入网文件: what the hub's operator hands to a province so that it may join. */
export interface JoinFile {
  readonly hubUrl: string;
  /** Raw Ed25519 public key of the hub, hexadecimal: the root of all trust in the region. */
  readonly hubKey: string;
  readonly fingerprint: string;
  /** Lets its bearer enrol; nothing else. */
  readonly token: string;
}

/** The trust list as this node follows it; never back to a smaller serial. */
export interface TrustFollower {
  readonly verifier: Verifier;
  readonly addressOf: (party: PartyId) => PeerAddress | undefined;
  readonly fingerprintOfParty: (party: PartyId) => string | undefined;
  /** True for everybody who has joined. */
  readonly isPresent: (party: PartyId) => boolean;
  voucherKeys(): { readonly asOf: string; readonly keys: readonly VoucherKey[] };
  /** Fetches the list anew; keeps the old one when the hub is away. */
  refresh(): Promise<void>;
}

export function readJoinFile(file: string): JoinFile {
  return JSON.parse(readFileSync(file, 'utf8')) as JoinFile;
}

/** Enrols this party at the hub and follows its list from then on. */
export async function joinRegion(order: {
  readonly join: JoinFile;
  readonly enrolment: Enrolment;
}): Promise<TrustFollower> {
  const { join } = order;
  const hubKey = ed25519PublicKey(Buffer.from(join.hubKey, 'hex'));
  // The hub is known by the fingerprint in the join file, not by any authority.
  const connect = pinnedConnector({ fingerprint: join.fingerprint });
  const dispatcher = new Agent({ connect, headersTimeout: 10_000 });
  let list: TrustList | undefined;
  let addresses: Readonly<Record<string, string>> = {};
  let verifier: Verifier | undefined;
  const follow = (published: PublishedTrust): void => {
    const opened = openTrustList(published.sealed, {
      hubKey,
      ...(list && { knownSerial: list.serial }),
    });
    if (!opened.ok)
      throw new Fault(opened.refusal.code, 'the hub’s trust list was refused', { retryable: true });
    list = opened.value;
    addresses = published.addresses;
    verifier = createTrustVerifier(list);
  };
  const call = async (path: string, body?: unknown): Promise<PublishedTrust> => {
    const answer = await request(`${join.hubUrl}${path}`, {
      dispatcher,
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        authorization: `Bearer ${join.token}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.body.text();
    if (answer.statusCode !== 200)
      throw new Fault('hub.refused', `${answer.statusCode} ${text}`, { retryable: true });
    return JSON.parse(text) as PublishedTrust;
  };
  follow(await call('/trust/v1/enrolments', order.enrolment));
  const entryOf = (party: PartyId, role: 'tls' | 'voucher') =>
    list?.entries.find((entry) => entry.party === party && entry.role === role);
  return {
    verifier: {
      verify: (party, kid, message, signature, at) =>
        verifier?.verify(party, kid, message, signature, at) ?? false,
    },
    addressOf(party) {
      const url = addresses[party];
      const fingerprint = entryOf(party, 'tls')?.key;
      return url !== undefined && fingerprint !== undefined ? { url, fingerprint } : undefined;
    },
    fingerprintOfParty: (party) => entryOf(party, 'tls')?.key,
    isPresent: (party) => list?.entries.some((entry) => entry.party === party) ?? false,
    voucherKeys: () => voucherKeysOf(list),
    async refresh() {
      follow(await call('/trust/v1/list'));
    },
  };
}

function voucherKeysOf(list: TrustList | undefined): {
  readonly asOf: string;
  readonly keys: readonly VoucherKey[];
} {
  const keys = (list?.entries ?? []).flatMap((entry): readonly VoucherKey[] => {
    const province = entry.role === 'voucher' ? findProvinceOf(entry.party.slice(-2)) : undefined;
    if (!province) return [];
    return [
      {
        publicKey: new Uint8Array(Buffer.from(entry.key, 'hex')),
        issuer: province.long,
        issuerDivision: province.code,
        notBefore: entry.notBefore.slice(0, 10),
        notAfter: entry.notAfter.slice(0, 10),
      },
    ];
  });
  return { asOf: list?.issuedAt ?? '', keys };
}
