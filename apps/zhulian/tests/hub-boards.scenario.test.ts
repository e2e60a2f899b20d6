import { cast } from '@zhulian/registry';
import { takeCounts } from '@zhulian/service';
import { instantOf } from '@zhulian/vocabulary';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { citizenOf, deskOf, nodeOf, type StoryDesk } from '../src/story/story-desk.ts';
import { confirmAt, databaseOf, done, incomingAt, openScene, type Scene } from './scene.ts';

const { father, mother } = cast.residents;
const coordinator = { ...cast.staff.hubCoordinator };
const withSpouse = {
  applyingWith: 'spouse',
  spouseName: father.name,
  spouseNumber: father.number,
  spouseDivision: '430503007',
} as const;

let scene: Scene;
let clerk: StoryDesk;
const hub = () => scene.region().hub.desk;

beforeAll(async () => {
  scene = await openScene('2026-11-08T21:07:00+08:00');
  clerk = deskOf(nodeOf(scene.region(), 'guangdong'), cast.staff.changanClerk);
  const { caseId } = await done(
    nodeOf(scene.region(), 'guangdong').portal.submit(citizenOf(mother, '44'), {
      answers: withSpouse,
      idempotencyKey: 'hub-boards-submit',
    }),
  );
  await scene.goTo('2026-11-09T09:00:00+08:00');
  await done(clerk.act(caseId, { command: 'accept' }));
  await scene.region().settle();
  const yachi = deskOf(nodeOf(scene.region(), 'guizhou'), cast.staff.yachiClerk);
  await confirmAt(yachi, await incomingAt(yachi));
  // Guizhou has answered; Hunan says nothing, and its day passes.
  await scene.goTo('2026-11-18T09:00:00+08:00');
  await scene.region().settle();
});
afterAll(() => scene.close());

describe('报数: the hub is told numbers, and no matter and no person', () => {
  test('the matrix holds what Guangdong asked, from its own word, and says when it was told', async () => {
    const { cells, own, reported } = await hub().viewBalance(coordinator, '2026-11');
    expect(own).toBeNull();
    expect(reported?.map(({ code }) => code)).toEqual(['430000', '440000', '520000']);
    expect(cells.toSorted((one, other) => one.to.localeCompare(other.to))).toEqual([
      {
        from: '440000',
        to: '430000',
        sent: 1,
        accepted: 0,
        returned: 0,
        overdue: 1,
        metLate: 0,
        handovers: 0,
      },
      {
        from: '440000',
        to: '520000',
        sent: 1,
        accepted: 1,
        returned: 0,
        overdue: 0,
        metLate: 0,
        handovers: 0,
      },
    ]);
  });

  test('the board of late offices names the silent office and no case', async () => {
    const late = await hub().listLateOffices(coordinator);
    expect(late).toMatchObject([
      {
        office: { id: cast.staff.chengnanClerk.office },
        open: 1,
        late: 1,
        oldestDue: '2026-11-16',
        cases: [],
      },
    ]);
  });

  test('what is told has no number of a case in it', async () => {
    const rows = await databaseOf(scene, 'hub').query<{ body: string }>(
      'select body::text as body from report.counted',
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { body } of rows) expect(body).not.toMatch(/44-2026|case|person/);
  });

  test('a province counts for its own offices only', async () => {
    const counted = (office: string, source: 'zl:node:43' | 'zl:node:44') =>
      databaseOf(scene, 'hub').transact((tx) =>
        takeCounts(tx, {
          envelope: {
            source,
            data: {
              at: instantOf(scene.region().clock.nowMs() + 1_000),
              period: '2026-10',
              cells: [],
              offices: [{ office, open: 9, late: 9, metLate: 0, oldestDue: null }],
            },
          },
        }),
      );
    expect(await counted('430503007', 'zl:node:44')).toMatchObject({
      refusal: { code: 'report.malformed' },
    });
    expect(await counted('430503007', 'zl:node:43')).toMatchObject({ ok: true });
  });
});
