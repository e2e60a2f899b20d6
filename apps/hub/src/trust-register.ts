import { strict as assert } from 'node:assert';
import type { KeyObject } from 'node:crypto';
import {
  amendTrustList,
  createEd25519Signer,
  createTrustVerifier,
  digestOf,
  ed25519PublicKey,
  type FollowedTrustList,
  isLinkUrl,
  isPartyId,
  isTrustEntry,
  type KeyOrder,
  type KeyOrderRefusal,
  openKeyOrder,
  openTrustList,
  type PartyId,
  type Signer,
  sealTrustList,
  type TrustEntry,
  type TrustList,
  type Verifier,
} from '@zhulian/exchange';
import type { NodeKeys } from '@zhulian/service';
import {
  type Database,
  Fault,
  findLatestTrustList,
  findSetting,
  keepTrustList,
  listTrustLists,
  saveSetting,
} from '@zhulian/store';
import { granted, instantOf, type Result, refused } from '@zhulian/vocabulary';

/** What the hub publishes: the signed lists of keys from a serial on, and where each party listens. Addresses are hints: keys decide. */
export interface PublishedTrust {
  readonly lists: readonly string[];
  readonly addresses: Readonly<Record<string, string>>;
}

/** The hub's book of keys: a chain of signed lists in its database, each made from the one before by an order. */
export interface TrustRegister {
  /** The list in force. */
  list(): TrustList;
  readonly verifier: Verifier;
  addresses(): Readonly<Record<string, string>>;
  /** Lists after that serial, at most a hundred. */
  publishedAfter(serial: number): Promise<PublishedTrust>;
  /** The list in force as nodes of the first version read it: without ended keys and second suites. */
  firstVersion(): string;
  /** Admits a party that is not on the list yet. A known party says with a signed order what changes. */
  enrol(enrolment: Enrolment): Promise<Result<PublishedTrust, EnrolmentRefusal>>;
  /** Takes a party's own signed order. */
  order(sealed: string): Promise<Result<PublishedTrust, KeyOrderRefusal>>;
  /** The hub's operator ends or adds keys of a party that can no longer order itself: its keys are lost or in strange hands. */
  orderAsOperator(order: KeyOrder): Promise<Result<PublishedTrust, KeyOrderRefusal>>;
}

/** 入网登记 of one party: its keys, its certificate's fingerprint, and where it listens. */
export interface Enrolment {
  readonly party: PartyId;
  readonly url: string;
  readonly entries: readonly TrustEntry[];
}

export type EnrolmentRefusal =
  | KeyOrderRefusal
  /** The party is on the list with other keys: what changes there is ordered with a key that is on it. */
  | { readonly code: 'hub.party-known'; readonly party: string };

const addressesSetting = 'party-addresses';

/** Opens the hub's book of keys; what the hub says of itself is entered when it is new. */
export async function openTrustRegister(parts: {
  readonly database: Database;
  readonly keys: NodeKeys;
  readonly nowMs: () => number;
  readonly own: Enrolment;
}): Promise<TrustRegister> {
  const book = await openBook(parts);
  const admit = async (enrolment: Enrolment): Promise<Result<PublishedTrust, EnrolmentRefusal>> => {
    const { party, url, entries } = enrolment;
    if (isHeldBy(book.list(), party)) {
      const isSame = book.addresses()[party] === url && entries.every(isOn(book.list()));
      return isSame ? granted(await book.after(0)) : refused({ code: 'hub.party-known', party });
    }
    const amended = await book.amend(orderOf(enrolment));
    return amended.ok ? granted(await book.after(0)) : amended;
  };
  const orderOf = ({ party, url, entries }: Enrolment): KeyOrder => ({
    kind: 'zl.key-order.v1',
    party,
    after: book.list().serial,
    at: instantOf(parts.nowMs()),
    adds: entries.filter((entry) => !isOn(book.list())(entry)),
    ends: [],
    suites: [],
    url,
  });
  const { own } = parts;
  if (own.url !== book.addresses()[own.party] || !own.entries.every(isOn(book.list()))) {
    const entered = await book.amend(orderOf(own));
    assert(entered.ok, 'the hub enters itself into its own book');
  }
  const inTurn = oneAfterTheOther();
  return {
    list: () => book.list(),
    verifier: {
      verify: (...asked) => book.verifier().verify(...asked),
      standingOf: (...asked) => book.verifier().standingOf?.(...asked) ?? 'unknown',
      suitesDemanded: (...asked) => book.verifier().suitesDemanded?.(...asked) ?? [],
      entryOf: (...asked) => book.verifier().entryOf?.(...asked),
      revision: () => book.list().serial,
    },
    addresses: () => book.addresses(),
    publishedAfter: (serial) => book.after(serial),
    firstVersion: () => sealTrustList(firstVersionOf(book.list()), book.signer),
    enrol: (enrolment) => inTurn(() => admit(enrolment)),
    order: (sealed) =>
      inTurn(async () => {
        const opened = openKeyOrder(sealed, { list: book.list(), verifier: book.verifier() });
        return opened.ok ? book.amend(opened.value) : opened;
      }),
    orderAsOperator: (order) => inTurn(() => book.amend(order)),
  };
}

