import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PersonId } from '@zhulian/registry';
import type { Instant } from '@zhulian/vocabulary';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Cluster, startCluster } from '../cluster/start-cluster.ts';
import { openDatabase } from '../connection/database.ts';
import { type NodeDatabase, openNodeDatabase } from '../connection/node-database.ts';
import { Fault } from '../fault/fault.ts';
import { type ForeignLookup, saveForeignLookups } from './foreign-lookup.ts';
import { commitListIntents } from './list-intents.ts';
import { commitLookupIntent, type LookupIntent } from './lookup-intent.ts';
import { recordLookupOutcome } from './lookup-outcome.ts';
import { countLookupsOfPerson, listLookupsOfPerson } from './lookups-of-person.ts';
import { findRecentIntent } from './recent-intent.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhulian-access-'));
let cluster: Cluster;
let node: NodeDatabase;

beforeAll(async () => {
  cluster = await startCluster({ dataDir: folder });
  node = await openNodeDatabase({ cluster, name: 'guizhou' });
});

afterAll(async () => {
  await node.close();
  await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
});

const dayAt = (day: number) => `2026-03-${String(day).padStart(2, '0')}T08:00:00.123Z` as Instant;
const somebody = () => randomUUID() as PersonId;

const intentOn = (day: number, personIds: readonly PersonId[]): LookupIntent => ({
  id: randomUUID(),
  at: dayAt(day),
  actor: 'clerk-chen-gang',
  actorName: '陈刚',
  office: '520502100',
  caseId: 'case-1',
  purpose: 'birth-registration',
  basis: 'population-law-2021-14',
  personIds,
  fields: ['name', 'identifiers'],
  channel: 'desk',
});

describe('commitLookupIntent 访问意图', () => {
  test('stays when the transaction of the reader is rolled back', async () => {
    const personId = somebody();
    const reading = node.serving.transact(async (tx) => {
      await tx.query('select 1');
      await commitLookupIntent(node.audit, intentOn(1, [personId]));
      throw new Fault('test.reader-died', 'the reader dies before the page is sent', {
        retryable: true,
      });
    });
    await expect(reading).rejects.toMatchObject({ code: 'test.reader-died' });
    expect(await countLookupsOfPerson(node.serving, personId)).toBe(1);
  });

  test('throws when it cannot be made durable, so that nothing is read', async () => {
    const silent = openDatabase({
      host: '127.0.0.1',
      port: 1,
      user: 'nobody',
      password: '',
      database: 'none',
      connectionsMax: 1,
      applicationName: 'test',
    });
    const outcome = commitLookupIntent(silent, intentOn(1, [somebody()]));
    await expect(outcome).rejects.toMatchObject({ retryable: true });
    await silent.close();
  });

  test('shows one look-up to everybody it showed, the look-alikes too', async () => {
    const shown = [somebody(), somebody(), somebody()];
    const intent = intentOn(2, [...shown, ...shown]);
    await commitLookupIntent(node.audit, intent);
    for (const personId of shown) {
      const lines = await listLookupsOfPerson(node.serving, { personId, limit: 10 });
      expect(lines.map((line) => line.lookupId)).toEqual([intent.id]);
    }
  });

  test.each([
    'update access.lookup_intent set actor_name = $1',
    'delete from access.lookup_intent where actor_name = $1',
    'delete from access.lookup_person where $1::text is not null',
    'update access.lookup_outcome set outcome = $1',
    'delete from access.foreign_lookup where actor_name = $1',
  ])('may not be rewritten by the serving role: %s', async (statement) => {
    await expect(node.serving.query(statement, ['shown'])).rejects.toThrow('permission denied');
  });

  test.each(['lookup_intent', 'lookup_person', 'lookup_outcome', 'foreign_lookup'])(
    'may not be rewritten by the owner of the database either: %s',
    async (table) => {
      const admin = openDatabase({
        host: cluster.host,
        port: cluster.port,
        user: cluster.admin.user,
        password: cluster.admin.password,
        database: 'zhulian_guizhou',
        connectionsMax: 1,
        applicationName: 'test',
      });
      for (const statement of [`delete from access.${table}`, `truncate access.${table} cascade`]) {
        await expect(admin.query(statement)).rejects.toThrow('append-only');
      }
      await admin.close();
    },
  );
});

