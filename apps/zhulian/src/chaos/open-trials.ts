import { createServer } from 'node:net';
import { join } from 'node:path';
import { loadBenchParty, receiver, sender } from '../bench/bench-party.ts';
import { createParty, type Party } from './party.ts';
import { openPartyDatabase, type PartyDatabase } from './party-database.ts';
import type { SmallDisk } from './small-disk.ts';

/** One side: a process, and the server under it. */
export interface Trial {
  readonly party: Party;
  readonly database: PartyDatabase;
}

/** Guangdong on the ordinary disk, Guizhou on the small one; neither process is started yet. */
export async function openTrials(order: {
  readonly folder: string;
  readonly disk: SmallDisk;
  readonly keysFolder: string;
}): Promise<readonly Trial[]> {
  const { disk, folder, keysFolder } = order;
  for (const party of [sender, receiver]) await loadBenchParty(keysFolder, party);
  const [port, peerPort] = [await freePort(), await freePort()];
  const here = await openPartyDatabase({
    dataDir: join(folder, 'guangdong'),
    name: 'guangdong',
    port: await freePort(),
  });
  const there = await openPartyDatabase({
    dataDir: join(disk.folder, 'guizhou'),
    name: 'guizhou',
    port: await freePort(),
  });
  const common = { keysFolder, clockAheadMs: 0 };
  const side = { self: sender, peer: receiver, address: here.address, port, peerPort };
  const other = {
    self: receiver,
    peer: sender,
    address: there.address,
    port: peerPort,
    peerPort: port,
  };
  return [
    { database: here, party: createParty({ ...common, ...side }) },
    { database: there, party: createParty({ ...common, ...other }) },
  ];
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
