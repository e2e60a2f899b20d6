import type { KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  createTrustVerifier,
  digestOf,
  ed25519PublicKey,
  type FollowedTrustList,
  followTrustList,
  type PartyId,
  type TrustList,
  type Verifier,
  zeroDigest,
} from '@zhulian/exchange';
import type { PublishedTrust } from '@zhulian/hub';
import { type PeerAddress, pinnedConnector, type VoucherKey } from '@zhulian/service';
import {
  type Database,
  Fault,
  findLatestTrustList,
  findSetting,
  keepTrustList,
  saveSetting,
} from '@zhulian/store';
import { findProvinceOf } from '@zhulian/vocabulary';
import { Agent, request } from 'undici';

/** 入网文件: what the hub's operator hands to a province so that it may join. */
export interface JoinFile {
  readonly hubUrl: string;
  /** Raw Ed25519 public key of the hub, hexadecimal: the root of all trust in the region. */
  readonly hubKey: string;
  readonly fingerprint: string;
  /** Lets its bearer enrol a party that is not known yet; nothing else. */
  readonly token: string;
}

/** The trust list as this node follows it: list by list, kept in its own database, never back, not even after a restart. */
export interface TrustFollower {
  readonly verifier: Verifier;
  list(): TrustList;
  readonly addressOf: (party: PartyId) => PeerAddress | undefined;
  readonly fingerprintOfParty: (party: PartyId) => string | undefined;
  /** True for everybody who has joined. */
  readonly isPresent: (party: PartyId) => boolean;
  voucherKeys(): { readonly asOf: string; readonly keys: readonly VoucherKey[] };
  /** Fetches what is new; keeps what it has when the hub is away. */
  refresh(): Promise<void>;
  /** Hands the hub an enrolment or a signed order and follows the list that comes of it. */
  submit(path: 'enrolments' | 'orders', body: unknown): Promise<void>;
}

export function readJoinFile(file: string): JoinFile {
  return JSON.parse(readFileSync(file, 'utf8')) as JoinFile;
}

const addressesSetting = 'party-addresses';
const nothing: TrustList = {
  kind: 'zl.trust-list.v1',
  serial: 0,
  issuedAt: '' as TrustList['issuedAt'],
  entries: [],
};

/** Follows the hub's chain of lists from where this node stands. */
export async function followRegion(order: {
  readonly join: JoinFile;
  readonly database: Database;
}): Promise<TrustFollower> {
  const { database, join } = order;
  const hubKey = ed25519PublicKey(Buffer.from(join.hubKey, 'hex'));
  const chain = await openChain(database, hubKey);
  const call = callerOf(join);
  const refresh = shared(async () => {
    let before: number;
    do {
      before = chain.list().serial;
      await chain.follow(await call(`lists?after=${before}`));
    } while (chain.list().serial - before >= pageOfLists);
  });
  const keyOf = (party: PartyId, role: 'tls' | 'voucher') =>
    chain.list().entries.find((entry) => entry.party === party && entry.role === role)?.key;
  return {
    verifier: {
      verify: (...asked) => chain.verifier().verify(...asked),
      standingOf(...asked) {
        const standing = chain.verifier().standingOf?.(...asked) ?? 'unknown';
        // A peer may have turned to a key that this node has not heard of yet: look now, and its next try will find it.
        if (standing === 'unknown') refresh().catch(() => undefined);
        return standing;
      },
      suitesDemanded: (...asked) => chain.verifier().suitesDemanded?.(...asked) ?? [],
      entryOf: (...asked) => chain.verifier().entryOf?.(...asked),
      revision: () => chain.list().serial,
    },
    list: () => chain.list(),
    addressOf(party) {
      const url = chain.addresses()[party];
      const fingerprint = keyOf(party, 'tls');
      return url !== undefined && fingerprint !== undefined ? { url, fingerprint } : undefined;
    },
    fingerprintOfParty: (party) => keyOf(party, 'tls'),
    isPresent: (party) => chain.list().entries.some((entry) => entry.party === party),
    voucherKeys: () => voucherKeysOf(chain.list()),
    refresh,
    async submit(path, body) {
      await call(path, body);
      await refresh();
    },
  };
}

/** The chain as far as this node has followed it; kept in its database list by list. */
interface Chain {
  list(): TrustList;
  verifier(): Verifier;
  addresses(): Readonly<Record<string, string>>;
  follow(published: PublishedTrust): Promise<void>;
}

async function openChain(database: Database, hubKey: KeyObject): Promise<Chain> {
  let addresses =
    (await findSetting<Readonly<Record<string, string>>>(database, addressesSetting)) ?? {};
  let known: FollowedTrustList | undefined;
  let verifier = createTrustVerifier(nothing);
  const take = (sealed: string): TrustList => {
    const followed = followTrustList(sealed, { hubKey, known });
    if (!followed.ok) {
      const { code } = followed.refusal;
      throw new Fault(code, 'the hub’s trust list was refused', { retryable: true });
    }
    known = followed.value;
    verifier = createTrustVerifier(known.list);
    return known.list;
  };
  const kept = await findLatestTrustList(database);
  if (kept !== undefined) take(kept.sealed);
  return {
    list: () => known?.list ?? nothing,
    verifier: () => verifier,
    addresses: () => addresses,
    async follow(published) {
      for (const sealed of published.lists) {
        const list = take(sealed);
        const prev = list.kind === 'zl.trust-list.v2' ? list.prev : zeroDigest;
        const { serial } = list;
        await keepTrustList(database, { serial, digest: digestOf(sealed), prev, sealed });
      }
      if (JSON.stringify(addresses) === JSON.stringify(published.addresses)) return;
      addresses = published.addresses;
      await saveSetting(database, addressesSetting, addresses);
    },
  };
}

/** Lists that the hub hands out at once. */
const pageOfLists = 100;

/** One look at the hub at a time; who asks meanwhile shares it. */
function shared(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => {
    running ??= work().finally(() => {
      running = undefined;
    });
    return running;
  };
}

function callerOf(join: JoinFile): (path: string, body?: unknown) => Promise<PublishedTrust> {
  // The hub is known by the fingerprint in the join file, not by any authority.
  const connect = pinnedConnector({ fingerprint: join.fingerprint });
  const dispatcher = new Agent({ connect, headersTimeout: 10_000 });
  return async (path, body) => {
    const answer = await request(`${join.hubUrl}/trust/v2/${path}`, {
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
}

function voucherKeysOf(list: TrustList): {
  readonly asOf: string;
  readonly keys: readonly VoucherKey[];
} {
  const keys = list.entries.flatMap((entry): readonly VoucherKey[] => {
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
  return { asOf: list.issuedAt, keys };
}
