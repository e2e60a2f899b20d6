import type { Database } from '@zhulian/store';
import { describe, expect, test } from 'vitest';
import { tablesWritten, watchWrites } from './write-points.ts';

/** A database that does nothing, in order. */
function quietDatabase(): Database {
  const query = (): Promise<readonly never[]> => Promise.resolve([]);
  return {
    query,
    transact: (work) => work({ query }),
    listen: () => Promise.resolve(() => Promise.resolve()),
    close: () => Promise.resolve(),
  };
}

describe('write points 写入点', () => {
  test('a statement is named by the tables it writes', () => {
    expect(tablesWritten('select 1 from exchange.outbox')).toBeUndefined();
    expect(
      tablesWritten(
        'with taken as (delete from exchange.outbox where true), a as (insert into exchange.awaiting_receipt select 1) insert into exchange.stream_out select 1',
      ),
    ).toBe('exchange.outbox + exchange.awaiting_receipt + exchange.stream_out');
    expect(tablesWritten('update node.setting set body = $1')).toBe('node.setting');
  });

  test('each moment of a transaction is met, in its order', async () => {
    const met: string[] = [];
    const database = watchWrites(quietDatabase(), (point) => met.push(point));
    await database.transact(async (tx) => {
      await tx.query('select 1');
      await tx.query('insert into a.b values (1)');
      await tx.query('delete from a.c');
    });
    await database.query('update a.d set e = 1');
    await database.transact((tx) => tx.query('select 1'));
    expect(met).toEqual([
      'write a.b · before',
      'write a.b · after',
      'write a.c · before',
      'write a.c · after',
      'commit of a.b · before',
      'commit of a.b · after',
      'write a.d · before',
      'write a.d · after',
    ]);
  });
});
