import type { LookupView } from '@zhulian/contract';
import { cast } from '@zhulian/registry';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { citizenOf, deskOf, nodeOf, type StoryDesk } from '../src/story/story-desk.ts';
import { done, incomingAt, openScene, refusalOf, type Scene } from './scene.ts';

const { mother } = cast.residents;
const session = citizenOf(mother, '44');

const { guangdongCoordinator: coordinator } = cast.staff;

let scene: Scene;
let clerk: StoryDesk;
let yachi: StoryDesk;
let caseId: string;
const guangdong = () => nodeOf(scene.region(), 'guangdong');

beforeAll(async () => {
  scene = await openScene('2026-11-08T21:07:00+08:00');
  clerk = deskOf(guangdong(), cast.staff.changanClerk);
  yachi = deskOf(nodeOf(scene.region(), 'guizhou'), cast.staff.yachiClerk);
  ({ caseId } = await done(
    guangdong().portal.submit(session, {
      answers: { applyingWith: 'alone' },
      idempotencyKey: 'look-ups-of-her',
    }),
  ));
});
afterAll(() => scene.close());

/** Her log as she reads it: who, how often, and what was seen. */
async function herLog(): Promise<readonly LookupView[]> {
  return guangdong().portal.listLookups(session, { limit: 100 });
}
const cardsOf = (cards: readonly LookupView[], fields: string) =>
  cards.filter((card) => card.fields.map(({ zh }) => zh).join('、') === fields);

describe('清单查阅登记: whoever stands by name in a list can read by whom she was seen', () => {
  test('today’s list of her own office is a look at her name, and opening it again is the same look', async () => {
    expect(await herLog()).toEqual([]);
    for (let look = 0; look < 3; look += 1) {
      const { rows } = await clerk.node.desk.listTodo(clerk.actor, undefined);
      expect(rows.find((row) => row.caseId === caseId)?.subject).toBe(mother.name);
    }
    const [card, ...others] = cardsOf(await herLog(), '姓名');
    expect(others).toEqual([]);
    expect(card).toMatchObject({
      actor: clerk.actor.name,
      office: { id: clerk.actor.office },
      purpose: { zh: '生育登记' },
      caseNumber: '44-2026-1108-0001',
      outcome: { zh: '已查看' },
    });
  });

  test('an hour later it is a look again, and both are one card with a count', async () => {
    await scene.goTo('2026-11-09T09:00:00+08:00');
    await clerk.node.desk.listTodo(clerk.actor, undefined);
    const [card, ...others] = cardsOf(await herLog(), '姓名');
    expect(others).toEqual([]);
    expect(card?.outcome.zh).toBe('已查看 2 次，首次 11月8日');
  });

  test('having seen the name is not having seen the number: her page is a look of its own', async () => {
    await clerk.view(caseId);
    expect(cardsOf(await herLog(), '姓名、身份号码、户籍地')).toHaveLength(1);
  });

  test('a supervisor reads masked names and leaves no line, unless he searches for her', async () => {
    const { rows } = await guangdong().desk.searchCases(coordinator, {
      text: '',
      after: undefined,
    });
    expect(rows.map(({ subject }) => subject)).toEqual([`${mother.name.slice(0, 1)}**`]);
    const by = async () => (await herLog()).filter(({ actor }) => actor === coordinator.name);
    expect(await by()).toEqual([]);
    const found = await guangdong().desk.searchCases(coordinator, {
      text: mother.name,
      after: undefined,
    });
    expect(found.rows.map(({ subject }) => subject)).toEqual([mother.name]);
    expect(await by()).toHaveLength(1);
  });
});

describe('查阅登记 of a co-check before anybody is paired', () => {
  test('the list of what came in masks her name', async () => {
    await done(clerk.act(caseId, { command: 'accept' }));
    await scene.region().settle();
    const { rows } = await yachi.node.desk.listCoChecks(yachi.actor, {
      direction: 'incoming',
      after: undefined,
    });
    expect(rows.map(({ subject }) => subject)).toEqual([`${mother.name.slice(0, 1)}**`]);
    await scene.region().settle();
    expect((await herLog()).filter(({ office }) => office.id === yachi.actor.office)).toEqual([]);
  });

  test('reading the letter in Guizhou stands in her log at home, once for a page that is refreshed', async () => {
    const coCheckId = await incomingAt(yachi);
    await yachi.view(coCheckId);
    await yachi.view(coCheckId);
    await scene.region().settle();
    const [card, ...others] = (await herLog()).filter(
      ({ office }) => office.id === yachi.actor.office,
    );
    expect(others).toEqual([]);
    expect(card).toMatchObject({
      actor: yachi.actor.name,
      purpose: { zh: '生育登记' },
      caseNumber: '44-2026-1108-0001',
      outcome: { zh: '已查看' },
    });
  });
});

describe('审计: the auditor reads whether the log was changed, and who looks often', () => {
  const { guangdongAuditor: auditor } = cast.staff;

  test('by officials and numbers, and whom they saw is nowhere in it', async () => {
    const rows = await guangdong().desk.listLooks(auditor);
    expect(rows.find(({ actor }) => actor === clerk.actor.name)).toMatchObject({
      office: { id: clerk.actor.office },
      people: 1,
      matters: 1,
      withoutMatter: 0,
    });
    expect(JSON.stringify(rows)).not.toContain(mother.name);
    expect(await guangdong().desk.listLooks(clerk.actor)).toEqual([]);
  });

  test('the audit runs for the auditor alone, and says in words what was changed', async () => {
    expect(await refusalOf(guangdong().desk.runAudit(clerk.actor))).toMatchObject({
      code: 'permission.absent',
    });
    await scene.region().settle();
    expect((await done(guangdong().desk.runAudit(auditor))).findings).toEqual([]);
    const owner = scene.asSuperuser('guangdong');
    await owner.query(`set session_replication_role = replica`);
    await owner.query(`update access.lookup_intent set actor_name = '某人' where actor = $1`, [
      coordinator.id,
    ]);
    await owner.close();
    const { findings } = await done(guangdong().desk.runAudit(auditor));
    expect(findings.map(({ said }) => said.split(' ')[0])).toContain('row-without-leaf');
    for (const { words } of findings) expect(words.zh).not.toMatch(/leaf|row/);
  });
});
