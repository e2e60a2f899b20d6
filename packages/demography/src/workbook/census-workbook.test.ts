import { describe, expect, test } from 'vitest';
import { readCensusWorkbook } from './census-workbook.ts';
import { readSheet } from './read-sheet.ts';

const letters = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
const head = ['地区', '区划代码', '合计', '男', '女', '城镇人口', '乡村人口'];

/** A workbook of one sheet whose texts stand in the cells themselves. */
function workbook(rows: readonly (readonly (string | number)[])[]) {
  const xml = rows.map((row, at) => {
    const cells = row.map((value, column) => {
      const place = `r="${letters[column]}${at + 1}"`;
      return typeof value === 'number'
        ? `<c ${place}><v>${value}</v></c>`
        : `<c ${place} t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`;
    });
    return `<row r="${at + 1}">${cells.join('')}</row>`;
  });
  const parts: Readonly<Record<string, string>> = {
    'xl/workbook.xml':
      '<workbook><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${xml.join('')}</sheetData></worksheet>`,
  };
  const sheet = readSheet((name) => parts[name]);
  if (!sheet.ok) throw new Error(sheet.refusal.code);
  return readCensusWorkbook(sheet.value);
}

const province = ['某省', '440000', 100, 52, 48, 60, 40];

describe('readCensusWorkbook 分县普查表', () => {
  test('counts a city without counties once and a city with counties by them', () => {
    const read = workbook([
      head,
      province,
      ['甲市', '440100', 70, 36, 34, 40, 30],
      ['市辖区', '', 70, 36, 34, 40, 30],
      ['  子区', '440101', 30, 15, 15, 20, 10],
      ['  丑县', '440121', 40, 21, 19, 20, 20],
      ['乙市', '441900', 30, 16, 14, 20, 10],
    ]);
    expect(read).toEqual({
      ok: true,
      value: {
        rows: 6,
        provinces: { '44': { total: 100, countySum: 100, difference: 0 } },
        breaks: [],
      },
    });
  });

  test('says where a sum breaks, and mends nothing', () => {
    const read = workbook([
      head,
      province,
      ['甲市', '440100', 70, 36, 34, 40, 30],
      ['  子区', '440101', 30, 15, 14, 20, 10],
      ['  寅岛', '', 40, 21, 19, 30, 20],
      ['  卯岛', '440102', ''],
      ['  子区', '440101', 30, 15, 15, 20, 10],
      ['某论坛', ''],
    ]);
    expect(read.ok && read.value.provinces).toEqual({
      '44': { total: 100, countySum: 30, difference: 70 },
    });
    expect(read.ok && read.value.breaks.map(({ kind, row }) => `${row} ${kind}`)).toEqual([
      '4 sexes-differ-from-total',
      '5 urban-rural-differ-from-total',
      '5 code-missing',
      '6 figures-missing',
      '8 not-a-place',
      '7 code-repeated',
      '3 counties-differ-from-prefecture',
    ]);
  });

  test('a sheet without a column of codes is refused', () => {
    expect(
      workbook([
        ['地区', '合计', '男', '女'],
        ['某省', 5, 3, 2],
      ]),
    ).toMatchObject({
      refusal: { code: 'demography.column-missing', column: '区划代码' },
    });
  });

  test('what is no workbook is refused', () => {
    expect(readSheet(() => undefined)).toMatchObject({
      refusal: { code: 'demography.workbook-not-read' },
    });
  });
});