describe('findRecentIntent 同一次查看', () => {
  const search = (personIds: readonly PersonId[]) => ({
    actor: 'clerk-chen-gang',
    caseId: 'case-1',
    since: dayAt(11),
    personIds,
  });

  test('covers the same people and fields, and neither others nor more', async () => {
    const personId = somebody();
    const intent = intentOn(11, [personId]);
    await commitLookupIntent(node.audit, intent);
    const of = (more: { readonly fields: LookupIntent['fields']; readonly who?: PersonId }) =>
      findRecentIntent(node.audit, { ...search([more.who ?? personId]), fields: more.fields });
    expect(await of({ fields: ['name'] })).toBe(intent.id);
    expect(await of({ fields: ['name', 'birth-date'] })).toBeUndefined();
    expect(await of({ fields: ['name'], who: somebody() })).toBeUndefined();
  });
});

describe('commitListIntents 清单查阅', () => {
  const listOf = (caseId: string, personIds: readonly PersonId[], day: number) =>
    commitListIntents(node.audit, {
      at: dayAt(day),
      since: dayAt(day - 1),
      actor: 'clerk-chen-gang',
      actorName: '陈刚',
      office: '520502100',
      fields: ['name'],
      rows: [
        {
          id: randomUUID(),
          caseId,
          purpose: 'birth-registration',
          basis: 'population-law-2021-14',
          personIds,
        },
      ],
    });

  test('writes a row once in its time, again after it, and at once for whoever came to it', async () => {
    const [first, second] = [somebody(), somebody()];
    await listOf('case-listed', [first], 12);
    await listOf('case-listed', [first], 12);
    expect(await countLookupsOfPerson(node.serving, first)).toBe(1);
    await listOf('case-listed', [first, second], 12);
    expect(await countLookupsOfPerson(node.serving, second)).toBe(1);
    await listOf('case-listed', [first], 20);
    expect(await countLookupsOfPerson(node.serving, first)).toBe(3);
  });
});

describe('listLookupsOfPerson 谁看过我的信息', () => {
  const notice = (personId: PersonId, day: number): ForeignLookup => ({
    source: 'zl:node:44',
    lookupId: randomUUID(),
    personId,
    at: dayAt(day),
    actorName: '李敏',
    office: '441900119',
    caseId: 'case-2',
    purpose: 'birth-registration',
    basis: 'population-law-2021-14',
    fields: ['name'],
    outcome: 'shown',
  });

  test('pages through own and foreign look-ups, newest first, each once', async () => {
    const personId = somebody();
    for (const day of [3, 5, 5, 7, 9]) {
      await commitLookupIntent(node.audit, intentOn(day, [personId]));
    }
    const lookups = [4, 5, 8].map((day) => notice(personId, day));
    await saveForeignLookups(node.serving, { lookups, receivedAt: dayAt(10) });

    const days: string[] = [];
    const ids = new Set<string>();
    let page = await listLookupsOfPerson(node.serving, { personId, limit: 3 });
    while (page.length > 0) {
      days.push(...page.map((line) => line.at.slice(8, 10)));
      for (const line of page) ids.add(line.lookupId);
      page = await listLookupsOfPerson(node.serving, { personId, limit: 3, before: page.at(-1) });
    }
    expect(days).toEqual(['09', '08', '07', '05', '05', '05', '04', '03']);
    expect(ids.size).toBe(8);
    expect(await countLookupsOfPerson(node.serving, personId)).toBe(8);
  });

  test('takes a notice that comes twice for one', async () => {
    const personId = somebody();
    const lookups = [notice(personId, 4)];
    await saveForeignLookups(node.serving, { lookups, receivedAt: dayAt(10) });
    await saveForeignLookups(node.serving, { lookups, receivedAt: dayAt(11) });
    expect(await listLookupsOfPerson(node.serving, { personId, limit: 10 })).toMatchObject([
      { source: 'zl:node:44', office: '441900119', outcome: 'shown', at: dayAt(4) },
    ]);
  });

  test('says what came of it, and keeps the first outcome', async () => {
    const personId = somebody();
    const intent = intentOn(6, [personId]);
    await commitLookupIntent(node.audit, intent);
    const before = await listLookupsOfPerson(node.serving, { personId, limit: 1 });
    expect(before[0]?.outcome).toBeNull();
    const order = { lookupId: intent.id, at: dayAt(6) };
    await recordLookupOutcome(node.serving, { ...order, outcome: 'shown' });
    await recordLookupOutcome(node.serving, { ...order, outcome: 'failed' });
    const after = await listLookupsOfPerson(node.serving, { personId, limit: 1 });
    expect(after[0]?.outcome).toBe('shown');
  });
});
