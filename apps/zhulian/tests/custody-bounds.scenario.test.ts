import { createEd25519Signer, sealCustodyStatement } from '@zhulian/exchange';
import { enqueueOutbox } from '@zhulian/store';
import { instantOf } from '@zhulian/vocabulary';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeOf } from '../src/story/story-desk.ts';
import { actsIn, changan, openCustodyScene, session, yachi } from './custody-scene.ts';
import { databaseOf, done, refusalOf, type Scene } from './scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openCustodyScene();
});
afterAll(() => scene.close());

const { atChangan, atYachi, offer, press, row, submit, timeline } = actsIn(() => scene);
const settle = () => scene.region().settle();
const actionsAt = async (caseId: string) =>
  new Map((await atChangan().view(caseId)).actions.map((one) => [one.code, one] as const));

describe('移交要约的界限: a hand-over is no way to put off', () => {
  test('an offer does not outlive the limit of the office that makes it', async () => {
    const caseId = await submit();
    const late = offer(atChangan(), { caseId, to: yachi, expiresOn: '2026-11-12' });
    expect(await refusalOf(late)).toMatchObject({
      code: 'custody.offer-outlives-due',
      dueOn: '2026-11-11',
    });
    await done(offer(atChangan(), { caseId, to: yachi, expiresOn: '2026-11-11' }));
  });

  test('it goes only where somebody in the case is registered or lives, and only such offices are shown', async () => {
    const caseId = await submit();
    for (const to of ['350206002', '430503007', '520103021']) {
      expect(await refusalOf(offer(atChangan(), { caseId, to }))).toMatchObject({
        code: 'custody.office-without-jurisdiction',
        office: to,
      });
    }
    const { desk } = atChangan().node;
    const shown = await desk.listHandoverOffices(atChangan().actor, { text: '镇', caseId });
    expect(shown.map(({ id }) => id)).toContain(yachi);
    expect(new Set(shown.map(({ id }) => id.slice(0, 6)))).toEqual(new Set(['520502']));
    expect(await desk.listHandoverOffices(atYachi().actor, { text: '镇', caseId })).toEqual([]);
  });

  test('what only waits to be registered is not handed on', async () => {
    const caseId = await submit();
    await done(offer(atChangan(), { caseId, to: yachi }));
    await settle();
    await done(press(atYachi(), caseId, { command: 'accept-handover' }));
    await settle();
    await scene.goTo('2026-11-09T09:15:00+08:00');
    await done(atYachi().act(caseId, { command: 'accept' }));
    expect(await refusalOf(offer(atYachi(), { caseId, to: changan }))).toMatchObject({
      code: 'custody.case-ready',
    });
  });
});

describe('本单位作决定: what settles the case takes the offer back', () => {
  test('in one transaction; the receiver can take over nothing that is settled', async () => {
    const caseId = await submit();
    await done(offer(atChangan(), { caseId, to: yachi }));
    await settle();
    await scene.goTo('2026-11-09T09:40:00+08:00');
    const actions = await actionsAt(caseId);
    expect(actions.get('accept')).toMatchObject({ enabled: false });
    expect(actions.get('refuse')).toMatchObject({ enabled: true });
    await done(atChangan().act(caseId, { command: 'refuse', reason: '申请材料与登记信息不符' }));
    expect(await row(atChangan(), caseId)).toMatchObject({ stage: { code: 'withdrawn' } });
    await settle();
    expect(await row(atYachi(), caseId)).toMatchObject({ stage: { code: 'withdrawn' } });
    expect(await refusalOf(press(atYachi(), caseId, { command: 'accept-handover' }))).toMatchObject(
      { code: 'custody.offer-unknown' },
    );
    expect((await timeline(atChangan(), caseId)).responsible.id).toBe(changan);
  });

  test('a decision that a rule refuses leaves the offer as it is', async () => {
    const caseId = await submit();
    await done(offer(atChangan(), { caseId, to: yachi }));
    await scene.goTo('2026-11-09T10:10:00+08:00');
    const unlawful = atChangan().act(caseId, { command: 'refuse', reason: '未婚不予登记' });
    expect(await refusalOf(unlawful)).toMatchObject({ code: 'case.ground-not-lawful' });
    expect(await row(atChangan(), caseId)).toMatchObject({ stage: { code: 'offered' } });
  });
});

