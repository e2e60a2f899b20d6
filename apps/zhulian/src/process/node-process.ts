import { join, resolve } from 'node:path';
import type { Province } from '@zhulian/casework';
import { findProvince } from '@zhulian/catalogue';
import { createNode, type ProvincialNode } from '@zhulian/node';
import {
  createHttpsSideChannel,
  createHttpsTransport,
  type DemoClock,
  httpsQuestions,
  httpsReceiver,
  loadNodeCertificate,
  loadNodeKeys,
  openDemoClock,
} from '@zhulian/service';
import {
  type Cluster,
  Fault,
  type NodeDatabase,
  openNodeDatabase,
  startCluster,
  useExternalCluster,
} from '@zhulian/store';
import { dutyWitnesses } from '../region/duty-witnesses.ts';
import { machineParts, signersOf } from '../region/machine-parts.ts';
import { partyOfProvince } from '../region/region-keys.ts';
import { shownTrust } from '../region/shown-trust.ts';
import { wallClock } from '../region/system-ports.ts';
import { followKeys } from './follow-keys.ts';
import { enterRegion } from './join-region.ts';
import { keyDropOf } from './key-orders.ts';
import { writeLinkEvent } from './link-log.ts';
import { openLinkServer } from './link-server.ts';
import type { Running } from './running.ts';
import { trustEntriesOf } from './trust-entries.ts';
import { followRegion, readJoinFile } from './trust-follower.ts';

/** 错峰: a province's rungs of one morning go out between eight and half past. */
const ladderSpreadMs = 30 * 60_000;

export interface NodeOrder {
  readonly province: string;
  readonly joinFile: string;
  readonly dataDir: string;
  /** Port of the HTTPS door for peers. */
  readonly port: number;
  readonly databaseUrl: string | undefined;
  readonly demo: boolean;
  readonly verifyAddress: string;
}

/** One province in a process of its own, joined to the hub, with its peers over HTTPS. */
export interface NodeProcess extends Running {
  readonly node: ProvincialNode;
  readonly database: NodeDatabase;
  readonly clock: DemoClock;
  readonly settle: () => Promise<void>;
}

export async function runNode(order: NodeOrder): Promise<NodeProcess> {
  const province = provinceNamed(order.province);
  const dataDir = resolve(order.dataDir);
  const cluster = await openCluster(order, dataDir);
  const database = await openNodeDatabase({ cluster, name: province.slug });
  const { party, keys, own, enrolment } = await loadIdentity({ ...order, dataDir }, province);
  const joinFile = readJoinFile(order.joinFile);
  const trust = await followRegion({ join: joinFile, database: database.serving });
  await enterRegion(trust, { enrolment, keys, nowMs: wallClock.nowMs });
  const clock = await openDemoClock(database.serving, wallClock);
  const links = { own, addressOf: trust.addressOf };
  const transport = createHttpsTransport(links);
  const channel = createHttpsSideChannel({ ...links, self: party });
  const parts = machineParts({
    clock,
    verifier: trust.verifier,
    transport,
    voucherKeys: () => trust.voucherKeys(),
    verifyAddress: order.verifyAddress,
    demo: order.demo,
  });
  const node = createNode({
    ...parts,
    ...signersOf(keys),
    observe: writeLinkEvent,
    province,
    party,
    database,
    channel,
    // A demonstration moves its clock to eight and wants to see the rungs then.
    ladderSpreadMs: order.demo ? 0 : ladderSpreadMs,
    trust: () => shownTrust(database.serving, joinFile.hubKey),
    witnesses: dutyWitnesses(party, { clock, isPresent: trust.isPresent }),
  });
  const { fingerprintOfParty } = trust;
  const server = await openLinkServer({
    port: order.port,
    certificate: own,
    plugins: [
      httpsReceiver({ exchange: node.exchange, fingerprintOfParty }),
      httpsQuestions({ answer: node.answer, fingerprintOfParty }),
    ],
  });
  node.start();
  const drop = keyDropOf(dataDir, province.slug);
  const cancel = followKeys({ trust, party, keys, database, clock, drop });
  return {
    url: enrolment.url,
    node,
    database,
    clock,
    async settle() {
      await trust.refresh();
      await node.tick();
      await node.exchange.tick();
      await node.log.sequence();
    },
    async stop() {
      cancel();
      node.stop();
      await server.close();
      await transport.close();
      await channel.close();
      await database.close();
      await cluster.stop();
    },
  };
}

function provinceNamed(slug: string): Province {
  const province = findProvince(slug);
  if (province) return province;
  throw new Fault('province.unknown', `没有这个省 · no such province: ${slug}`, {
    retryable: false,
  });
}

/** Keys, certificate and what the hub is told of them; made at the first start, the same ever after. */
async function loadIdentity(order: NodeOrder, province: Province) {
  const nowMs = wallClock.nowMs();
  const year = new Date(nowMs).getUTCFullYear();
  const party = partyOfProvince(province);
  const file = (name: string) => join(order.dataDir, 'keys', name);
  const keys = loadNodeKeys({ file: file(`${province.slug}.json`), party: province.code, year });
  const own = await loadNodeCertificate({
    file: file(`${province.slug}-tls.json`),
    name: party,
    hosts: ['127.0.0.1', 'localhost'],
    nowMs,
  });
  const entries = trustEntriesOf({ party, keys, year, fingerprint: own.fingerprint });
  const enrolment = { party, url: `https://127.0.0.1:${order.port}`, entries };
  return { party, keys, own, enrolment };
}

function openCluster(order: NodeOrder, dataDir: string): Promise<Cluster> | Cluster {
  return order.databaseUrl
    ? useExternalCluster({ url: order.databaseUrl, secret: order.databaseUrl })
    : startCluster({ dataDir });
}
