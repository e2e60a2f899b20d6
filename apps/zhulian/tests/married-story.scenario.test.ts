import { verifyPaperTwin } from '@zhulian/certificate';
import { cast } from '@zhulian/registry';
import { instantOf } from '@zhulian/vocabulary';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoAnswer } from '../src/commands/demo-answer.ts';
import { silence } from '../src/commands/story-printer.ts';
import { type FamilyOutcome, tellFamilyStory } from '../src/story/family-story.ts';
import { deskOf, nodeOf } from '../src/story/story-desk.ts';
import { textOfPdf } from './read-pdf.ts';
import { everythingHeld, openScene, type Scene, tablesNaming } from './scene.ts';

const { mother, father } = cast.residents;
let scene: Scene;
let told: FamilyOutcome;

beforeAll(async () => {
  scene = await openScene('2026-11-08T21:07:00+08:00');
  told = await tellFamilyStory(scene.region(), { married: true, audience: silence });
});
afterAll(() => scene.close());

const desk = (slug: string, post: keyof typeof cast.staff) =>
  deskOf(nodeOf(scene.region(), slug), cast.staff[post]);
const dueOn = (what: string) => told.dueDates.find((due) => due.what.zh.includes(what))?.on;

describe('一家人的事, 已婚: 期限', () => {
  test('every due date carries its day and its reason', () => {
    expect(dueOn('受理')).toBe('2026-11-10');
    expect(dueOn('办结')).toBe('2026-11-23');
    expect(dueOn('贵州')).toBe('2026-11-16');
    expect(dueOn('湖南')).toBe('2026-11-16');
    for (const { reason } of told.dueDates) expect(reason.zh).toMatch(/次日起算\d+个工作日/);
  });

  test('both sides reckon the same due date of each co-check', async () => {
    const page = await desk('guangdong', 'changanClerk').view(told.caseId);
    expect(page.coChecks.map(({ dueAgreed }) => dueAgreed)).toEqual([true, true]);
  });
});

describe('一家人的事, 已婚: 督办', () => {
  test('the ladder climbs every rung once, in order, on its day', () => {
    expect(
      told.ladder.map(({ code, office, firedAt }) => [code, office, firedAt.slice(0, 10)]),
    ).toEqual([
      ['remind-handler', '430503007', '2026-11-12'],
      ['due', '430503007', '2026-11-16'],
      ['county', '430503', '2026-11-17'],
      ['province', '430000', '2026-11-19'],
      ['hub', 'hub', '2026-11-25'],
    ]);
  });

  test('both sides see the same rungs', async () => {
    const asked = await desk('guangdong', 'changanClerk').view(told.caseId);
    const there = desk('hunan', 'chengnanClerk');
    const { rows } = await there.node.desk.listCoChecks(there.actor, {
      direction: 'incoming',
      after: undefined,
    });
    const held = await there.view(rows[0]?.caseId ?? '');
    const rungsOf = (page: typeof asked, number: string) =>
      page.coChecks
        .filter((coCheck) => coCheck.number === number)
        .flatMap(({ ladder }) =>
          ladder.map(({ step, code, office, on, firedAt }) => ({
            step,
            code,
            office: office.id,
            on,
            fired: firedAt !== null,
          })),
        );
    const number = held.coChecks[0]?.number ?? '';
    expect(rungsOf(held, number)).toHaveLength(5);
    expect(rungsOf(held, number)).toEqual(rungsOf(asked, number));
  });

  test('each office on the ladder has exactly one notice of its own, and the hub one', async () => {
    const counts = await Promise.all(
      (['daxiangOfficer', 'hunanCoordinator'] as const).map(async (post) => {
        const { node, actor } = desk('hunan', post);
        return (await node.desk.listNotices(actor)).length;
      }),
    );
    expect(counts).toEqual([1, 1]);
    const hub = await scene.region().hub.desk.listNotices({ ...cast.staff.hubCoordinator });
    expect(hub).toHaveLength(1);
    expect(hub[0]?.words.zh).toContain('城南街道');
  });
});

describe('一家人的事, 已婚: 登记', () => {
  test('registers on 2026-11-17, the first morning after the limit, on an undertaking', async () => {
    expect(told.registeredOn).toBe('2026-11-17');
    const { log } = await desk('guangdong', 'changanClerk').view(told.caseId);
    const lines = log.map(({ words }) => words.zh).toReversed();
    const order = ['期限届满，对方未答复', '申请人签署承诺书', '登记（告知承诺）', '发出登记凭证'];
    expect(lines.filter((line) => order.includes(line))).toEqual(order);
  });

  test('no moment passed without exactly one responsible office', () => {
    expect(told.responsibleGaps).toBe(0);
  });

  test('the voucher holds both names in its text, and its code verifies without a network', async () => {
    const text = await textOfPdf(told.voucher);
    for (const part of [mother.name, father.name, '44-2026-1108-0001', '2026年11月17日'])
      expect(text).toContain(part);
    expect(text).not.toContain(mother.number);
    const kit = await nodeOf(scene.region(), 'guangdong').portal.verifierKit();
    const at = instantOf(scene.region().clock.nowMs());
    expect(verifyPaperTwin(told.qrText, { ...kit, at })).toMatchObject({
      standing: 'valid',
      facts: { number: '44-2026-1108-0001' },
    });
    const forged = told.qrText.slice(0, -1) + (told.qrText.endsWith('A') ? 'B' : 'A');
    expect(verifyPaperTwin(forged, { ...kit, at }).standing).toBe('cannot-be-verified');
  });

  test('answers a program with its seven keys', () => {
    const answer = demoAnswer(told, { language: 'en', voucherPath: 'voucher.pdf' });
    expect(answer).toMatchObject({ ok: true, registeredOn: '2026-11-17', responsibleGaps: 0 });
    expect(Object.keys(answer)).toHaveLength(7);
    expect(answer.steps.map(({ what }) => what).join(' ')).not.toMatch(/[\u4e00-\u9fff]{8}/u);
  });
});

describe('谁看过我的信息, and what nobody sees', () => {
  test('her own log names the look in Guizhou and the looks in Dongguan', () => {
    const offices = new Set(told.lookups.map(({ office }) => office.zh));
    expect(offices).toEqual(new Set(['贵州 毕节市 七星关区 鸭池镇', '广东 东莞市 长安镇']));
  });

  test('Hunan holds nothing about her, Guizhou nothing about him', async () => {
    expect(await tablesNaming(scene, 'hunan', mother)).toEqual([]);
    expect(await tablesNaming(scene, 'guizhou', father)).toEqual([]);
  });

  test('Hunan’s register was not opened by anyone', async () => {
    const looks = await everythingHeld(scene, 'hunan', ['access']);
    const people = looks.filter(({ table }) => table === 'access.lookup_person');
    expect(people).toEqual([]);
  });

  test('the hub holds no name and no number of anybody', async () => {
    for (const person of Object.values(cast.residents))
      expect(await tablesNaming(scene, 'hub', person)).toEqual([]);
  });

  test('the search would find her where she is held', async () => {
    expect(await tablesNaming(scene, 'guizhou', mother)).toContain('exchange.stream_in');
    expect(await tablesNaming(scene, 'guangdong', father)).toContain('exchange.stream_out');
  });
});
