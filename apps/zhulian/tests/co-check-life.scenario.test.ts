import { problemOf } from '@zhulian/contract';
import { cast } from '@zhulian/registry';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countResponsibilityGaps } from '../src/story/responsibility-gaps.ts';
import { citizenOf, deskOf, nodeOf, type StoryDesk } from '../src/story/story-desk.ts';
import {
  confirmAt,
  databaseOf,
  done,
  incomingAt,
  openScene,
  refusalOf,
  type Scene,
} from './scene.ts';

const { mother, father } = cast.residents;
const withSpouse = {
  applyingWith: 'spouse',
  spouseName: father.name,
  spouseNumber: father.number,
  spouseDivision: '430503007',
} as const;

let scene: Scene;
let clerk: StoryDesk;
let yachi: StoryDesk;
let chengnan: StoryDesk;
const session = citizenOf(mother, '44');
const portal = () => nodeOf(scene.region(), 'guangdong').portal;

beforeAll(async () => {
  scene = await openScene('2026-11-08T21:07:00+08:00');
  clerk = deskOf(nodeOf(scene.region(), 'guangdong'), cast.staff.changanClerk);
  yachi = deskOf(nodeOf(scene.region(), 'guizhou'), cast.staff.yachiClerk);
  chengnan = deskOf(nodeOf(scene.region(), 'hunan'), cast.staff.chengnanClerk);
});
afterAll(() => scene.close());

describe('幂等键 and 版本', () => {
  let caseId: string;

  test('one key gives one matter, also when two taps race each other', async () => {
    const order = { answers: withSpouse, idempotencyKey: 'two-taps-racing' };
    const taps = await Promise.all([
      done(portal().submit(session, order)),
      done(portal().submit(session, order)),
      done(portal().submit(session, order)),
    ]);
    caseId = taps[0].caseId;
    expect(new Set(taps.map((tap) => tap.caseId)).size).toBe(1);
    expect(await done(portal().submit(session, order))).toEqual(taps[0]);
    expect(await portal().listMatters(session)).toHaveLength(1);
  });

  test('the office waits while the applicant may still correct', async () => {
    const refusal = await refusalOf(clerk.act(caseId, { command: 'accept' }));
    expect(refusal.code).toBe('case.correction-window-open');
  });

  test('a stale tab is refused with 412 and changes nothing', async () => {
    await scene.goTo('2026-11-09T09:15:00+08:00');
    const { version } = await clerk.view(caseId);
    await done(clerk.act(caseId, { command: 'accept' }));
    const moved = (await clerk.view(caseId)).version;
    const refusal = await refusalOf(
      clerk.node.desk.command(clerk.actor, {
        caseId,
        version,
        idempotencyKey: 'from-a-stale-tab',
        command: { command: 'refuse', reason: '材料不齐' },
      }),
    );
    expect(problemOf(refusal, 'zl:node:44')).toMatchObject({
      code: 'case.version-stale',
      status: 412,
    });
    expect((await clerk.view(caseId)).version).toBe(moved);
  });

  test('of two different presses on one version one is done and one is stale', async () => {
    await scene.region().settle();
    const coCheckId = await incomingAt(yachi);
    const { version } = await yachi.view(coCheckId);
    const press = (idempotencyKey: string) =>
      yachi.node.desk.command(yachi.actor, {
        caseId: coCheckId,
        version,
        idempotencyKey,
        command: { command: 'receive' },
      });
    const outcomes = await Promise.all([press('left-hand-tab'), press('right-hand-tab')]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
      refusal: { code: 'case.version-stale' },
    });
    expect(await press('left-hand-tab')).toEqual(outcomes[0]);
  });

  test('another province’s official, and another office of the same, see no such case', async () => {
    const refused = await Promise.all(
      [chengnan, deskOf(clerk.node, { ...cast.staff.changanClerk, office: '441900121' })].map(
        ({ node, actor }) => refusalOf(node.desk.viewCase(actor, caseId)),
      ),
    );
    expect(refused.map(({ code }) => code)).toEqual(['case.unknown', 'case.unknown']);
  });
});

