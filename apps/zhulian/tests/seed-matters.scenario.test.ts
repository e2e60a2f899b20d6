import { cast } from '@zhulian/registry';
import { listMisbehaviour } from '@zhulian/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type SeedOutcome, seedMatters } from '../src/region/seed-matters.ts';
import { seedPlan } from '../src/region/seed-plan.ts';
import { countResponsibilityGaps } from '../src/story/responsibility-gaps.ts';
import { citizenOf, deskOf, nodeOf } from '../src/story/story-desk.ts';
import { databaseOf, openScene, type Scene } from './scene.ts';

const now = '2026-11-24T09:00:00+08:00';
let scene: Scene;
let seeded: SeedOutcome | undefined;

beforeAll(async () => {
  scene = await openScene(now, { wholeRegion: true, persons: 400 });
  seeded = await seedMatters(scene.region(), scene.population?.arrived ?? []);
});
afterAll(() => scene.close());

const desk = (slug: string, post: keyof typeof cast.staff) =>
  deskOf(nodeOf(scene.region(), slug), cast.staff[post]);

describe('演示往事: a region that looks lived in', () => {
  test('every step of the plan was taken by the rules', () => {
    expect(seeded).toEqual({ opened: seedPlan.length, refused: [] });
  });

  test('the clerk of Chang’an finds about a dozen rows with many dates, late ones first', async () => {
    const { node, actor } = desk('guangdong', 'changanClerk');
    const { rows } = await node.desk.listTodo(actor, undefined);
    expect(rows.length).toBeGreaterThanOrEqual(12);
    expect(new Set(rows.map(({ due }) => due?.on)).size).toBeGreaterThanOrEqual(8);
    expect(rows[0]?.lateByWorkingDays).toBeGreaterThan(0);
    const stages = new Set(rows.map(({ stage }) => stage.code));
    for (const stage of [
      'submitted',
      'incomplete',
      'checking',
      'ready',
      'undertaking',
      'delivered',
    ])
      expect(stages).toContain(stage);
  });

  test('the clerk of Yachi has letters from two provinces to answer', async () => {
    const { node, actor } = desk('guizhou', 'yachiClerk');
    const { rows } = await node.desk.listTodo(actor, undefined);
    const provinces = new Set(rows.map(({ from }) => from.id.slice(0, 2)));
    expect(provinces).toEqual(new Set(['35', '44']));
    expect(new Set(rows.map(({ stage }) => stage.code))).toEqual(
      new Set(['delivered', 'received']),
    );
  });

  test('the officer of Daxiang sees which office is late, and the hub has one notice', async () => {
    const { node, actor } = desk('hunan', 'daxiangOfficer');
    const [latest] = await node.desk.listLateOffices(actor);
    expect(latest).toMatchObject({ office: { id: '430503007' }, late: 2 });
    expect(
      await scene.region().hub.desk.listNotices({ ...cast.staff.hubCoordinator }),
    ).toHaveLength(1);
  });

  test('the lists of hand-overs have something in each state, and one matter has changed hands', async () => {
    const { node, actor } = desk('guangdong', 'changanClerk');
    const list = (direction: 'incoming' | 'outgoing') =>
      node.desk.listHandovers(actor, { direction, after: undefined });
    const sent = (await list('outgoing')).rows;
    expect(sent[0]?.stage.code).toBe('offered');
    expect(sent.map(({ stage }) => stage.code).toSorted()).toEqual([
      'active',
      'declined',
      'offered',
    ]);
    expect((await list('incoming')).rows.map(({ stage }) => stage.code)).toEqual(['offered']);
    const gone = sent.find(({ stage }) => stage.code === 'active');
    expect(gone).toMatchObject({ subject: '', responsible: { id: '350206002' } });
    expect(gone?.changedAt).not.toBeNull();
  });

  test('nothing of it happened after now, nothing waits to be sent, and no moment lacked its office', async () => {
    for (const slug of scene.region().nodes.keys()) {
      const database = databaseOf(scene, slug);
      const [row] = await database.query<{ late: number; waiting: number }>(
        `select (select count(*) from casework.case_event where at > $1::timestamptz)::int as late,
                ((select count(*) from exchange.outbox)
                 + (select count(*) from exchange.awaiting_receipt))::int as waiting`,
        [now],
      );
      expect(row, slug).toEqual({ late: 0, waiting: 0 });
      const files = await database.query<{ id: string }>('select id from casework.case_file');
      const caseIds = files.map(({ id }) => id);
      expect(await countResponsibilityGaps(scene.region(), { slug, caseIds })).toBe(0);
    }
  });

  test('a leap of the clock accuses nobody: every promise of a receipt is kept, and nobody is reported', async () => {
    await scene.goTo(new Date(scene.region().clock.nowMs() + 86_400_000).toISOString());
    for (const node of scene.region().nodes.values()) await node.log.checkPromises();
    for (const slug of scene.region().nodes.keys()) {
      expect(await listMisbehaviour(databaseOf(scene, slug), { limit: 10 }), slug).toEqual([]);
    }
  });

  test('nobody of the cast has a matter yet', async () => {
    const { portal } = nodeOf(scene.region(), 'guangdong');
    for (const resident of Object.values(cast.residents)) {
      if (resident.personIds['44'] === undefined) continue;
      expect(await portal.listMatters(citizenOf(resident, '44'))).toEqual([]);
    }
  });

  test('a second start adds nothing', async () => {
    expect(await seedMatters(scene.region(), scene.population?.arrived ?? [])).toBeUndefined();
  });
});
