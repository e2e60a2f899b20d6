import {
  type AdministrativeDivisionCode,
  type CalendarDate,
  commonSuperior,
  findDivision,
  fullName,
  isMigrant,
  listChildren,
  parentOf,
  provinces,
  resolveDivision,
  resolveTownship,
} from '@zhulian/vocabulary';
import { describe, expect, test } from 'vitest';
import { loadDivisionTable, redivisions } from './load-division-table.ts';

const table = loadDivisionTable();
const code = (text: string): AdministrativeDivisionCode => text as AdministrativeDivisionCode;
const today = '2026-11-23' as CalendarDate;
const in2010 = '2010-09-30' as CalendarDate;

describe('loadDivisionTable 区划表', () => {
  test('holds the ten provinces to the township', () => {
    const current = [...table.byCode.values()].flat().filter((each) => each.validUntil === null);
    expect(current.filter(({ level }) => level === 'province')).toHaveLength(10);
    expect(current.filter(({ level }) => level === 'prefecture')).toHaveLength(119);
    expect(current.filter(({ level }) => level === 'township')).toHaveLength(15_342);
  });

  test('gives every division in force a parent in force, up to one of the ten', () => {
    const lost = [...table.byCode.values()]
      .flat()
      .filter((each) => each.validUntil === null && each.level !== 'province')
      .filter(({ parent }) => parent === null || findDivision(table, parent, today) === undefined);
    expect(lost).toEqual([]);
  });

  test('gives every code one division at a time', () => {
    const overlapping = [...table.byCode.values()].filter((lives) =>
      lives.some((life, index) => {
        const before = lives[index - 1]?.validUntil;
        return index > 0 && !(before && life.validFrom && before <= life.validFrom);
      }),
    );
    expect(overlapping).toEqual([]);
  });

  test('lays the towns of Dongguan, Zhongshan and Danzhou directly in the city', () => {
    for (const town of ['441900119', '442000101', '460400100']) {
      expect(parentOf(table, code(town), today)).toMatchObject({
        code: town.slice(0, 6),
        level: 'prefecture',
      });
    }
    expect(listChildren(table, code('441900'), { on: today, limit: 100 })).toHaveLength(36);
    expect(fullName(table, code('441900119'), today)).toEqual({
      zh: '广东 东莞市 长安镇',
      en: "Chang'an Town, Dongguan, Guangdong",
    });
  });

  test('lays the districts of Chongqing and the free counties of Hainan directly in the province', () => {
    expect(parentOf(table, code('500103'), today)?.code).toBe('500000');
    expect(parentOf(table, code('469001'), today)?.code).toBe('460000');
  });

  test('names every province as vocabulary does', () => {
    for (const province of provinces) {
      expect(findDivision(table, code(province.code), today)?.name).toBe(province.long.zh);
    }
  });
});

