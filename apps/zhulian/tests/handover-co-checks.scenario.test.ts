import { cast } from '@zhulian/registry';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deskOf, nodeOf, type StoryDesk } from '../src/story/story-desk.ts';
import { actsIn, session, yachi } from './custody-scene.ts';
import { done, openScene, type Scene } from './scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene('2026-11-09T09:00:00+08:00', {
    places: ['guangdong', 'guizhou', 'hunan', 'hainan', 'sichuan'],
  });
});
afterAll(() => scene.close());

const { atChangan, atYachi, offer, press } = actsIn(() => scene);
const settle = () => scene.region().settle();
const atChengnan = () => deskOf(nodeOf(scene.region(), 'hunan'), cast.staff.chengnanClerk);

async function answer(desk: StoryDesk, result: 'CONFIRMED' | 'UNKNOWN'): Promise<void> {
  const { rows } = await desk.node.desk.listCoChecks(desk.actor, {
    direction: 'incoming',
    after: undefined,
  });
  const caseId = rows[0]?.caseId ?? '';
  await done(desk.act(caseId, { command: 'receive' }));
  await done(desk.act(caseId, { command: 'declare-unpaired', searched: '按姓名和号码查过' }));
  const { coChecks } = await desk.view(caseId);
  const answers = (coChecks[0]?.items ?? []).map(({ code }) => ({
    code,
    answer: result,
    note: '本地登记簿',
  }));
  await done(desk.act(caseId, { command: 'answer', answers }));
}

describe('随案移来的协查: what was asked before a hand-over stays in sight', () => {
  test('the new holder sees whom the former office asked, when, and every answer', async () => {
    const { father } = cast.residents;
    const { caseId } = await done(
      nodeOf(scene.region(), 'guangdong').portal.submit(session, {
        answers: {
          applyingWith: 'spouse',
          spouseName: father.name,
          spouseNumber: father.number,
          spouseDivision: '430503007',
        },
        idempotencyKey: 'carried',
      }),
    );
    await scene.goTo('2026-11-09T09:15:00+08:00');
    await done(atChangan().act(caseId, { command: 'accept' }));
    await settle();
    await answer(atYachi(), 'UNKNOWN');
    await answer(atChengnan(), 'UNKNOWN');
    await settle();
    const before = (await atChangan().view(caseId)).coChecks;
    await done(offer(atChangan(), { caseId, to: yachi }));
    await settle();
    await done(press(atYachi(), caseId, { command: 'accept-handover' }));
    await settle();
    const after = (await atYachi().view(caseId)).coChecks;
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    const carried = after.find(({ subject }) => subject.role === 'father');
    expect(carried).toMatchObject({
      carried: { answeredAt: expect.any(String) },
      from: { id: '441900119' },
      to: { id: '430503007' },
      subject: { name: father.name },
    });
    expect(carried?.items.map(({ answer: given, code }) => [code, given])).toEqual([
      ['identity', 'UNKNOWN'],
      ['household-registration', 'UNKNOWN'],
    ]);
  });
});
