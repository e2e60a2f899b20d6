import { join } from 'node:path';
import type { Province } from '@zhulian/casework';
import { catalogue } from '@zhulian/catalogue';
import type { KeyEnd, PartyId, Timer, Transport } from '@zhulian/exchange';
import { createHub, type NationalHub } from '@zhulian/hub';
import { createNode, type ProvincialNode } from '@zhulian/node';
import {
  createLocalSideChannel,
  createLocalTransport,
  type DemoClock,
  type Exchange,
  type LinkEvent,
  type LogKeeper,
  openDemoClock,
  rotateSigningKey,
  type SideAnswerer,
} from '@zhulian/service';
import { type Cluster, type NodeDatabase, openNodeDatabase } from '@zhulian/store';
import type { CalendarDate } from '@zhulian/vocabulary';
import { dutyWitnesses } from './duty-witnesses.ts';
import { machineParts, signersOf } from './machine-parts.ts';
import { loadRegionKeys, partyOfProvince, type RegionKeys } from './region-keys.ts';
import { shownTrust } from './shown-trust.ts';
import { systemTimer, wallClock } from './system-ports.ts';

/** Ten provincial nodes and the hub in one process, each on its own database; they share the clock and nothing else. */
export interface Region {
  readonly clock: DemoClock;
  readonly hub: NationalHub;
  readonly nodes: ReadonlyMap<string, ProvincialNode>;
  readonly databases: ReadonlyMap<string, NodeDatabase>;
  readonly keys: RegionKeys;
  readonly today: () => CalendarDate;
  /** Runs every ladder and every lane until nothing is left to do, and writes the logs. */
  settle(): Promise<void>;
  /** Gives every leaf that waits its place and has the logs cosigned: to be done before the clock moves on. */
  writeLogs(): Promise<void>;
  /** 轮换 or 吊销 the signing key of a province while its messages flow. */
  rotateKey(slug: string, cause: KeyEnd['cause']): Promise<void>;
  /** The same databases and keys under another clock: what is told of the past happens there. */
  under(clock: DemoClock): Region;
  start(): void;
  /** Stops the nodes and leaves the databases open. */
  stop(): void;
  close(): Promise<void>;
}

export interface RegionOrder {
  readonly cluster: Cluster;
  readonly keysFolder: string;
  readonly demo: boolean;
  readonly verifyAddress: string;
  readonly timer?: Timer;
  /** The demo's clock unless a story brings its own. */
  readonly clock?: DemoClock;
  /** What a story does to the lines between the nodes: cuts them, for one. */
  readonly lines?: (lines: Transport) => Transport;
  /** Told what happens on the links of every node. */
  readonly observe?: (self: PartyId, event: LinkEvent) => void;
  /** All ten unless a story needs only those it is told in. */
  readonly provinces?: readonly Province[];
}

export async function openRegion(order: RegionOrder): Promise<Region> {
  const { provinces = catalogue.provinces } = order;
  const names = ['hub', ...provinces.map((province) => province.slug)];
  const databases = new Map<string, NodeDatabase>();
  await Promise.all(
    names.map(async (name) =>
      databases.set(name, await openNodeDatabase({ cluster: order.cluster, name })),
    ),
  );
  const clock =
    order.clock ?? (await openDemoClock(databaseNamed(databases, 'hub').serving, wallClock));
  const keys = await loadRegionKeys({
    folder: order.keysFolder,
    provinces,
    hubDatabase: databaseNamed(databases, 'hub').serving,
    nowMs: wallClock.nowMs,
  });
  return regionOf({ ...order, provinces, databases, keys, clock });
}

interface RegionParts extends RegionOrder {
  readonly provinces: readonly Province[];
  readonly databases: ReadonlyMap<string, NodeDatabase>;
  readonly keys: RegionKeys;
  readonly clock: DemoClock;
}

