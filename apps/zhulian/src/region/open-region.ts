import { sign } from 'node:crypto';
import { join } from 'node:path';
import type { Province } from '@zhulian/casework';
import { catalogue, loadDivisionTable, stateCouncilCalendar } from '@zhulian/catalogue';
import {
  createEd25519Signer,
  createTrustVerifier,
  type PartyId,
  type Timer,
} from '@zhulian/exchange';
import { createHub, type NationalHub } from '@zhulian/hub';
import {
  createDivisionResolver,
  createNode,
  createOfficeDirectory,
  type ProvincialNode,
} from '@zhulian/node';
import {
  createLocalTransport,
  createVoucherPress,
  type DemoClock,
  type Exchange,
  findVoucherFonts,
  openDemoClock,
} from '@zhulian/service';
import { type Cluster, type NodeDatabase, openNodeDatabase } from '@zhulian/store';
import {
  type CalendarDate,
  calendarDateOf,
  findProvinceOf,
  instantOf,
  partyName,
  type Words,
} from '@zhulian/vocabulary';
import { loadRegionKeys, partyOfProvince, type RegionKeys } from './region-keys.ts';
import { systemRandomness, systemTimer, wallClock } from './system-ports.ts';

/** Ten provincial nodes and the hub in one process, each on its own database; they share the clock and nothing else. */
export interface Region {
  readonly clock: DemoClock;
  readonly hub: NationalHub;
  readonly nodes: ReadonlyMap<string, ProvincialNode>;
  readonly databases: ReadonlyMap<string, NodeDatabase>;
  readonly keys: RegionKeys;
  readonly today: () => CalendarDate;
  /** Runs every ladder and every lane until nothing is left to do. */
  settle(): Promise<void>;
  start(): void;
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
}

export async function openRegion(order: RegionOrder): Promise<Region> {
  const { provinces } = catalogue;
  const names = ['hub', ...provinces.map((province) => province.slug)];
  const databases = new Map<string, NodeDatabase>();
  await Promise.all(
    names.map(async (name) =>
      databases.set(name, await openNodeDatabase({ cluster: order.cluster, name })),
    ),
  );
  const databaseOf = (name: string): NodeDatabase => {
    const database = databases.get(name);
    if (!database) throw new Error(`no database was opened for ${name}`);
    return database;
  };
  const clock = order.clock ?? (await openDemoClock(databaseOf('hub').serving, wallClock));
  const keys = loadRegionKeys({ folder: order.keysFolder, provinces, nowMs: wallClock.nowMs() });
  const today = () => calendarDateOf(instantOf(clock.nowMs()));
  const table = loadDivisionTable();
  const peers = new Map<PartyId, Exchange>();
  const parts = {
    clock,
    timer: order.timer ?? systemTimer,
    randomness: systemRandomness,
    verifier: createTrustVerifier(keys.trustList),
    transport: createLocalTransport(peers),
    offices: createOfficeDirectory(table, today),
    divisionResolver: createDivisionResolver(table, today),
    calendar: stateCouncilCalendar,
    rules: catalogue,
    press: createVoucherPress({ fonts: findVoucherFonts() }),
    verifyAddress: order.verifyAddress,
    voucherKeys: () => ({ asOf: keys.trustList.issuedAt, keys: keys.voucherKeys }),
    partyName: wordsOfParty,
    demo: order.demo,
  };
  const open = (province: Province): ProvincialNode => {
    const party = partyOfProvince(province);
    const own = keys.of(party);
    return createNode({
      ...parts,
      province,
      party,
      database: databaseOf(province.slug),
      signer: createEd25519Signer(own.envelope),
      voucherSigner: {
        publicKey: own.voucher.publicKey,
        sign: (message) => sign(null, message, own.voucher.privateKey),
      },
    });
  };
  const nodes = new Map(provinces.map((province) => [province.slug, open(province)] as const));
  const hub = createHub({
    ...parts,
    database: databaseOf('hub'),
    signer: createEd25519Signer(keys.of('zl:hub').envelope),
  });
  for (const node of [hub, ...nodes.values()]) peers.set(node.party, node.exchange);
  return {
    clock,
    hub,
    nodes,
    databases,
    keys,
    today,
    settle: () => settle([...nodes.values()], hub),
    start() {
      hub.start();
      for (const node of nodes.values()) node.start();
    },
    async close() {
      for (const node of [hub, ...nodes.values()]) node.stop();
      for (const database of databases.values()) await database.close();
    },
  };
}

/** Party names as pages show them. */
export function wordsOfParty(party: PartyId): Words {
  const province = party === 'zl:hub' ? undefined : findProvinceOf(party.slice(-2));
  return partyName(province?.slug ?? 'hub');
}

export const keysFolderOf = (dataDir: string): string => join(dataDir, 'keys');

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
