import { cast } from '@zhulian/registry';
import type { Actor } from '@zhulian/service';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { citizenOf, deskOf, nodeOf, type StoryDesk } from '../src/story/story-desk.ts';
import { databaseOf, done, everythingHeld, openScene, refusalOf, type Scene } from './scene.ts';

const { mother } = cast.residents;
const xiamen = '350206002';
let scene: Scene;

beforeAll(async () => {
  // 广东, 福建 hand over; 海南, 四川 have the duty of 2026 with the hub; 贵州 is asked by whoever holds the case.
  scene = await openScene('2026-11-09T09:00:00+08:00', {
    places: ['guangdong', 'fujian', 'hainan', 'sichuan', 'guizhou'],
  });
});
afterAll(() => scene.close());

const session = citizenOf(mother, '44');
const changan = (): StoryDesk =>
  deskOf(nodeOf(scene.region(), 'guangdong'), cast.staff.changanClerk);
const clerk: Actor = { id: 'clerk-huli', name: '林文彬', role: 'clerk', office: xiamen };
const huli = (): StoryDesk =>
  deskOf(nodeOf(scene.region(), 'fujian'), clerk as typeof cast.staff.changanClerk);

let presses = 0;
const key = (): string => {
  presses += 1;
  return `custody-press-${presses}`;
};

async function submitted(): Promise<string> {
  const { caseId } = await done(
    nodeOf(scene.region(), 'guangdong').portal.submit(session, {
      answers: { applyingWith: 'alone' },
      idempotencyKey: key(),
    }),
  );
  return caseId;
}

const offer = (desk: StoryDesk, caseId: string, toOffice: string, expiresOn = '2026-11-20') =>
  desk.act(caseId, {
    command: 'offer-handover',
    toOffice,
    reason: '申请人已迁居',
    expiresOn,
  });

async function answer(
  desk: StoryDesk,
  caseId: string,
  command: { command: 'accept-handover' } | { command: 'decline-handover'; reason: string },
) {
  const { rows } = await desk.node.desk.listHandovers(desk.actor, {
    direction: 'incoming',
    after: undefined,
  });
  const row = rows.find((one) => one.caseId === caseId);
  return desk.node.desk.command(desk.actor, {
    caseId,
    version: row?.version ?? 0,
    idempotencyKey: key(),
    command,
  });
}

const timeline = (desk: StoryDesk, caseId: string) =>
  done(desk.node.desk.viewCustody(desk.actor, caseId));

const settle = () => scene.region().settle();

