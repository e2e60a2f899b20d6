import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { catalogue } from '@zhulian/catalogue';
import type { Verifier } from '@zhulian/exchange';
import { cast } from '@zhulian/registry';
import type { Actor } from '@zhulian/service';
import { type Cluster, type Database, startCluster } from '@zhulian/store';
import { keysFolderOf, openRegion, type Region } from '../../region/open-region.ts';
import { populate } from '../../region/populate.ts';
import { systemTimer, wallClock } from '../../region/system-ports.ts';
import { citizenOf, deskOf, must, nodeOf, type StoryDesk } from '../../story/story-desk.ts';

/** Two provinces that hand over, the hub and two provinces that register, in one process on one server. */
export interface HandoverStage {
  readonly cluster: Cluster;
  readonly region: Region;
  readonly verifier: Verifier;
  /** Submits so many matters at Guangdong; answers their ids. */
  submit(count: number): Promise<readonly string[]>;
  /** From the offer's commit at Guangdong to the begun epoch at Fujian; milliseconds. */
  handOver(caseId: string): Promise<number>;
  /** Milliseconds from each RELEASE to its ACTIVATE, by the two statements' own moments. */
  writeGaps(): Promise<readonly number[]>;
  close(): Promise<void>;
}

const xiamen = '350206002';
const provinces = ['guangdong', 'fujian', 'hainan', 'sichuan'];
const pollMs = 3;
const farOff = '2099-12-31';

export async function openHandoverStage(): Promise<HandoverStage> {
  const dataDir = mkdtempSync(join(tmpdir(), 'zhulian-bench-'));
  const cluster = await startCluster({ dataDir });
  const region = await openRegion({
    cluster,
    keysFolder: keysFolderOf(dataDir),
    demo: true,
    verifyAddress: '/',
    timer: systemTimer,
    clock: { nowMs: wallClock.nowMs, advanceTo: () => Promise.resolve() },
    provinces: catalogue.provinces.filter(({ slug }) => provinces.includes(slug)),
  });
  await populate(region, { persons: 0, seed: 2010 });
  region.start();
  const origin = deskOf(nodeOf(region, 'guangdong'), cast.staff.changanClerk);
  const actor: Actor = { id: 'bench-huli', name: '林文彬', role: 'clerk', office: xiamen };
  const receiver = deskOf(nodeOf(region, 'fujian'), actor as typeof cast.staff.changanClerk);
  const there = databaseOf(region, 'fujian');
  return {
    cluster,
    region,
    verifier: region.keys.trust.verifier,
    submit: (count) => submitMany(region, count),
    handOver: (caseId) => handOver(caseId, { origin, receiver, there }),
    writeGaps: () => readWriteGaps(there),
    async close() {
      await region.close();
      await cluster.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function databaseOf(region: Region, slug: string): Database {
  const database = region.databases.get(slug);
  if (database === undefined) throw new Error(`no database for ${slug}`);
  return database.serving;
}

async function submitMany(region: Region, count: number): Promise<readonly string[]> {
  const { portal } = nodeOf(region, 'guangdong');
  const session = citizenOf(cast.residents.mother, '44');
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const outcome = await portal.submit(session, {
      answers: { applyingWith: 'alone' },
      idempotencyKey: `bench-${index}-${performance.now()}`,
    });
    ids.push(must(outcome, 'submit').caseId);
  }
  return ids;
}

async function handOver(
  caseId: string,
  sides: {
    readonly origin: StoryDesk;
    readonly receiver: StoryDesk;
    readonly there: Database;
  },
): Promise<number> {
  const { origin, receiver, there } = sides;
  const offered = await origin.act(caseId, {
    command: 'offer-handover',
    toOffice: xiamen,
    reason: 'applicant-moved',
    expiresOn: farOff,
  });
  must(offered, 'offer');
  const from = performance.now();
  await untilStage(there, caseId, ['offered']);
  const accepted = await receiver.node.desk.command(receiver.actor, {
    caseId,
    // What an offer's page carries as its version is the epoch that it would begin: the second of a fresh matter.
    version: 2,
    idempotencyKey: `bench-accept-${caseId}`,
    command: { command: 'accept-handover' },
  });
  must(accepted, 'accept');
  await untilStage(there, caseId, ['active']);
  return performance.now() - from;
}

/** A clerk would look at a page; the bench looks every few milliseconds. */
async function untilStage(
  database: Database,
  caseId: string,
  stages: readonly string[],
): Promise<void> {
  for (let look = 0; look < 20_000; look += 1) {
    const rows = await database.query(
      'select from custody.offer where case_id = $1 and stage = any ($2)',
      [caseId, stages],
    );
    if (rows.length > 0) return;
    await wait(pollMs);
  }
  throw new Error(`${caseId} did not become ${stages.join(' or ')}`);
}

async function readWriteGaps(database: Database): Promise<readonly number[]> {
  const rows = await database.query<{ gap: number }>(
    `select (extract(epoch from begun.at - released.at) * 1000)::float8 as gap
       from custody.statement as released
       join custody.statement as begun using (case_id, epoch)
      where released.kind = 'zl.custody.release.v1'
        and begun.kind = 'zl.custody.activation.v1'
      order by gap`,
  );
  return rows.map(({ gap }) => gap);
}
