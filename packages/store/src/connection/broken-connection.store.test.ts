import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openTestDatabase } from '../testing/open-test-database.ts';

test('a server that dies between two queries of a transaction is a fault of that transaction, not the end of the process', async () => {
  const { serving } = await openTestDatabase();
  const seen: unknown[] = [];
  const note = (error: unknown): void => void seen.push(error);
  process.on('uncaughtException', note);
  try {
    const broken = serving.transact(async (tx) => {
      const [own] = await tx.query<{ pid: number }>('select pg_backend_pid() as pid');
      await serving.query('select pg_terminate_backend($1)', [own?.pid]);
      // Long enough for the news to arrive while nothing is being asked.
      await wait(200);
      return tx.query('select 1');
    });
    await expect(broken).rejects.toMatchObject({ code: 'database.unreachable' });
    expect(seen).toEqual([]);
    expect(await serving.query('select 1 as one')).toEqual([{ one: 1 }]);
  } finally {
    process.off('uncaughtException', note);
  }
});
