import { describe, expect, test } from 'vitest';
import { readFlows } from './read-flows.ts';
import { readMargin, readSeed } from './read-margins.ts';

const bytes = (...lines: readonly string[]): Uint8Array =>
  new TextEncoder().encode(lines.join('\n'));
const flows = (...lines: readonly string[]) =>
  readFlows(bytes('orig,dest,flow,dist,popOrig,popDest', ...lines));

describe('readFlows 迁移流表', () => {
  test('moves inside one place take no part', () => {
    expect(flows('A,B,7,12,100,200', 'A,A,50,0,100,100')).toMatchObject({
      value: { within: 1, distances: Float64Array.of(12) },
    });
  });

  test.each([
    [
      'a pair twice',
      ['A,B,7,12,1,2', 'A,B,8,12,1,2'],
      { code: 'demography.pair-repeated', line: 3, before: 2 },
    ],
    [
      'persons and ten thousands',
      ['A,B,7,12,1000000,2000000', 'B,A,8,12,200,1000000'],
      { code: 'demography.unit-mixed', line: 3, place: 'B' },
    ],
    [
      'no distance',
      ['A,B,7,0,1,2'],
      { code: 'demography.cell-not-positive', line: 2, column: 'dist' },
    ],
    [
      'part of a person',
      ['A,B,7.5,1,1,2'],
      { code: 'demography.cell-fractional', line: 2, column: 'flow' },
    ],
  ] as const)('refuses %s', (_, lines, refusal) => {
    expect(flows(...lines)).toMatchObject({ ok: false, refusal });
  });
});

describe('readSeed and readMargin 种子表与边际', () => {
  test.each([
    ['bare', ['5,2', '1,7'], [], []],
    ['named above', ['a,b', '5,2', '1,7'], [], ['a', 'b']],
    ['named on both sides', [',a,b', 'a,5,2', 'b,1,7'], ['a', 'b'], ['a', 'b']],
    ['named by codes', ['from,35,36', '35,5,2', '36,1,7'], ['35', '36'], ['35', '36']],
  ] as const)('a seed may be %s', (_, lines, rowNames, columnNames) => {
    expect(readSeed(bytes(...lines))).toEqual({
      ok: true,
      value: {
        rowNames,
        columnNames,
        cells: [
          [5, 2],
          [1, 7],
        ],
      },
    });
  });

  test.each([
    ['one a line', ['18', '20']],
    ['in one line', ['18,20']],
    ['under a heading', ['total', '18', '20']],
    ['by name, in any order', ['area,total', 'b,20', 'a,18']],
  ])('a margin may be %s', (_, lines) => {
    const expected = { length: 2, names: ['a', 'b'] };
    expect(readMargin(bytes(...lines), 'rows', expected)).toEqual({ ok: true, value: [18, 20] });
  });

  test.each([
    [['18', '20', '3'], 'demography.margin-length-differs'],
    [['a,18', 'c,20'], 'demography.name-unknown'],
    [['a,18', 'a,20'], 'demography.area-repeated'],
    [['18', '-20'], 'demography.cell-negative'],
  ])('a margin of %j is refused', (lines, code) => {
    const expected = { length: 2, names: ['a', 'b'] };
    expect(readMargin(bytes(...lines), 'rows', expected)).toMatchObject({ refusal: { code } });
  });
});
