import { cast } from '@zhulian/registry';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { silence } from '../src/commands/story-printer.ts';
import { type FamilyOutcome, tellFamilyStory } from '../src/story/family-story.ts';
import { citizenOf, deskOf, nodeOf } from '../src/story/story-desk.ts';
import { textOfPdf } from './read-pdf.ts';
import { databaseOf, everythingHeld, openScene, type Scene, tablesNaming } from './scene.ts';

const { mother, father } = cast.residents;
let scene: Scene;
let told: FamilyOutcome;

beforeAll(async () => {
  scene = await openScene('2026-11-08T21:07:00+08:00');
  told = await tellFamilyStory(scene.region(), { married: false, audience: silence });
});
afterAll(() => scene.close());

const ownPage = () =>
  deskOf(nodeOf(scene.region(), 'guangdong'), cast.staff.changanClerk).view(told.caseId);

describe('一家人的事, 未婚: nobody in Hunan learns anything', () => {
  test('not one envelope reaches Hunan, and its node holds no case and no line about her', async () => {
    const [row] = await databaseOf(scene, 'hunan').query<{ count: number }>(
      'select count(*)::int as count from exchange.stream_in',
    );
    expect(row?.count).toBe(0);
    expect(await everythingHeld(scene, 'hunan', ['casework', 'access'])).toEqual([]);
    expect(await tablesNaming(scene, 'hunan', mother)).toEqual([]);
  });

  test('the other parent is in no case, no envelope and no look-up anywhere', async () => {
    for (const slug of scene.region().nodes.keys()) {
      const naming = await tablesNaming(scene, slug, father);
      expect(naming.filter((table) => !table.startsWith('registry.'))).toEqual([]);
    }
    const his = nodeOf(scene.region(), 'guangdong').portal;
    expect(await his.listLookups(citizenOf(father, '44'), { limit: 50 })).toEqual([]);
  });
});

describe('一家人的事, 未婚: whose rule governs (政策矩阵 K1, T05)', () => {
  test('only her own identity and registration are asked, of Guizhou', async () => {
    const { coChecks, people } = await ownPage();
    expect(coChecks.map(({ to, items }) => [to.id, items.map(({ code }) => code)])).toEqual([
      ['520502100', ['identity', 'household-registration']],
    ]);
    expect(people.map(({ name }) => name)).toEqual([mother.name]);
  });

  test('Guangdong’s measures govern because she lives there', async () => {
    const { governing } = await ownPage();
    expect(governing.words.zh).toContain('申请人现住广东，由广东按本省的办法登记');
    expect(governing.words.zh).toContain('未婚生育的');
    expect(governing.citations.length).toBeGreaterThan(0);
    for (const { code, title } of governing.citations)
      expect(`${code} ${title.zh}`).toMatch(/guangdong|广东/);
  });

  test('the favourable rule of 人口法 18(4) is cited nowhere: it covers re-birth only', async () => {
    const page = JSON.stringify(await ownPage());
    expect(page).not.toMatch(/第十八条|18\(4\)|Article 18/);
  });

  test('what is not verified says so, on the desk and to her', async () => {
    const { governing } = await ownPage();
    const matter = await nodeOf(scene.region(), 'guangdong').portal.findMatter(
      citizenOf(mother, '44'),
      told.caseId,
    );
    expect(governing.unverified.map(({ zh }) => zh).join()).toMatch(/未核实/);
    expect(matter?.governing.unverified).toEqual(governing.unverified);
  });

  test('she is registered as soon as Guizhou confirms, and her voucher names her alone', async () => {
    expect(told).toMatchObject({ registeredOn: '2026-11-11', responsibleGaps: 0, ladder: [] });
    const text = await textOfPdf(told.voucher);
    expect(text).toContain(mother.name);
    expect(text).not.toContain(father.name);
  });
});
