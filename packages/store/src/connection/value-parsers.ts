import { strict as assert } from 'node:assert';
import { instantOf } from '@zhulian/vocabulary';
import pg from 'pg';

const { builtins } = pg.types;
const moment = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?\+00$/;

/**
 * How values leave the driver: a date stays text, a moment becomes an Instant (microseconds cut off), a bigint becomes a
 * number or stops the program. Set on each connection, never on the driver as a whole.
 */
export const valueParsers: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (format === 'binary') return pg.types.getTypeParser(oid, format);
    return parsers.get(oid) ?? pg.types.getTypeParser(oid, 'text');
  }) as pg.CustomTypesConfig['getTypeParser'],
};

const dateArray = 1182;
const bigintArray = 1016;
const textArray = pg.types.getTypeParser(1009 as number, 'text') as (
  text: string,
) => readonly string[];

const parsers: ReadonlyMap<number, (text: string) => unknown> = new Map<
  number,
  (text: string) => unknown
>([
  [builtins.DATE, (text) => text],
  [dateArray, textArray],
  [builtins.TIMESTAMP, (text) => text],
  [builtins.TIMESTAMPTZ, parseMoment],
  [builtins.INT8, parseBigint],
  [bigintArray, (text) => textArray(text).map(Number)],
]);

/** Text of a timestamptz under the session's `timezone=UTC`. Infinity and years before 1 or after 9999 stay as written. */
export function parseMoment(text: string): string {
  // Rows written together carry the same moment.
  if (text === latest.text) return latest.instant;
  const instant = readMoment(text);
  latest = { text, instant };
  return instant;
}

let latest = { text: '', instant: '' };

function readMoment(text: string): string {
  const parts = moment.exec(text);
  if (parts === null) return text;
  const milliseconds = (parts[3] ?? '').padEnd(3, '0').slice(0, 3);
  return instantOf(Date.parse(`${parts[1]}T${parts[2]}.${milliseconds}Z`));
}

export function parseBigint(text: string): number {
  const value = Number(text);
  assert(Number.isSafeInteger(value), 'a bigint that leaves the database fits a safe integer');
  return value;
}