describe('移交: from Guangdong to Fujian and back', () => {
  let caseId = '';

  test('whoever takes the case first has signed for it', async () => {
    caseId = await submitted();
    const view = await timeline(changan(), caseId);
    expect(view.epochs).toMatchObject([{ epoch: 1, how: 'opening', until: null }]);
    expect(view.responsible.id).toBe('441900119');
    expect(view.isOurs).toBe(true);
  });

  test('an offer moves nothing, and the receiver sees it in its list', async () => {
    await done(offer(changan(), caseId, xiamen));
    expect(await refusalOf(changan().act(caseId, { command: 'accept' }))).toMatchObject({
      code: 'custody.offer-open',
    });
    await settle();
    const { rows } = await huli().node.desk.listHandovers(huli().actor, {
      direction: 'incoming',
      after: undefined,
    });
    expect(rows).toMatchObject([
      {
        caseId,
        stage: { code: 'offered' },
        subject: mother.name,
        responsible: { id: '441900119' },
        epoch: 2,
      },
    ]);
    expect(rows[0]?.registrars.map(({ party }) => party)).toEqual([
      'zl:hub',
      'zl:node:46',
      'zl:node:51',
    ]);
  });

  test('accepted, released, registered by two of three, begun: Fujian holds it and works', async () => {
    await done(answer(huli(), caseId, { command: 'accept-handover' }));
    await settle();
    const here = await timeline(huli(), caseId);
    expect(here.epochs.map(({ office, how }) => [office.id, how])).toEqual([
      ['441900119', 'opening'],
      [xiamen, 'release'],
    ]);
    expect(here.isOurs).toBe(true);
    const there = await timeline(changan(), caseId);
    expect(there.responsible.id).toBe(xiamen);
    expect(there.epochs).toEqual(here.epochs);
    const page = await huli().view(caseId);
    expect(page).toMatchObject({ responsible: { office: { id: xiamen } }, subject: mother.name });
    expect(page.pearls.map(({ code }) => code)).toContain('handover/2');
  });

  test('the former holder neither reads nor changes it, and is told who holds it now', async () => {
    const { desk } = changan().node;
    expect(await refusalOf(desk.viewCase(changan().actor, caseId))).toMatchObject({
      code: 'case.handed-over',
      office: xiamen,
    });
    const press = { caseId, version: 1, idempotencyKey: key() };
    expect(
      await refusalOf(desk.command(changan().actor, { ...press, command: { command: 'accept' } })),
    ).toMatchObject({ code: 'case.handed-over', office: xiamen });
    const { rows } = await desk.searchCases(changan().actor, { text: '', after: undefined });
    expect(rows.filter((row) => row.caseId === caseId)).toEqual([]);
  });

  test('she sees her path and who is responsible now at the portal where she applied', async () => {
    const own = await nodeOf(scene.region(), 'guangdong').portal.findMatter(session, caseId);
    expect(own?.pearls.map(({ code }) => code)).toContain('handover/2');
    expect(own?.headline.zh).toContain('福建');
    expect(own?.withdrawable).toBe(false);
  });

  test('the duty goes on there with the same days, owed by the new office', async () => {
    const owed = (slug: string) =>
      databaseOf(scene, slug).query<{ debtor: string; state: string; due: string }>(
        `select debtor, state, due_on::text as due from casework.obligation where case_id = $1`,
        [caseId],
      );
    const [here] = await owed('fujian');
    const [there] = await owed('guangdong');
    expect(here).toMatchObject({ debtor: xiamen, state: 'open' });
    expect(there).toMatchObject({ state: 'excused', due: here?.due });
  });

  test('handed back by the same protocol, with what happened meanwhile', async () => {
    await done(offer(huli(), caseId, '441900119'));
    await settle();
    const list = await changan().node.desk.listHandovers(changan().actor, {
      direction: 'incoming',
      after: undefined,
    });
    expect(list.rows[0]).toMatchObject({ caseId, isHandBack: true, epoch: 3 });
    await done(answer(changan(), caseId, { command: 'accept-handover' }));
    await settle();
    const page = await changan().view(caseId);
    expect(page.responsible?.office.id).toBe('441900119');
    expect(
      page.pearls.map(({ code }) => code).filter((code) => code.startsWith('handover')),
    ).toEqual(['handover/2', 'handover/3']);
    expect(await refusalOf(huli().node.desk.viewCase(clerk, caseId))).toMatchObject({
      code: 'case.handed-over',
      office: '441900119',
    });
    const view = await timeline(changan(), caseId);
    expect(view.epochs.map(({ epoch }) => epoch)).toEqual([1, 2, 3]);
    expect(view.epochs.slice(1).map(({ from }) => from)).toEqual(
      view.epochs.slice(0, -1).map(({ until }) => until),
    );
  });

  test('and there it goes on to its end', async () => {
    await scene.goTo('2026-11-09T09:15:00+08:00');
    await done(changan().act(caseId, { command: 'accept' }));
    expect(await refusalOf(offer(changan(), caseId, xiamen))).toMatchObject({
      code: 'custody.co-check-open',
    });
  });

  test('the hub and the registrars learn nothing about her', async () => {
    for (const slug of ['hub', 'hainan', 'sichuan']) {
      const rows = await everythingHeld(scene, slug, ['custody', 'casework', 'exchange']);
      const naming = rows.filter(({ row }) =>
        [mother.name, mother.number].some((part) => row.includes(part)),
      );
      expect(naming).toEqual([]);
    }
  });
});