describe('不接收事由: chosen, never typed', () => {
  test('a decline with words of its own is refused where it arrives, and the offer stays open', async () => {
    const caseId = await submit();
    await done(offer(atChangan(), { caseId, to: yachi }));
    await settle();
    const open = await row(atYachi(), caseId);
    const party = 'zl:node:52';
    const said = sealCustodyStatement(
      {
        kind: 'zl.custody.decline.v1',
        case: caseId,
        offer: open?.id as `sha256:${string}`,
        by: party,
        office: yachi,
        at: instantOf(scene.region().clock.nowMs()),
        reason: '当事人怀孕，不在本镇',
      },
      createEd25519Signer(scene.region().keys.of(party).envelope),
    );
    await databaseOf(scene, 'guizhou').transact((tx) =>
      enqueueOutbox(tx, [
        {
          id: 'typed-decline',
          dst: 'zl:node:44',
          subject: `custody/${caseId}`,
          type: 'cn.zhulian.custody.decline.v1',
          basis: 'population-and-family-planning-law-2021',
          purpose: 'birth-registration',
          data: { statement: JSON.parse(said.text), chain: [] },
          createdAt: instantOf(scene.region().clock.nowMs()),
        },
      ]),
    );
    await nodeOf(scene.region(), 'guizhou').exchange.sealAndDispatch('zl:node:44');
    const receipts = await databaseOf(scene, 'guizhou').query<{ bytes: string }>(
      `select bytes from exchange.receipt_in where peer = $1 and level = 'REFUSED'`,
      ['zl:node:44'],
    );
    expect(receipts.map(({ bytes }) => bytes).join()).toContain('custody.decline-not-listed');
    expect(await row(atChangan(), caseId)).toMatchObject({ stage: { code: 'offered' } });
    const [kept] = await databaseOf(scene, 'guangdong').query<{ count: number }>(
      `select count(*)::int as count from custody.statement where bytes like '%怀孕%'`,
    );
    expect(kept?.count).toBe(0);
  });
});

describe('逾期而要约未答复: the office is still responsible, and can act', () => {
  test('the page offers its own steps again, and no new offer', async () => {
    const caseId = await submit();
    await done(offer(atChangan(), { caseId, to: yachi, expiresOn: '2026-11-11' }));
    await scene.goTo('2026-11-12T09:00:00+08:00');
    const actions = await actionsAt(caseId);
    expect(actions.get('accept')).toMatchObject({ enabled: true, primary: true });
    expect(actions.get('withdraw-handover')).toMatchObject({ enabled: true });
    expect(actions.get('offer-handover')?.why?.zh).toBe('已过办理期限，本单位先办');
    expect(await refusalOf(offer(atChangan(), { caseId, to: yachi }))).toMatchObject({
      code: 'custody.case-overdue',
    });
  });
});

describe('她原来的页面: who is responsible now, and where to look', () => {
  test('her old portal claims nothing about what is done there: no limit, no lateness, no step of its own', async () => {
    const caseId = await submit();
    await done(offer(atChangan(), { caseId, to: yachi }));
    await settle();
    await done(press(atYachi(), caseId, { command: 'accept-handover' }));
    await settle();
    await scene.goTo('2026-11-17T09:00:00+08:00');
    const { portal } = nodeOf(scene.region(), 'guangdong');
    const own = await portal.findMatter(session, caseId);
    expect(own).toMatchObject({ due: null, lateNote: null, undertaking: null, supplements: [] });
    expect(own?.headline.zh).not.toContain('超期');
    expect(own?.pearls.at(-1)).toMatchObject({ code: 'held-elsewhere', state: 'now' });
    expect((await portal.listMatters(session))[0]?.headline).toEqual(own?.headline);
  });
});
