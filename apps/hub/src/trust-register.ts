import {
  createEd25519Signer,
  isPartyId,
  type PartyId,
  sealTrustList,
  type TrustEntry,
  type TrustList,
} from '@zhulian/exchange';
import type { NodeKeys } from '@zhulian/service';
import { type Database, findSetting, saveSetting } from '@zhulian/store';
import { instantOf } from '@zhulian/vocabulary';

/** What the hub publishes: the signed list of keys, and where each party listens. Addresses are hints: keys decide. */
export interface PublishedTrust {
  readonly sealed: string;
  readonly addresses: Readonly<Record<string, string>>;
}

export interface TrustRegister {
  published(): PublishedTrust;
  /** Adds or renews a party. Its entries replace the earlier ones; the serial grows by one. */
  enrol(enrolment: Enrolment): Promise<PublishedTrust>;
}

/** 入网登记 of one party: its keys, its certificate's fingerprint, and where it listens. */
export interface Enrolment {
  readonly party: PartyId;
  readonly url: string;
  readonly entries: readonly TrustEntry[];
}

interface Stored {
  readonly list: TrustList;
  readonly addresses: Readonly<Record<string, string>>;
}

const setting = 'trust-list';

/** Opens the hub's list of keys; its own entries are renewed at every start. */
export async function openTrustRegister(parts: {
  readonly database: Database;
  readonly keys: NodeKeys;
  readonly nowMs: () => number;
  readonly own: Enrolment;
}): Promise<TrustRegister> {
  const signer = createEd25519Signer(parts.keys.envelope);
  let stored: Stored = (await findSetting<Stored>(parts.database, setting)) ?? {
    list: { kind: 'zl.trust-list.v1', serial: 0, issuedAt: instantOf(parts.nowMs()), entries: [] },
    addresses: {},
  };
  const publish = (): PublishedTrust => ({
    sealed: sealTrustList(stored.list, signer),
    addresses: stored.addresses,
  });
  const enrol = async ({ party, url, entries }: Enrolment): Promise<PublishedTrust> => {
    const others = stored.list.entries.filter((entry) => entry.party !== party);
    stored = {
      list: {
        kind: 'zl.trust-list.v1',
        serial: stored.list.serial + 1,
        issuedAt: instantOf(parts.nowMs()),
        entries: [...others, ...entries],
      },
      addresses: { ...stored.addresses, [party]: url },
    };
    await saveSetting(parts.database, setting, stored);
    return publish();
  };
  await enrol(parts.own);
  return { published: publish, enrol };
}

/** Reads an enrolment as it came over the wire; undefined when a field is missing or speaks for another party. */
export function parseEnrolment(body: unknown): Enrolment | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const { party, url, entries } = body as Partial<Enrolment>;
  if (typeof party !== 'string' || !isPartyId(party) || typeof url !== 'string') return undefined;
  if (!/^https:\/\/[\w.:[\]-]{1,200}$/.test(url) || !Array.isArray(entries) || entries.length > 10)
    return undefined;
  const isOwn = (entry: TrustEntry) => entry.party === party && /^[0-9a-f]{64}$/.test(entry.key);
  return entries.every(isOwn) ? { party, url, entries } : undefined;
}
