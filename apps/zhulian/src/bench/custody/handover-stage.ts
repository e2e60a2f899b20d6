import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PartyId, Verifier } from '@zhulian/exchange';
import {
  type Cluster,
  findFreePort,
  type NodeDatabase,
  openNodeDatabase,
  startCluster,
} from '@zhulian/store';
import { type BenchParty, loadBenchParty, trustOf } from '../bench-party.ts';
import { type HandoverProcess, startHandoverParty } from './handover-process.ts';

/** Two provinces that hand over, the hub and two provinces that register: five processes over HTTPS, five databases on one server. */
export interface HandoverStage {
  readonly cluster: Cluster;
  readonly verifier: Verifier;
  /** Keys of all parties. */
  readonly folder: string;
  readonly origin: HandoverProcess;
  readonly receiver: HandoverProcess;
  databaseOf(name: HandoverName): NodeDatabase;
  /** Ends the processes; the databases stay open. */
  stop(): Promise<void>;
  close(): Promise<void>;
}

export type HandoverName = 'hub' | 'guangdong' | 'guizhou' | 'hainan' | 'sichuan';

const cast: Readonly<Record<HandoverName, PartyId>> = {
  hub: 'zl:hub',
  guangdong: 'zl:node:44',
  guizhou: 'zl:node:52',
  hainan: 'zl:node:46',
  sichuan: 'zl:node:51',
};

const names = Object.keys(cast) as HandoverName[];

export async function openHandoverStage(): Promise<HandoverStage> {
  const dataDir = mkdtempSync(join(tmpdir(), 'zhulian-bench-'));
  const cluster = await startCluster({ dataDir });
  const folder = join(dataDir, 'bench-keys');
  const parties = new Map<PartyId, BenchParty>();
  const databases = new Map<HandoverName, NodeDatabase>();
  const ports: Partial<Record<PartyId, number>> = {};
  for (const name of names) {
    databases.set(name, await openNodeDatabase({ cluster, name, connectionsMax: 2 }));
    parties.set(cast[name], await loadBenchParty(folder, cast[name]));
    ports[cast[name]] = await findFreePort();
  }
  const databaseOf = (name: HandoverName): NodeDatabase => databases.get(name) as NodeDatabase;
  const processes = new Map<HandoverName, HandoverProcess>();
  await Promise.all(
    names.map(async (name) => {
      const { address } = databaseOf(name);
      const order = { self: cast[name], address, folder, ports };
      processes.set(name, await startHandoverParty(order));
    }),
  );
  const stop = async (): Promise<void> => {
    await Promise.all([...processes.values()].map((party) => party.stop()));
    processes.clear();
  };
  return {
    cluster,
    verifier: trustOf(parties),
    folder,
    origin: processes.get('guangdong') as HandoverProcess,
    receiver: processes.get('guizhou') as HandoverProcess,
    databaseOf,
    stop,
    async close() {
      await stop();
      for (const database of databases.values()) await database.close();
      await cluster.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
