import { type CalendarDate, createDivisionTable, type Redivision } from '@zhulian/vocabulary';
import { describe, expect, test } from 'vitest';
import { divisionStockOn } from '../generator/division-stock.ts';
import { divisionResolverOn } from './division-resolver.ts';

const today = '2026-01-01' as CalendarDate;
const redivision: Redivision = {
  was: { code: '522401', name: '毕节市', parent: '520000', level: 'county' },
  now: ['520502'],
  how: 'upgraded',
  on: '2011-12-30' as CalendarDate,
  dated: 'unverified',
  source: 'an example of this test',
};
const table = createDivisionTable(
  [
    { code: '520000', name: '贵州省', level: 'province', parent: null },
    { code: '520502', name: '七星关区', level: 'county', parent: '520000' },
    { code: '520502100', name: '鸭池镇', level: 'township', parent: '520502' },
  ],
  [redivision],
);

describe('divisionResolverOn 区划沿革', () => {
  const divisions = divisionResolverOn(table, today);

  test('takes the dead 522401 to the district that succeeded it', () => {
    expect(divisions.inForceFor('522401')).toEqual(['520502']);
  });

  test('leaves a living township as it is and takes an unknown one of a dead county to its successor', () => {
    expect(divisions.inForceFor('520502100')).toEqual(['520502100']);
    expect(divisions.inForceFor('520502100000')).toEqual(['520502100']);
    expect(divisions.inForceFor('522401102')).toEqual(['520502']);
  });

  test('reads nothing out of what is no code', () => {
    expect(divisions.inForceFor('毕节')).toEqual([]);
    expect(divisions.inForceFor('')).toEqual([]);
  });
});

describe('divisionStockOn 生成所用区划', () => {
  test('offers living townships, and dead counties under their successor with their time', () => {
    expect(divisionStockOn(table, today)).toEqual({
      townships: { 52: ['520502100'] },
      deadCounties: { 520502: [{ code: '522401', validFrom: null, validUntil: '2011-12-30' }] },
    });
  });
});
