import { cast } from '@zhulian/registry';
import { maskName } from '@zhulian/vocabulary';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { citizenOf, nodeOf } from '../src/story/story-desk.ts';
import { actsIn, changan, openCustodyScene, session, yachi } from './custody-scene.ts';
import { databaseOf, done, everythingHeld, refusalOf, type Scene } from './scene.ts';

const { mother } = cast.residents;
let scene: Scene;

beforeAll(async () => {
  scene = await openCustodyScene();
});
afterAll(() => scene.close());

const { atChangan, atYachi, offer, press, row, submit, timeline } = actsIn(() => scene);
const settle = () => scene.region().settle();

describe('移交: from Guangdong to Guizhou and back', () => {
  let caseId = '';

  test('whoever takes the case first has signed for it', async () => {
    caseId = await submit();
    const view = await timeline(atChangan(), caseId);
    expect(view.epochs).toMatchObject([{ epoch: 1, how: 'opening', until: null }]);
    expect(view.responsible.id).toBe(changan);
    expect(view.isOurs).toBe(true);
  });

  test('an offer moves nothing, and the receiver sees it in its list', async () => {
    await done(offer(atChangan(), { caseId, to: yachi }));
    expect(await refusalOf(atChangan().act(caseId, { command: 'accept' }))).toMatchObject({
      code: 'custody.offer-open',
    });
    await settle();
    const seen = await row(atYachi(), caseId);
    expect(seen).toMatchObject({
      caseId,
      stage: { code: 'offered' },
      subject: maskName(mother.name),
      responsible: { id: changan },
      epoch: 2,
    });
    expect(seen?.registrars.map(({ party }) => party)).toEqual([
      'zl:hub',
      'zl:node:46',
      'zl:node:51',
    ]);
  });

  test('今日待办: it waits at the receiver with its last day, and is in nobody else’s list', async () => {
    const { desk } = atYachi().node;
    const { rows } = await desk.listTodo(atYachi().actor, undefined);
    expect(rows.find((one) => one.caseId === caseId)).toMatchObject({
      kind: 'handover-incoming',
      due: { on: '2026-11-09' },
      from: { id: changan },
      responsible: { id: changan },
      subject: maskName(mother.name),
    });
    expect((await desk.session(atYachi().actor)).counts.todo).toBe(rows.length);
    const elsewhere = { ...atYachi().actor, id: 'clerk-guiyang', office: '520103021' };
    expect((await desk.listTodo(elsewhere, undefined)).rows).toEqual([]);
  });

  test('accepted, released, registered by two of three, begun: Guizhou holds it and works', async () => {
    await done(press(atYachi(), caseId, { command: 'accept-handover' }));
    await settle();
    const here = await timeline(atYachi(), caseId);
    expect(here.epochs.map(({ office, how }) => [office.id, how])).toEqual([
      [changan, 'opening'],
      [yachi, 'release'],
    ]);
    expect(here.isOurs).toBe(true);
    const there = await timeline(atChangan(), caseId);
    expect(there.responsible.id).toBe(yachi);
    expect(there.epochs).toEqual(here.epochs);
    const page = await atYachi().view(caseId);
    expect(page).toMatchObject({ responsible: { office: { id: yachi } }, subject: mother.name });
    expect(page.pearls.map(({ code }) => code)).toContain('handover/2');
    const { rows } = await atYachi().node.desk.listTodo(atYachi().actor, undefined);
    expect(rows.find((one) => one.caseId === caseId)?.kind).toBe('birth-registration');
    // What came with the case keeps the office under which it was written, and where she said she lived.
    expect(page.log.at(-1)?.office?.id).toBe('441900119');
    expect(page.people[0]?.livesAt.en).toContain('Guangdong');
  });

  test('the former holder neither reads nor changes it, and is told who holds it now', async () => {
    const { desk } = atChangan().node;
    expect(await refusalOf(desk.viewCase(atChangan().actor, caseId))).toMatchObject({
      code: 'case.handed-over',
      office: yachi,
    });
    const late = { caseId, version: 1, idempotencyKey: 'pressed-too-late' };
    expect(
      await refusalOf(desk.command(atChangan().actor, { ...late, command: { command: 'accept' } })),
    ).toMatchObject({ code: 'case.handed-over', office: yachi });
    const { rows } = await desk.searchCases(atChangan().actor, { text: '', after: undefined });
    expect(rows.filter((row) => row.caseId === caseId)).toEqual([]);
  });

  test('she sees her path and who is responsible now at the portal where she applied', async () => {
    const own = await nodeOf(scene.region(), 'guangdong').portal.findMatter(session, caseId);
    expect(own?.pearls.map(({ code }) => code)).toContain('handover/2');
    expect(own?.headline.zh).toBe('已移交，11月9日起由贵州毕节市七星关区鸭池镇负责');
    expect(own?.youCanDo.zh).toContain('贵州的群众门户');
    expect(own?.withdrawable).toBe(false);
    const there = nodeOf(scene.region(), 'guizhou').portal;
    const follows = await there.findMatter(citizenOf(mother, '52'), caseId);
    expect(follows?.pearls.find(({ state }) => state === 'now')?.code).toBe('accepted');
  });

  test('the duty goes on there with the same days, owed by the new office', async () => {
    const owed = (slug: string) =>
      databaseOf(scene, slug).query<{ debtor: string; state: string; due: string }>(
        `select debtor, state, due_on::text as due from casework.obligation where case_id = $1`,
        [caseId],
      );
    const [here] = await owed('guizhou');
    const [there] = await owed('guangdong');
    expect(here).toMatchObject({ debtor: yachi, state: 'open' });
    expect(there).toMatchObject({ state: 'excused', due: here?.due });
  });

  test('handed back by the same protocol, with what happened meanwhile', async () => {
    await done(offer(atYachi(), { caseId, to: changan }));
    await settle();
    expect(await row(atChangan(), caseId)).toMatchObject({ isHandBack: true, epoch: 3 });
    await done(press(atChangan(), caseId, { command: 'accept-handover' }));
    await settle();
    const page = await atChangan().view(caseId);
    expect(page.responsible?.office.id).toBe(changan);
    expect(
      page.pearls.map(({ code }) => code).filter((code) => code.startsWith('handover')),
    ).toEqual(['handover/2', 'handover/3']);
    expect(await refusalOf(atYachi().node.desk.viewCase(atYachi().actor, caseId))).toMatchObject({
      code: 'case.handed-over',
      office: changan,
    });
    const view = await timeline(atChangan(), caseId);
    expect(view.epochs.map(({ epoch }) => epoch)).toEqual([1, 2, 3]);
    expect(view.epochs.slice(1).map(({ from }) => from)).toEqual(
      view.epochs.slice(0, -1).map(({ until }) => until),
    );
  });

  test('and there it goes on to its end', async () => {
    await scene.goTo('2026-11-09T09:15:00+08:00');
    await done(atChangan().act(caseId, { command: 'accept' }));
    expect(await refusalOf(offer(atChangan(), { caseId, to: yachi }))).toMatchObject({
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
