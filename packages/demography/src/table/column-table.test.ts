import { describe, expect, test } from 'vitest';
import { readColumns } from './column-table.ts';
import { parseAge } from './parse-age.ts';
import { readPersons } from './read-number.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const wanted = [
  { name: 'area', otherNames: ['地区'] },
  { name: 'male', otherNames: ['男'] },
];

function read(input: Uint8Array) {
  const table = readColumns(input, wanted);
  if (!table.ok) return table.refusal;
  return table.value.rows.map((row) => [row.line, row.cell('area'), row.cell('male')]);
}

describe('readColumns 读表', () => {
  test('finds its columns in any order, beside others, whatever the line ends', () => {
    expect(read(bytes('note,male,area\r\nx,12,A\r\n\r\ny,13,B'))).toEqual([
      [2, 'A', '12'],
      [4, 'B', '13'],
    ]);
  });

  test('a byte order mark is no part of the first name', () => {
    expect(read(bytes('\uFEFFarea,male\nA,1'))).toEqual([[2, 'A', '1']]);
  });

  test('reads GB 18030, as older office software writes it', () => {
    const gb = new Uint8Array([
      0xb5, 0xd8, 0xc7, 0xf8, 0x2c, 0xc4, 0xd0, 0x0a, 0xbc, 0xd7, 0x2c, 0x35,
    ]);
    expect(read(gb)).toEqual([[2, '甲', '5']]);
  });

  test('a quoted field may hold separators, quotes and line breaks', () => {
    expect(read(bytes('area,male\n"甲,""县""\n东",5\nB,6'))).toEqual([
      [2, '甲,"县"\n东', '5'],
      [4, 'B', '6'],
    ]);
  });

  test.each([
    ['area,male\n"A,5', 'demography.quote-astray'],
    ['area,male\nA"x,5', 'demography.quote-astray'],
    ['area,male\nA,5,6', 'demography.row-ragged'],
    ['area,female\nA,5', 'demography.column-missing'],
    ['area,male,男\nA,5,6', 'demography.column-repeated'],
    ['area,male\n', 'demography.table-empty'],
    ['area\0,male\nA,5', 'demography.table-not-text'],
  ])('%j is refused by name', (text, code) => {
    expect(read(bytes(text))).toMatchObject({ code });
  });

  test.each([
    ['', 'demography.cell-empty'],
    ['abc', 'demography.cell-not-a-number'],
    ['NaN', 'demography.cell-not-a-number'],
    ['-3', 'demography.cell-negative'],
    ['3.5', 'demography.cell-fractional'],
    ['1e400', 'demography.cell-not-a-number'],
  ])('persons written as %j are refused with line and column', (found, code) => {
    const table = readColumns(bytes(`area,male\nA,1\nB,${found}`), wanted);
    const row = table.ok ? table.value.rows[1] : undefined;
    expect(row && readPersons(row, 'male')).toMatchObject({
      refusal: { code, line: 3, column: 'male', found },
    });
  });
});

describe('parseAge 年龄组', () => {
  test.each([
    ['0', 0, undefined],
    ['<1', 0, 1],
    ['1-4', 1, 5],
    ['5–9岁', 5, 10],
    ['85+', 85, Number.POSITIVE_INFINITY],
    ['85岁及以上', 85, Number.POSITIVE_INFINITY],
    ['100 and over', 100, Number.POSITIVE_INFINITY],
  ])('reads %j', (text, from, until) => {
    expect(parseAge(text)).toEqual({ from, until });
  });

  test.each(['x', '-1', '5-', 'total'])('does not read %j', (text) => {
    expect(parseAge(text)).toBeUndefined();
  });
});
