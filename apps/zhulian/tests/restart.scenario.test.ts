import { cast } from '@zhulian/registry';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countResponsibilityGaps } from '../src/story/responsibility-gaps.ts';
import { citizenOf, deskOf, nodeOf, type StoryDesk } from '../src/story/story-desk.ts';
import { databaseOf, done, incomingAt, openScene, type Scene } from './scene.ts';

const { mother, father } = cast.residents;
let scene: Scene;
let caseId: string;
const session = citizenOf(mother, '44');
const portal = () => nodeOf(scene.region(), 'guangdong').portal;
const clerk = (): StoryDesk => deskOf(nodeOf(scene.region(), 'guangdong'), cast.staff.changanClerk);
const yachi = (): StoryDesk => deskOf(nodeOf(scene.region(), 'guizhou'), cast.staff.yachiClerk);

const count = async (slug: string, text: string): Promise<number> => {
  const [row] = await databaseOf(scene, slug).query<{ count: number }>(text);
  return row?.count ?? -1;
};
const waiting = (slug: string) =>
  count(
    slug,
    `select ((select count(*) from exchange.outbox)
           + (select count(*) from exchange.awaiting_receipt))::int as count`,
  );
const arrived = (slug: string) =>
  count(slug, 'select count(*)::int as count from exchange.stream_in');

beforeAll(async () => {
  scene = await openScene('2026-11-08T21:07:00+08:00');
});
afterAll(() => scene.close());

describe('重启与断电: nothing is lost, nothing happens twice', () => {
  test('a draft and a submission outlive a restart', async () => {
    await portal().saveDraft(session, { applyingWith: 'spouse', spouseName: father.name });
    await scene.reopen();
    const draft = await portal().loadDraft(session);
    expect(draft?.answers).toMatchObject({ spouseName: father.name });
    const order = {
      answers: {
        ...draft?.answers,
        spouseNumber: father.number,
        spouseDivision: '430503007',
      },
      idempotencyKey: 'before-the-restart',
    };
    ({ caseId } = await done(portal().submit(session, order)));
    await scene.reopen();
    expect(await done(portal().submit(session, order))).toEqual({ caseId });
    expect(await portal().loadDraft(session)).toBeUndefined();
  });

  test('a crash between commit and push loses no letter', async () => {
    await scene.goTo('2026-11-09T09:15:00+08:00');
    // The node goes down in the very moment its transaction is durable: nothing was sealed, nothing was sent.
    nodeOf(scene.region(), 'guangdong').stop();
    await done(clerk().act(caseId, { command: 'accept' }));
    expect(await waiting('guangdong')).toBe(2);
    expect(await arrived('guizhou')).toBe(0);
    await scene.reopen();
    await scene.region().settle();
    expect(await waiting('guangdong')).toBe(0);
    expect([await arrived('guizhou'), await arrived('hunan')]).toEqual([1, 1]);
  });

  test('a crash after the receiver has it and before the sender knows sends it again, and it counts once', async () => {
    const guangdong = databaseOf(scene, 'guangdong');
    // As if the receipts had been lost on the way: the sender must push again and get the same receipts.
    await guangdong.query('delete from exchange.receipt_in');
    await guangdong.query(
      `insert into exchange.awaiting_receipt (dst, seq, sealed_at)
       select dst, seq, sealed_at from exchange.stream_out`,
    );
    const sent = await count('guangdong', 'select count(*)::int as count from exchange.stream_out');
    expect(sent).toBeGreaterThanOrEqual(2);
    expect(await waiting('guangdong')).toBe(sent);
    const before = [await arrived('guizhou'), await arrived('hunan')];
    await scene.reopen();
    await scene.region().settle();
    expect(await waiting('guangdong')).toBe(0);
    expect([await arrived('guizhou'), await arrived('hunan')]).toEqual(before);
    expect(await count('guizhou', 'select count(*)::int as count from casework.case_file')).toBe(1);
  });

  test('the story goes on where it was: Guizhou answers after its own restart', async () => {
    const coCheckId = await incomingAt(yachi());
    await done(yachi().act(coCheckId, { command: 'receive' }));
    await scene.reopen();
    const page = await yachi().view(coCheckId);
    expect(page.stage.code).toBe('received');
  });

  test('after an outage of two weeks every rung fires exactly once, in order, on both sides', async () => {
    await scene.reopen();
    await scene.goTo('2026-11-25T08:30:00+08:00');
    await scene.reopen();
    await scene.region().settle();
    const page = await clerk().view(caseId);
    const silent = page.coChecks.find(({ to }) => to.id === '430503007');
    expect(silent?.ladder.map(({ code, firedAt }) => [code, firedAt?.slice(0, 10)])).toEqual(
      ['remind-handler', 'due', 'county', 'province', 'hub'].map((code) => [code, '2026-11-25']),
    );
    const steps = 'select count(*)::int as count from casework.obligation_step';
    expect(await count('hunan', steps)).toBe(5);
    expect(await count('hub', 'select count(*)::int as count from casework.notice')).toBe(2);
    expect(
      await countResponsibilityGaps(scene.region(), {
        slug: 'guangdong',
        caseIds: [caseId, ...page.coChecks.map(({ id }) => id)],
      }),
    ).toBe(0);
  });

  test('and she gets her voucher', async () => {
    const matter = await portal().findMatter(session, caseId);
    await done(portal().signUndertaking(session, { caseId, version: matter?.version ?? 0 }));
    await done(clerk().act(caseId, { command: 'register' }));
    expect((await portal().findMatter(session, caseId))?.voucher).not.toBeNull();
  });
});