/** The chain itself: what is in force, and how it goes on. */
interface Book {
  readonly signer: Signer;
  list(): TrustList;
  verifier(): Verifier;
  addresses(): Readonly<Record<string, string>>;
  after(serial: number): Promise<PublishedTrust>;
  /** Makes, signs and keeps the next list. Only one at a time. */
  amend(order: KeyOrder): Promise<Result<PublishedTrust, KeyOrderRefusal>>;
}

async function openBook(parts: {
  readonly database: Database;
  readonly keys: NodeKeys;
  readonly nowMs: () => number;
}): Promise<Book> {
  const { database, nowMs } = parts;
  const signer = createEd25519Signer(parts.keys.envelope);
  const hubKey = ed25519PublicKey(parts.keys.envelope.publicKey);
  let known = await loadLatest(database, { hubKey, signer, nowMs });
  let verifier = createTrustVerifier(known.list);
  let addresses =
    (await findSetting<Readonly<Record<string, string>>>(database, addressesSetting)) ?? {};
  const after = async (serial: number): Promise<PublishedTrust> => {
    const lists = await listTrustLists(database, serial);
    return { lists: lists.map(({ sealed }) => sealed), addresses };
  };
  return {
    signer,
    list: () => known.list,
    verifier: () => verifier,
    addresses: () => addresses,
    after,
    async amend(order) {
      const amended = amendTrustList(known, order);
      if (!amended.ok) return amended;
      const list = amended.value;
      const sealed = sealTrustList(list, signer);
      const { serial, prev } = list;
      await keepTrustList(database, { serial, digest: digestOf(sealed), prev, sealed });
      known = { list, sealed };
      verifier = createTrustVerifier(list);
      if (order.url !== undefined) {
        addresses = { ...addresses, [order.party]: order.url };
        await saveSetting(database, addressesSetting, addresses);
      }
      return granted(await after(order.after));
    },
  };
}

/** Each order continues the list that the one before made. */
function oneAfterTheOther(): <Value>(work: () => Promise<Value>) => Promise<Value> {
  let turn: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = turn.then(work);
    turn = done.catch(() => undefined);
    return done;
  };
}

function firstVersionOf({ serial, issuedAt, entries }: TrustList): TrustList {
  const plain = entries.filter(({ ended, suite }) => ended === undefined && suite === undefined);
  return { kind: 'zl.trust-list.v1', serial, issuedAt, entries: plain };
}

function isHeldBy(list: TrustList, party: PartyId): boolean {
  return list.entries.some((entry) => entry.party === party);
}

function isOn(list: TrustList): (entry: TrustEntry) => boolean {
  return ({ party, kid, role, key }) =>
    list.entries.some(
      (one) => one.party === party && one.kid === kid && one.role === role && one.key === key,
    );
}

interface FirstVersion {
  readonly list: TrustList;
  readonly addresses: Readonly<Record<string, string>>;
}

/** The end of the chain; else the list of a hub that knew only the first version; else nothing, to be continued by the first of all. */
async function loadLatest(
  database: Database,
  by: { readonly hubKey: KeyObject; readonly signer: Signer; readonly nowMs: () => number },
): Promise<FollowedTrustList> {
  const kept = await findLatestTrustList(database);
  if (kept !== undefined) {
    const opened = openTrustList(kept.sealed, { hubKey: by.hubKey });
    if (opened.ok) return { list: opened.value, sealed: kept.sealed };
    throw new Fault(
      'hub.keys-lost',
      '库里的信任列表不是这把枢纽密钥签发的：请找回密钥目录，或用 --fresh 重新开始 · the trust list in the database was signed with another hub key: restore the key folder, or begin anew with --fresh',
      { retryable: false },
    );
  }
  const first = await findSetting<FirstVersion>(database, 'trust-list');
  if (first !== undefined && first.list.serial > 0) {
    return { list: first.list, sealed: sealTrustList(first.list, by.signer) };
  }
  const issuedAt = instantOf(by.nowMs());
  return { list: { kind: 'zl.trust-list.v1', serial: 0, issuedAt, entries: [] }, sealed: '' };
}

/** Reads an enrolment as it came over the wire; undefined when a field is missing or speaks for another party. */
export function parseEnrolment(body: unknown): Enrolment | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const { party, url, entries } = body as Partial<Enrolment>;
  if (typeof party !== 'string' || !isPartyId(party) || !isLinkUrl(url)) return undefined;
  if (!Array.isArray(entries) || entries.length === 0 || entries.length > 10) return undefined;
  const isOwn = (entry: TrustEntry) => isTrustEntry(entry) && entry.party === party;
  return entries.every(isOwn) ? { party, url, entries } : undefined;
}
