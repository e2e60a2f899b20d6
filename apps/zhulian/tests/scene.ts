import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalogue } from '@zhulian/catalogue';
import type { PartyId } from '@zhulian/exchange';
import type { CastResident, Population } from '@zhulian/registry';
import { LinkFault } from '@zhulian/service';
import { type Database, openDatabase, startCluster } from '@zhulian/store';
import { keysFolderOf, openRegion, type Region } from '../src/region/open-region.ts';
import { populate } from '../src/region/populate.ts';
import { systemTimer } from '../src/region/system-ports.ts';
import { createStoryClock } from '../src/story/story-clock.ts';
import { nodeOf, type StoryDesk } from '../src/story/story-desk.ts';

/** A region of its own, on a server and a directory that are thrown away. Only the cast lives in it unless told. */
export interface Scene {
  readonly region: () => Region;
  /** Parties that nobody reaches and that reach nobody. Add and take away; `reopen` lets the others try again at once. */
  readonly away: Set<PartyId>;
  readonly population: Population | undefined;
  /** Where the parties' private keys lie. */
  readonly keysFolder: string;
  /** Codes with which nodes refused envelopes, as their logs say. */
  readonly rejections: readonly string[];
  /** Moves the shared clock and lets every ladder and every lane run. */
  goTo(instant: string): Promise<void>;
  /** The database of a node as whoever owns the server may enter it. */
  asSuperuser(slug: string): Database;
  /** Closes the region and opens it again on the same data, at the same moment. */
  reopen(): Promise<void>;
  close(): Promise<void>;
}

/** Where the story is told; the other seven provinces would only cost time. */
const placesOfStory = ['guangdong', 'guizhou', 'hunan'];

export async function openScene(
  start: string,
  order: {
    readonly wholeRegion?: boolean;
    readonly persons?: number;
    /** Other provinces than those of the family's story. */
    readonly places?: readonly string[];
  } = {},
): Promise<Scene> {
  const provinces = catalogue.provinces.filter(
    ({ slug }) => order.wholeRegion === true || (order.places ?? placesOfStory).includes(slug),
  );
  const dataDir = mkdtempSync(join(tmpdir(), 'zhulian-scene-'));
  const rejections: string[] = [];
  const cluster = await startCluster({ dataDir });
  const away = new Set<PartyId>();
  const open = (at: string): Promise<Region> =>
    openRegion({
      cluster,
      keysFolder: keysFolderOf(dataDir),
      demo: true,
      verifyAddress: '/guangdong/portal/verify',
      clock: createStoryClock(at),
      timer: systemTimer,
      provinces,
      lines: (lines) => ({
        push(dst, batch) {
          if (away.has(dst) || away.has(batch.source)) throw new LinkFault('link.peer-unknown');
          return lines.push(dst, batch);
        },
      }),
      observe(self, event) {
        if (event.kind === 'envelope-rejected')
          rejections.push(`${self} ${event.src} ${event.code}`);
      },
    });
  let region = await open(start);
  const population = await populate(region, { persons: order.persons ?? 0, seed: 2010 });
  return {
    population,
    keysFolder: keysFolderOf(dataDir),
    away,
    rejections,
    region: () => region,
    async goTo(instant) {
      await region.clock.advanceTo(Date.parse(instant));
      await region.settle();
    },
    asSuperuser(slug) {
      const { admin, host, port } = cluster;
      const database = `zhulian_${slug.replaceAll('-', '_')}`;
      const address = { host, port, ...admin, database };
      return openDatabase({ ...address, connectionsMax: 1, applicationName: 'superuser' });
    },
    async reopen() {
      const now = new Date(region.clock.nowMs()).toISOString();
      await region.close();
      region = await open(now);
    },
    async close() {
      await region.close();
      await cluster.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export function databaseOf(scene: Scene, slug: string): Database {
  const database = scene.region().databases.get(slug);
  if (!database) throw new Error(`no database for ${slug}`);
  return database.serving;
}

/** Every row of every table of a node as text, to look for what must not be there. */
export async function everythingHeld(
  scene: Scene,
  slug: string,
  schemas?: readonly string[],
): Promise<readonly { readonly table: string; readonly row: string }[]> {
  const database = databaseOf(scene, slug);
  // The list of migrations is the only table that the serving role may not read; any other would throw below.
  const tables = await database.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name
       from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema', 'migration')
        and ($1::text[] is null or schemaname = any ($1))
      order by 1`,
    [schemas ?? null],
  );
  const found: { table: string; row: string }[] = [];
  for (const { name } of tables) {
    const rows = await database.query<{ row: string }>(`select t::text as row from ${name} t`);
    found.push(...rows.map(({ row }) => ({ table: name, row })));
  }
  return found;
}

/** Tables of which some row holds the person's name or number. */
export async function tablesNaming(
  scene: Scene,
  slug: string,
  person: Pick<CastResident, 'name' | 'number'>,
): Promise<readonly string[]> {
  const rows = await everythingHeld(scene, slug);
  const naming = rows.filter(({ row }) =>
    [person.name, person.number].some((part) => row.includes(part)),
  );
  return [...new Set(naming.map(({ table }) => table))];
}

/** The one incoming co-check that waits for an office's first step. */
export async function incomingAt(desk: StoryDesk): Promise<string> {
  const { rows } = await desk.node.desk.listCoChecks(desk.actor, {
    direction: 'incoming',
    after: undefined,
  });
  const waiting = rows.filter((row) => row.stage.code === 'delivered');
  if (waiting.length !== 1 || !waiting[0])
    throw new Error(`${waiting.length} co-checks wait at ${desk.actor.office}`);
  return waiting[0].caseId;
}

/** 签收、配对、逐项答复一致, in the way of every office. */
export async function confirmAt(desk: StoryDesk, caseId: string): Promise<void> {
  await done(desk.act(caseId, { command: 'receive' }));
  const found = await desk.node.desk.listCandidates(desk.actor, {
    caseId,
    purpose: 'birth-registration',
  });
  const [best] = found.ok ? found.value.candidates : [];
  if (!best) throw new Error('nobody to pair with');
  await done(desk.act(caseId, { command: 'pair', personId: best.personId }));
  const items = (await desk.view(caseId)).coChecks[0]?.items ?? [];
  const answers = items.map(({ code }) => ({ code, answer: 'CONFIRMED' as const }));
  await done(desk.act(caseId, { command: 'answer', answers }));
}

/** The value of what must have been granted. */
export async function done<Value>(
  outcome: Promise<
    { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: unknown }
  >,
): Promise<Value> {
  const answer = await outcome;
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  return answer.value;
}

/** The code of what must have been refused. */
export async function refusalOf(
  outcome: Promise<
    { readonly ok: true } | { readonly ok: false; readonly refusal: { readonly code: string } }
  >,
): Promise<{ readonly code: string; readonly [detail: string]: unknown }> {
  const answer = await outcome;
  if (answer.ok) throw new Error('it was granted');
  return answer.refusal;
}

export { nodeOf };
