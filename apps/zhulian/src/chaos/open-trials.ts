import { join } from 'node:path';
import { findFreePort } from '@zhulian/store';
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
  const [port, peerPort] = [await findFreePort(), await findFreePort()];
  const here = await openPartyDatabase({
    dataDir: join(folder, 'guangdong'),
    name: 'guangdong',
    port: await findFreePort(),
  });
  const there = await openPartyDatabase({
    dataDir: join(disk.folder, 'guizhou'),
    name: 'guizhou',
    port: await findFreePort(),
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
