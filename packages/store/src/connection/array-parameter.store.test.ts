import { instantOf } from '@zhulian/vocabulary';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase } from '../testing/open-test-database.ts';
import { bigintArray, jsonArray, momentArray, textArray } from './array-parameter.ts';
import type { NodeDatabase } from './node-database.ts';

describe('array parameters', () => {
  let node: NodeDatabase;
  beforeAll(async () => {
    node = await openTestDatabase();
  });
  afterAll(() => node.close());

  const echo = async (type: string, value: Buffer): Promise<readonly unknown[]> => {
    const rows = await node.serving.query<{ readonly value: unknown }>(
      `select value from unnest($1::${type}[]) with ordinality as row (value, place) order by place`,
      [value],
    );
    return rows.map((row) => row.value);
  };

  test('reach the server as they are', async () => {
    const texts = ['', '{"a","b"}', '\\', '𠮷 吉', 'NULL', "'; --", 'é'];
    expect(await echo('text', textArray(texts))).toEqual(texts);
    const numbers = [0, 1, -1, 2 ** 32, -(2 ** 32) - 1, Number.MAX_SAFE_INTEGER];
    expect(await echo('bigint', bigintArray(numbers))).toEqual(numbers);
    const moments = [instantOf(0), instantOf(946_684_800_001), instantOf(1_795_000_000_123)];
    expect(await echo('timestamptz', momentArray(moments))).toEqual(moments);
    expect(await echo('json', jsonArray(['{"a":"\\u0000"}'.replace('\\u0000', '珠')]))).toEqual([
      { a: '珠' },
    ]);
  });

  test('may be empty', async () => {
    expect(await echo('text', textArray([]))).toEqual([]);
    expect(await echo('bigint', bigintArray([]))).toEqual([]);
  });
});