/** The nodes over databases that are open; they talk to one another and to nobody else. */
function regionOf(order: RegionParts): Region {
  const { clock, databases, keys, provinces } = order;
  const peers = new Map<PartyId, Exchange>();
  const answerers = new Map<PartyId, SideAnswerer>();
  const beside = (self: PartyId) => ({
    channel: createLocalSideChannel(self, answerers),
    witnesses: dutyWitnesses(self, { clock, isPresent: (party) => peers.has(party) }),
  });
  const parts = machineParts({
    clock,
    timer: order.timer,
    verifier: keys.trust.verifier,
    transport: (order.lines ?? ((lines) => lines))(createLocalTransport(peers)),
    voucherKeys: () => ({ asOf: keys.trust.list().issuedAt, keys: keys.voucherKeys }),
    verifyAddress: order.verifyAddress,
    demo: order.demo,
  });
  const hubKey = Buffer.from(keys.of('zl:hub').envelope.publicKey).toString('hex');
  const trust = () => shownTrust(databaseNamed(databases, 'hub').serving, hubKey);
  const open = (province: Province): ProvincialNode => {
    const party = partyOfProvince(province);
    const database = databaseNamed(databases, province.slug);
    const observe = (event: LinkEvent) => order.observe?.(party, event);
    const own = { ...signersOf(keys.of(party)), ...beside(party), observe };
    return createNode({ ...parts, province, party, database, trust, ...own });
  };
  const nodes = new Map(provinces.map((province) => [province.slug, open(province)] as const));
  const hub = createHub({
    ...parts,
    database: databaseNamed(databases, 'hub'),
    ...signersOf(keys.of('zl:hub')),
    ...beside('zl:hub'),
  });
  for (const node of [hub, ...nodes.values()]) {
    peers.set(node.party, node.exchange);
    answerers.set(node.party, node.answer);
  }
  const stop = (): void => {
    for (const node of [hub, ...nodes.values()]) node.stop();
  };
  const logs = [hub, ...nodes.values()].map(({ log }) => log);
  return {
    clock: leaping(clock, logs),
    hub,
    nodes,
    databases,
    keys,
    today: parts.today,
    under: (other) => regionOf({ ...order, clock: other }),
    stop,
    async settle() {
      await settle([...nodes.values()], hub);
      await writeLogs(logs);
    },
    writeLogs: () => writeLogs(logs),
    rotateKey: (slug, cause) => rotateKey(order, { slug, cause, clock }),
    start() {
      hub.start();
      for (const node of nodes.values()) node.start();
    },
    async close() {
      stop();
      for (const database of databases.values()) await database.close();
    },
  };
}

/** A promise of five seconds cannot outlast a leap of a day: what was promised is kept before the clock leaps. */
function leaping(clock: DemoClock, logs: readonly LogKeeper[]): DemoClock {
  return {
    nowMs: clock.nowMs,
    async advanceTo(epochMs) {
      await Promise.all(logs.map((log) => log.sequence()));
      await clock.advanceTo(epochMs);
    },
  };
}

async function rotateKey(
  { databases, keys, provinces }: RegionParts,
  asked: { readonly slug: string; readonly cause: KeyEnd['cause']; readonly clock: DemoClock },
): Promise<void> {
  const { slug, cause, clock } = asked;
  const province = provinces.find((one) => one.slug === slug);
  if (!province) throw new Error(`no province of this region is called ${slug}`);
  const party = partyOfProvince(province);
  await rotateSigningKey(
    {
      party,
      keys: keys.of(party),
      database: databaseNamed(databases, slug).serving,
      nowMs: clock.nowMs,
      list: () => keys.trust.list(),
      async order(sealed) {
        const ordered = await keys.trust.order(sealed);
        if (!ordered.ok) throw new Error(`the hub refused: ${ordered.refusal.code}`);
      },
      settle: () => new Promise((resolve) => systemTimer.after(inFlightMs, resolve)),
    },
    cause,
  );
}

/** Within one process the list is followed at once; a receiving transaction that signed with the old key has ended long before. */
const inFlightMs = 1_000;

function databaseNamed(databases: RegionParts['databases'], name: string): NodeDatabase {
  const database = databases.get(name);
  if (!database) throw new Error(`no database was opened for ${name}`);
  return database;
}

export const keysFolderOf = (dataDir: string): string => join(dataDir, 'keys');

async function writeLogs(logs: readonly ProvincialNode['log'][]): Promise<void> {
  for (const log of logs) await log.sequence();
  for (const log of logs) await log.gather();
}

/** Ladders first, then lanes, again until a round moves nothing: replies may open new work on the other side. */
async function settle(nodes: readonly ProvincialNode[], hub: NationalHub): Promise<void> {
  const parties: readonly PartyId[] = [hub.party, ...nodes.map((node) => node.party)];
  for (let round = 0; round < 6; round += 1) {
    let climbed = 0;
    for (const node of nodes) climbed += await node.tick();
    for (const node of nodes) {
      for (const party of parties)
        if (party !== node.party) await node.exchange.sealAndDispatch(party);
    }
    if (climbed === 0 && round > 1) return;
  }
}
