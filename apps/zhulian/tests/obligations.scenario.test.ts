import { cast } from '@zhulian/registry';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { citizenOf, deskOf, nodeOf, type StoryDesk } from '../src/story/story-desk.ts';
import { confirmAt, done, incomingAt, openScene, refusalOf, type Scene } from './scene.ts';

const { mother, father } = cast.residents;
const withSpouse = {
  applyingWith: 'spouse',
  spouseName: father.name,
  spouseNumber: father.number,
  spouseDivision: '430503007',
} as const;

let scene: Scene;
let clerk: StoryDesk;
let chengnan: StoryDesk;
let coCheckId: string;

beforeAll(async () => {
  scene = await openScene('2026-11-08T21:07:00+08:00');
  clerk = deskOf(nodeOf(scene.region(), 'guangdong'), cast.staff.changanClerk);
  chengnan = deskOf(nodeOf(scene.region(), 'hunan'), cast.staff.chengnanClerk);
  const { portal } = nodeOf(scene.region(), 'guangdong');
  const order = { answers: withSpouse, idempotencyKey: 'obligations' };
  const { caseId } = await done(portal.submit(citizenOf(mother, '44'), order));
  await scene.goTo('2026-11-09T09:15:00+08:00');
  await done(clerk.act(caseId, { command: 'accept' }));
  await scene.region().settle();
  coCheckId = await incomingAt(chengnan);
});
afterAll(() => scene.close());

/** The co-check as each of the two desks shows it. */
async function bothViews() {
  await scene.region().settle();
  const pages = [await chengnan.view(coCheckId), await clerk.view(coCheckId)];
  const [debtor, creditor] = pages.map(({ coChecks }) => coChecks[0]);
  if (!debtor || !creditor) throw new Error('both sides hold it');
  return { debtor, creditor, both: [debtor, creditor] };
}
const actionsOf = async (desk: StoryDesk) =>
  (await desk.view(coCheckId)).actions.map(({ code }) => code);

describe('中止 and 协商延期 between two provinces', () => {
  test('a question stops the clock on both sides, once, and the asker answers it at its own desk', async () => {
    await scene.goTo('2026-11-10T10:00:00+08:00');
    await done(chengnan.act(coCheckId, { command: 'receive' }));
    await done(chengnan.act(coCheckId, { command: 'clarify', question: '姓名是否有误' }));
    await scene.goTo('2026-11-11T10:00:00+08:00');
    expect(await actionsOf(clerk)).toContain('answer-clarification');
    await done(clerk.act(coCheckId, { command: 'answer-clarification', answer: '无误，见证件' }));
    const { both } = await bothViews();
    for (const view of both) {
      expect(view.due?.on).toBe('2026-11-17');
      expect(view.due?.reason.zh).toContain('自 2026年11月10日 至 2026年11月11日，中止 1 个工作日');
      expect(view.dueSides).toEqual({ debtorOn: '2026-11-17', creditorOn: '2026-11-17' });
      expect(view.dueAgreed).toBe(true);
    }
    const again = { command: 'clarify', question: '再问一次' } as const;
    expect((await refusalOf(chengnan.act(coCheckId, again))).code).toBe(
      'co-check.clarified-already',
    );
  });

  test('an extension that one side proposes and the other agrees to gives both the same new day', async () => {
    const greedy = { command: 'propose-extension', days: 9, reason: '档案在外省' } as const;
    expect((await refusalOf(chengnan.act(coCheckId, greedy))).code).toBe(
      'co-check.extension-out-of-bounds',
    );
    await done(chengnan.act(coCheckId, { ...greedy, days: 2 }));
    expect((await bothViews()).creditor.extension).toMatchObject({ days: 2, answer: null });
    expect(await actionsOf(clerk)).toEqual(['agree-extension', 'refuse-extension']);
    expect((await refusalOf(chengnan.act(coCheckId, { command: 'agree-extension' }))).code).toBe(
      'co-check.extension-own',
    );
    await done(clerk.act(coCheckId, { command: 'agree-extension' }));
    const { both } = await bothViews();
    for (const view of both) {
      expect(view.due?.on).toBe('2026-11-19');
      expect(view.dueSides).toEqual({ debtorOn: '2026-11-19', creditorOn: '2026-11-19' });
      expect(view.extension).toMatchObject({ proposedBy: 'holder', answer: 'agreed' });
    }
  });
});

