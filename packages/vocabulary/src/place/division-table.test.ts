import { describe, expect, test } from 'vitest';
import type { CalendarDate } from '../time/calendar-date.ts';
import { createDivisionTable } from './create-division-table.ts';
import type { Redivision } from './division.ts';
import {
  type AdministrativeDivisionCode,
  canonicalDivisionCode,
  levelOfDivisionCode,
  parseAdministrativeDivisionCode,
} from './division-code.ts';
import { ancestorsOf, findDivision, listChildren, searchDivisions } from './find-division.ts';
import { fullName } from './full-name.ts';
import { findProvinceOf, isProvinceSlug, loadProvince, partyName, provinces } from './provinces.ts';
import { divisionsMeant, resolveDivision } from './resolve-division.ts';
import { resolveTownship } from './resolve-township.ts';

const code = (text: string): AdministrativeDivisionCode => text as AdministrativeDivisionCode;
const day = (text: string): CalendarDate => text as CalendarDate;

const redivision = (
  was: readonly [string, string],
  how: Redivision['how'],
  now: readonly string[],
  on: string,
): Redivision => ({
  was: { code: was[0], name: was[1], parent: '520000', level: 'county' },
  how,
  now,
  on: day(on),
  dated: 'day',
  source: 'invented',
});

/** East and West merged, then North took the code of Old; Hill became Hill City; Plain lost its edge. */
const table = createDivisionTable(
  [
    { code: '520000', name: '贵州省', level: 'province', parent: null },
    { code: '520110', name: '合并区', level: 'county', parent: '520000' },
    { code: '520110100', name: '东门街道', level: 'township', parent: '520110' },
    { code: '520110101', name: '西山苗族乡', level: 'township', parent: '520110' },
    { code: '520181', name: '山市', level: 'county', parent: '520000' },
    { code: '520120', name: '平原县', level: 'county', parent: '520000' },
    { code: '520121', name: '边县', level: 'county', parent: '520000' },
  ],
  [
    redivision(['520101', '东县'], 'merged', ['520110'], '2012-06-01'),
    redivision(['520110', '西区'], 'merged', ['520110'], '2012-06-01'),
    redivision(['520131', '山县'], 'recoded', ['520141'], '2011-01-01'),
    redivision(['520141', '山县'], 'upgraded', ['520181'], '2021-01-01'),
    redivision(['520120', '平原县'], 'parted', ['520121'], '2015-01-01'),
  ],
  { '520110': 'Hebing' },
);

describe('resolveDivision 区划沿革', () => {
  test('finds a division in force on the day', () => {
    expect(resolveDivision(table, code('520181'), day('2022-01-01'))).toMatchObject({
      state: 'in-force',
      division: { name: '山市' },
    });
  });

  test('follows a code through every change up to the day asked about, and no further', () => {
    expect(resolveDivision(table, code('520131'), day('2020-01-01'))).toMatchObject({
      state: 'succeeded',
      was: { name: '山县', validUntil: '2011-01-01' },
      by: [{ code: '520141' }],
      how: 'recoded',
      since: '2011-01-01',
    });
    expect(resolveDivision(table, code('520131'), day('2022-01-01'))).toMatchObject({
      by: [{ code: '520181' }],
      steps: [{ how: 'recoded' }, { how: 'upgraded' }],
    });
  });

  test('changes on the day itself', () => {
    expect(resolveDivision(table, code('520131'), day('2010-12-31')).state).toBe('in-force');
    expect(resolveDivision(table, code('520131'), day('2011-01-01')).state).toBe('succeeded');
  });

  test('keeps two lives of one code apart', () => {
    expect(findDivision(table, code('520110'), day('2012-05-31'))?.name).toBe('西区');
    expect(findDivision(table, code('520110'), day('2012-06-01'))?.name).toBe('合并区');
  });

  test('leaves a division that parted with area in force', () => {
    expect(resolveDivision(table, code('520120'), day('2022-01-01')).state).toBe('in-force');
    expect(resolveDivision(table, code('520121'), day('2014-12-31')).state).toBe('not-yet');
  });

  test('knows nothing of a code that never was, but where a township must lie', () => {
    expect(resolveDivision(table, code('529999'), day('2022-01-01'))).toEqual({
      state: 'unknown',
      within: [],
    });
    expect(resolveDivision(table, code('520101999'), day('2022-01-01'))).toMatchObject({
      state: 'unknown',
      within: [{ code: '520110' }],
    });
    expect(resolveDivision(table, code('520110100007'), day('2022-01-01'))).toMatchObject({
      within: [{ code: '520110100' }],
    });
    expect(divisionsMeant(table, code('529999'), day('2022-01-01'))).toEqual([]);
  });
});