describe('告知承诺 and 逾期办结', () => {
  let caseId: string;

  beforeAll(async () => {
    const [matter] = await portal().listMatters(session);
    caseId = matter?.caseId ?? '';
  });

  const sign = async () => {
    const matter = await portal().findMatter(session, caseId);
    return portal().signUndertaking(session, { caseId, version: matter?.version ?? 0 });
  };

  test('an undertaking is not taken while an office still has time to answer', async () => {
    await scene.goTo('2026-11-16T17:59:00+08:00');
    const refusal = await refusalOf(sign());
    expect(refusal.code).toBe('case.undertaking-not-needed');
    expect((await refusalOf(clerk.act(caseId, { command: 'register' }))).code).toBe(
      'case.ground-missing',
    );
  });

  test('from the morning after the limit her undertaking is enough', async () => {
    await scene.goTo('2026-11-17T08:30:00+08:00');
    await done(sign());
    await done(clerk.act(caseId, { command: 'register' }));
    expect((await clerk.view(caseId)).stage.code).toBe('issued');
  });

  test('an answer that comes after registration is taken as done late, and the ladder ends', async () => {
    await scene.goTo('2026-11-18T10:00:00+08:00');
    await confirmAt(chengnan, await incomingAt(chengnan));
    await scene.region().settle();
    await scene.goTo('2026-11-25T08:30:00+08:00');
    const page = await clerk.view(caseId);
    const late = page.coChecks.find(({ to }) => to.id === chengnan.actor.office);
    expect(late?.stage.code).toBe('closed');
    expect(late?.items.map(({ answer }) => answer)).toEqual(['CONFIRMED', 'CONFIRMED']);
    expect(late?.lateByWorkingDays).toBe(2);
    expect(late?.ladder.filter(({ firedAt }) => firedAt !== null).map(({ code }) => code)).toEqual([
      'remind-handler',
      'due',
      'county',
    ]);
    const owed = await databaseOf(scene, 'guangdong').query<{ state: string }>(
      'select state from casework.obligation where id = $1',
      [`${late?.id}/reply`],
    );
    expect(owed).toEqual([{ state: 'met-late' }]);
    expect(page.stage.code).toBe('issued');
  });

  test('throughout, exactly one office was responsible', async () => {
    const { coChecks } = await clerk.view(caseId);
    const caseIds = [caseId, ...coChecks.map(({ id }) => id)];
    expect(await countResponsibilityGaps(scene.region(), { slug: 'guangdong', caseIds })).toBe(0);
    for (const [slug, index] of [
      ['guizhou', 0],
      ['hunan', 1],
    ] as const) {
      const held = [coChecks[index]?.id ?? ''];
      expect(await countResponsibilityGaps(scene.region(), { slug, caseIds: held })).toBe(0);
    }
  });
});

describe('两省同时答复', () => {
  test('both answers are heard at once: neither makes the other wait for a second try', async () => {
    for (const round of [1, 2, 3]) {
      const order = { answers: withSpouse, idempotencyKey: `answered-together-${round}` };
      const { caseId } = await done(portal().submit(session, order));
      await scene.goTo(new Date(scene.region().clock.nowMs() + 11 * 60_000).toISOString());
      await done(clerk.act(caseId, { command: 'accept' }));
      await scene.region().settle();
      const [inGuizhou, inHunan] = [await incomingAt(yachi), await incomingAt(chengnan)];
      await Promise.all([confirmAt(yachi, inGuizhou), confirmAt(chengnan, inHunan)]);
      await scene.region().settle();
      const page = await clerk.view(caseId);
      expect(page.stage.code).toBe('ready');
      expect(page.coChecks.map(({ stage }) => stage.code)).toEqual(['closed', 'closed']);
    }
  });
});

describe('转办', () => {
  const officeAt = (office: string): StoryDesk =>
    deskOf(chengnan.node, { ...cast.staff.chengnanClerk, id: `clerk-${office}`, office });

  test('a misrouted request is forwarded at most twice and never back; its due date stays', async () => {
    const { caseId } = await done(
      portal().submit(session, { answers: withSpouse, idempotencyKey: 'to-be-forwarded' }),
    );
    await scene.goTo('2026-11-25T14:00:00+08:00');
    await done(clerk.act(caseId, { command: 'accept' }));
    await scene.region().settle();
    const coCheckId = await incomingAt(chengnan);
    const due = (await chengnan.view(coCheckId)).coChecks[0]?.due?.on;
    const forward = (from: StoryDesk, toOffice: string) =>
      from.act(coCheckId, { command: 'forward', toOffice, reason: '不归本街道管辖' });

    await done(forward(chengnan, '430503001'));
    await done(officeAt('430503001').act(coCheckId, { command: 'receive' }));
    expect((await refusalOf(forward(officeAt('430503001'), chengnan.actor.office))).code).toBe(
      'co-check.forward-back',
    );
    await done(forward(officeAt('430503001'), '430503002'));
    const third = await refusalOf(forward(officeAt('430503002'), '430503003'));
    expect(third).toMatchObject({
      code: 'co-check.forwarded-twice',
      holders: ['430503007', '430503001', '430503002'],
    });
    expect(problemOf(third, 'zl:node:43').remedy.zh.length).toBeGreaterThan(5);

    await scene.region().settle();
    const asked = (await clerk.view(caseId)).coChecks.find(({ id }) => id === coCheckId);
    expect(asked?.due?.on).toBe(due);
    expect(asked?.forwards.map(({ to }) => to.id)).toEqual(['430503001', '430503002']);
    const { code } = await refusalOf(chengnan.node.desk.viewCase(chengnan.actor, coCheckId));
    expect(code).toBe('case.unknown');
  });
});