describe('督办阶梯 as both sides see it', () => {
  test('each rung fires once on either side, and both see both moments', async () => {
    await scene.goTo('2026-11-20T08:30:00+08:00');
    const { debtor, creditor, both } = await bothViews();
    for (const view of both) {
      const fired = view.ladder.filter(({ firedAt }) => firedAt !== null);
      expect(fired.map(({ code, on }) => [code, on])).toEqual([
        ['remind-handler', '2026-11-17'],
        ['due', '2026-11-19'],
        ['county', '2026-11-20'],
      ]);
      for (const rung of fired) {
        expect(rung.debtorFiredAt).not.toBeNull();
        expect(rung.creditorFiredAt).not.toBeNull();
      }
      expect(view.owed?.state).toBe('overdue');
      expect(view.dueAgreed).toBe(true);
    }
    expect(debtor.ladder.map(({ firedAt }) => firedAt)).toEqual(
      creditor.ladder.map(({ debtorFiredAt }) => debtorFiredAt),
    );
  });

  test('an answer after the day is 逾期办结: no longer overdue, and never in time', async () => {
    const before = await chengnan.node.desk.session(chengnan.actor);
    expect(before.counts).toMatchObject({ late: 1, metLate: 0 });
    await scene.goTo('2026-11-20T10:00:00+08:00');
    const items = (await chengnan.view(coCheckId)).coChecks[0]?.items ?? [];
    const found = await chengnan.node.desk.listCandidates(chengnan.actor, {
      caseId: coCheckId,
      purpose: 'birth-registration',
    });
    const personId = found.ok ? (found.value.candidates[0]?.personId ?? '') : '';
    await done(chengnan.act(coCheckId, { command: 'pair', personId }));
    const answers = items.map(({ code }) => ({ code, answer: 'CONFIRMED' as const }));
    await done(chengnan.act(coCheckId, { command: 'answer', answers }));
    const { both } = await bothViews();
    for (const view of both) {
      expect(view.owed).toEqual({
        state: 'met-late',
        words: { zh: '逾期办结', en: 'Settled late' },
      });
    }
    const after = await chengnan.node.desk.session(chengnan.actor);
    expect(after.counts).toMatchObject({ late: 0, metLate: 1 });
  });
});

describe('双向考核同账', () => {
  test('both provinces read the same balance, and it opens its matters', async () => {
    const cells = await Promise.all(
      [clerk, chengnan].map(async (desk) => {
        const view = await desk.node.desk.viewBalance(desk.actor, '2026-11');
        return view.cells.find(({ from, to }) => from === '440000' && to === '430000');
      }),
    );
    expect(cells[0]).toEqual({
      from: '440000',
      to: '430000',
      sent: 1,
      accepted: 1,
      returned: 0,
      overdue: 0,
      metLate: 1,
      handovers: 0,
    });
    expect(cells[1]).toEqual(cells[0]);
    const search = { from: '440000', to: '430000', period: '2026-11', after: undefined };
    for (const desk of [clerk, chengnan]) {
      const late = await desk.node.desk.listBalanceCases(desk.actor, {
        ...search,
        count: 'met-late',
      });
      expect(late.rows.map(({ caseId }) => caseId)).toEqual([coCheckId]);
      const overdue = await desk.node.desk.listBalanceCases(desk.actor, {
        ...search,
        count: 'overdue',
      });
      expect(overdue.rows).toEqual([]);
      const sent = await desk.node.desk.listBalanceCases(desk.actor, { ...search, count: 'sent' });
      expect(sent.rows).toHaveLength(1);
    }
  });

  test('both provinces compute the same digits from the same evidence', async () => {
    const yachi = deskOf(nodeOf(scene.region(), 'guizhou'), cast.staff.yachiClerk);
    await confirmAt(yachi, await incomingAt(yachi));
    await scene.goTo('2026-11-23T09:00:00+08:00');
    const [ours, theirs] = await Promise.all(
      [clerk, chengnan].map(async (desk) => {
        const { scores } = await desk.node.desk.viewScoreboard(desk.actor, '2026-11');
        return scores.filter(({ debtor }) => debtor === '430000');
      }),
    );
    expect(ours).toHaveLength(1);
    expect(ours).toEqual(theirs);
    expect(ours?.[0]).toMatchObject({ creditor: '440000', receiptsAwaited: 0 });
    const figures = ours?.[0]?.indicators.map(({ code, figure }) => [code, figure]);
    expect(figures).toEqual([
      ['accepted-within-limit', '100.0 %'],
      ['mean-reply-days', '9.0'],
      ['answered-by-agreed-date', '0.0 %'],
      ['answered-late', '100.0 %'],
      ['answers-returned', '0.0 %'],
    ]);
  });
});
