import {
  type CalendarDate,
  createDivisionTable,
  type DivisionRow,
  type Redivision,
} from '@zhulian/vocabulary';
import { describe, expect, test } from 'vitest';
import { placesOf } from './places-of.ts';

const rows: readonly DivisionRow[] = [
  { code: '430000', name: '湖南省', level: 'province', parent: null },
  { code: '430100', name: '长沙市', level: 'prefecture', parent: '430000' },
  { code: '430104', name: '岳麓区', level: 'county', parent: '430100' },
  { code: '430105', name: '开福区', level: 'county', parent: '430100' },
  { code: '440000', name: '广东省', level: 'province', parent: null },
  { code: '441900', name: '东莞市', level: 'prefecture', parent: '440000' },
  { code: '441900119', name: '长安镇', level: 'township', parent: '441900' },
  { code: '520000', name: '贵州省', level: 'province', parent: null },
  { code: '520500', name: '毕节市', level: 'prefecture', parent: '520000' },
  { code: '520502', name: '七星关区', level: 'county', parent: '520500' },
];
const redivisions: readonly Redivision[] = [
  {
    was: { code: '522401', name: '县级毕节市', parent: '520000', level: 'county' },
    now: ['520502'],
    how: 'recoded',
    on: '2011-11-10' as CalendarDate,
    dated: 'day',
    source: 'test',
  },
];
const english = { '430000': 'Hunan', '430100': 'Changsha', '430104': 'Yuelu' };
const places = placesOf(createDivisionTable(rows, redivisions, english), () => '2026-11-23');
const codes = (text: string) => places.search(text, 20).map(({ code }) => code);

describe('placesOf 户籍地', () => {
  test.each([
    '岳麓区',
    '岳麓',
    '长沙岳麓',
    '湖南省长沙市岳麓区',
    '湖南 长沙 岳麓区',
    '430104',
    'Yuelu District, Changsha, Hunan',
    'yuelu',
  ])('finds the county by what people type: %s', (text) => {
    expect(codes(text)).toEqual(['430104']);
  });

  test('offers the counties of a city, and the city itself where it has none', () => {
    expect(codes('长沙市')).toEqual(['430104', '430105']);
    expect(codes('东莞')).toEqual(['441900']);
    expect(codes('东莞长安镇')).toEqual(['441900119']);
  });

  test('leads from a dead code to its successor, and says so', () => {
    const [found] = places.search('522401', 5);
    expect(found).toMatchObject({ code: '520502', note: { zh: '原县级毕节市（522401）' } });
  });

  test('finds nothing for a whole province or for text that is no place', () => {
    expect(codes('湖南省')).toEqual([]);
    expect(codes('<svg onload>')).toEqual([]);
    expect(codes('')).toEqual([]);
  });

  test('names a place again by its code, and its name finds it again', () => {
    const name = places.find('430104')?.name.zh ?? '';
    expect(name).toBe('湖南 长沙市 岳麓区');
    expect(codes(name)).toEqual(['430104']);
  });
});