describe('redivisions 区划变更', () => {
  test.each([
    ['522400', ['520500']],
    ['522401', ['520502']],
    ['522422', ['520521']],
    ['522423', ['520581']],
    ['522424', ['520523']],
    ['522425', ['520524']],
    ['522426', ['520525']],
    ['522427', ['520526']],
    ['522428', ['520527']],
    ['522200', ['520600']],
    ['522201', ['520602', '520603']],
    ['522230', ['520603']],
    ['469003', ['460400']],
    ['500222', ['500110']],
    ['440903', ['440904']],
    ['512081', ['510185']],
    ['500112', ['500157', '500109']],
  ])('leads %s to %j', (dead, successors) => {
    const resolution = resolveDivision(table, code(dead), today);
    expect(resolution.state).toBe('succeeded');
    expect(resolution.state === 'succeeded' && resolution.by.map((each) => each.code)).toEqual(
      successors,
    );
  });

  test.each([
    ['440524', '潮阳县', '440513'],
    ['440623', '顺德县', '440606'],
    ['352401', '泉州市', '350502'],
    ['510224', '江北县', '500157'],
    ['442525', '河源县', '441602'],
    ['532621', '文山县', '532601'],
  ])('lead %s on an old identity number, once %s, to %s', (dead, name, successor) => {
    const resolution = resolveDivision(table, code(dead), today);
    if (resolution.state !== 'succeeded') throw new Error(`${dead} is ${resolution.state}`);
    expect(resolution.was.name).toBe(name);
    expect(resolution.by[0]?.code).toBe(successor);
  });

  test('leads every code that was ever valid to divisions in force today', () => {
    for (const lives of table.byCode.values()) {
      const [first] = lives;
      if (first === undefined) throw new Error('a code without a life');
      const resolution = resolveDivision(table, first.code, today);
      if (resolution.state === 'in-force') continue;
      expect([first.code, resolution.state]).toEqual([first.code, 'succeeded']);
      if (resolution.state !== 'succeeded') continue;
      expect(resolution.by.length).toBeGreaterThan(0);
      for (const { code: successor } of resolution.by) {
        expect(findDivision(table, successor, today)).toBeDefined();
      }
    }
  });

  test('name only successors and predecessors that the table holds', () => {
    for (const { was, now, on } of redivisions) {
      expect(table.byCode.has(was.code), was.code).toBe(true);
      for (const each of now) expect(findDivision(table, code(each), on)?.code).toBe(each);
    }
  });

  test('say what a code meant while it lived', () => {
    expect(findDivision(table, code('522401'), in2010)?.name).toBe('毕节市');
    expect(findDivision(table, code('500110'), in2010)?.name).toBe('万盛区');
    expect(findDivision(table, code('500110'), today)?.name).toBe('綦江区');
    expect(fullName(table, code('522424'), in2010).zh).toBe('贵州 毕节地区 金沙县');
  });

  test('know that a successor was not there yet', () => {
    expect(resolveDivision(table, code('520502'), in2010)).toMatchObject({ state: 'not-yet' });
  });

  test('tell both steps of a county that changed twice', () => {
    expect(resolveDivision(table, code('522423'), today)).toMatchObject({
      how: 'recoded',
      since: '2011-11-14',
      steps: [{ now: ['520522'] }, { now: ['520581'] }],
    });
  });

  test('move townships with their new district', () => {
    expect(parentOf(table, code('500112129'), today)?.name).toBe('两江新区');
    expect(parentOf(table, code('500112133'), today)?.name).toBe('北碚区');
    expect(parentOf(table, code('500112129'), in2010)?.name).toBe('渝北区');
  });
});

describe('resolveTownship 旧址', () => {
  test('finds a town by name under the successor of its county', () => {
    const [town] = resolveTownship(table, { county: code('522401'), name: '撒拉溪镇' }, today);
    expect(town?.code).toBe('520502106');
  });

  test('finds it although its kind changed', () => {
    const found = resolveTownship(table, { county: code('522401'), name: '千溪乡' }, today);
    expect(found.map(({ name }) => name)).toEqual(['千溪彝族苗族白族乡']);
  });

  test('names the county for a township code that died with it', () => {
    expect(resolveDivision(table, code('522401106'), today)).toMatchObject({
      state: 'unknown',
      within: [{ code: '520502' }],
    });
  });
});

describe('isMigrant 流动人口', () => {
  const away = (registeredAt: string, livesAt: string, on = in2010): boolean =>
    isMigrant(table, {
      registeredAt: code(registeredAt),
      livesAt: code(livesAt),
      on,
      reason: 'work-or-life',
    });

  test('counts who crossed the county, also under codes that died', () => {
    expect(away('522401', '441900119')).toBe(true);
    expect(away('522401', '441900119', today)).toBe(true);
    expect(away('522401', '520502106', today)).toBe(false);
  });

  test('does not count another district of the same city or municipality', () => {
    expect(away('440103', '440106')).toBe(false);
    expect(away('500103', '500106')).toBe(false);
    expect(away('440103', '440303')).toBe(true);
  });

  test('counts a county and a district of the same city', () => {
    expect(away('430121', '430102')).toBe(true);
  });

  test('goes by the city of the day', () => {
    expect(away('440183', '440103')).toBe(true);
    expect(away('440183', '440103', today)).toBe(false);
  });

  test('does not count who expects to return', () => {
    const trip = { registeredAt: code('522401'), livesAt: code('441900'), on: in2010 };
    expect(isMigrant(table, { ...trip, reason: 'medical-care' })).toBe(false);
  });
});

describe('commonSuperior 共同上一级', () => {
  test('is the city of two counties, the province of two cities, and nobody above two provinces', () => {
    const superior = (a: string, b: string): string | undefined =>
      commonSuperior(table, { a: code(a), b: code(b), on: today })?.code;
    expect(superior('520502106', '520521')).toBe('520500');
    expect(superior('520502', '520602')).toBe('520000');
    expect(superior('520502', '520502106')).toBe('520502');
    expect(superior('520502', '441900')).toBeUndefined();
  });
});
