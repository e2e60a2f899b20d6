import type { CalendarDate, Redivision, RedivisionKind } from '@zhulian/vocabulary';

/** `[code that was, its name, what befell it, successors…]` */
export type RedivisionRow = readonly [string, string, RedivisionKind, ...string[]];

/**
 * Re-divisions of which we know only that they lie between two year-end lists of the Ministry of Civil
 * Affairs (民政部县以上行政区划代码): dated on the last day of the year, the latest day possible.
 */
export function betweenYearEnds(
  year: number,
  rows: readonly RedivisionRow[],
): readonly Redivision[] {
  const lists = `民政部年末行政区划代码 ${year - 1}→${year}`;
  return rows.map((row) =>
    redivision(row, {
      on: `${year}-12-31` as CalendarDate,
      dated: 'edition',
      source: listsBothHold(year)
        ? `${lists}（cn/GB2260、yescallop/areacodes）`
        : `${lists}（yescallop/areacodes）`,
    }),
  );
}

/** Re-divisions whose day is known from the approval or the notice named. */
export function approved(
  day: string,
  source: string,
  rows: readonly RedivisionRow[],
): readonly Redivision[] {
  return rows.map((row) => redivision(row, { on: day as CalendarDate, dated: 'day', source }));
}

/** `cn/GB2260` has no list of 2012 and none after 2017. */
function listsBothHold(year: number): boolean {
  return year <= 2017 && year !== 2012 && year !== 2013;
}

function redivision(
  [code, name, how, ...now]: RedivisionRow,
  evidence: Pick<Redivision, 'on' | 'dated' | 'source'>,
): Redivision {
  return {
    was: { code, name, parent: parentOfCode(code), level: levelOfCode(code) },
    now,
    how,
    ...evidence,
  };
}

/** 县级 under 重庆 (50) and those numbered 90 (省直辖县级行政区划) lie directly in the province. */
function parentOfCode(code: string): string | null {
  if (code.endsWith('0000')) return null;
  if (code.length === 9) return code.slice(0, 6);
  const province = `${code.slice(0, 2)}0000`;
  const direct = code.endsWith('00') || code.startsWith('50') || code.slice(2, 4) === '90';
  return direct ? province : `${code.slice(0, 4)}00`;
}

function levelOfCode(code: string): Redivision['was']['level'] {
  if (code.length === 9) return 'township';
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'prefecture' : 'county';
}