describe('findDivision 区划', () => {
  test('makes a township as old as its county', () => {
    expect(findDivision(table, code('520110100'), day('2012-05-31'))).toBeUndefined();
    expect(findDivision(table, code('520110100'), day('2012-06-01'))?.name).toBe('东门街道');
  });

  test('lists ancestors and children of the day', () => {
    const names = ancestorsOf(table, code('520110100'), day('2022-01-01')).map((each) => each.name);
    expect(names).toEqual(['合并区', '贵州省']);
    const children = listChildren(table, code('520000'), { on: day('2010-01-01'), limit: 10 });
    expect(children.map((each) => each.name)).toEqual(['东县', '西区', '平原县', '山县']);
    expect(listChildren(table, code('520000'), { on: day('2022-01-01'), limit: 2 })).toHaveLength(
      2,
    );
  });

  test('searches by name, exact first, inside a place and a level', () => {
    const search = { on: day('2022-01-01'), limit: 10 };
    const names = searchDivisions(table, { ...search, text: '山' }).map((each) => each.name);
    expect(names).toEqual(['山市', '西山苗族乡']);
    expect(searchDivisions(table, { ...search, text: '山', level: 'township' })).toHaveLength(1);
    expect(searchDivisions(table, { ...search, text: '山', within: code('520110') })).toHaveLength(
      1,
    );
    expect(searchDivisions(table, { ...search, text: '' })).toEqual([]);
  });
});

describe('resolveTownship 旧址', () => {
  test('finds a township under the successor, whatever its kind was called', () => {
    const under = (name: string) =>
      resolveTownship(table, { county: code('520101'), name }, day('2022-01-01')).map(
        (each) => each.name,
      );
    expect(under('东门街道')).toEqual(['东门街道']);
    expect(under('东门镇')).toEqual(['东门街道']);
    expect(under('西山乡')).toEqual(['西山苗族乡']);
    expect(under('无此乡')).toEqual([]);
  });
});

describe('fullName 全称', () => {
  test('goes down in Chinese and up in English, and stays Chinese where no pinyin is known', () => {
    expect(fullName(table, code('520110100'), day('2022-01-01'))).toEqual({
      zh: '贵州 合并区 东门街道',
      en: '东门街道, Hebing District, Guizhou',
    });
    expect(fullName(table, code('529999'), day('2022-01-01')).zh).toBe('529999');
  });
});

describe('parseAdministrativeDivisionCode 区划代码', () => {
  test.each(['520502', '520502106', '520502106007'])('reads %s', (text) => {
    expect(parseAdministrativeDivisionCode(` ${text} `)).toEqual({ ok: true, value: text });
  });

  test.each(['', '52050', '5205021', '5205021060071', '020502', '五二〇五〇二'])(
    'refuses %j',
    (text) => {
      expect(parseAdministrativeDivisionCode(text)).toEqual({
        ok: false,
        refusal: { code: 'division-code.malformed' },
      });
    },
  );

  test('strips padding and tells the level', () => {
    expect(canonicalDivisionCode(code('520502000000'))).toBe('520502');
    expect(canonicalDivisionCode(code('441900119000'))).toBe('441900119');
    expect(
      ['520000', '441900', '520502', '520502106', '520502106007'].map((text) =>
        levelOfDivisionCode(code(text)),
      ),
    ).toEqual(['province', 'prefecture', 'county', 'township', 'village']);
  });
});

describe('provinces 十省区市', () => {
  test('are ten, in the order of their codes', () => {
    expect(provinces.map(({ digits }) => digits).join(' ')).toBe('35 36 43 44 45 46 50 51 52 53');
    expect(provinces.every(({ code: each, digits }) => each === `${digits}0000`)).toBe(true);
  });

  test('are found by slug and by any code inside', () => {
    expect(loadProvince('guizhou').long.zh).toBe('贵州省');
    expect(findProvinceOf('441900119')?.slug).toBe('guangdong');
    expect(findProvinceOf('110101')).toBeUndefined();
    expect(isProvinceSlug('hunan')).toBe(true);
    expect(isProvinceSlug('beijing')).toBe(false);
    expect(partyName('hub').zh).toBe('国家枢纽');
  });
});
