import type { Transaction } from '../connection/database.ts';

/** Next serial of the day for case numbers, from 1. Two transactions never get the same. */
export async function takeDailySerial(tx: Transaction, day: string): Promise<number> {
  const [row] = await tx.query<{ last: number }>(
    `insert into casework.daily_serial as held (day, last)
     values ($1, 1)
     on conflict (day) do update set last = held.last + 1
     returning last`,
    [day],
  );
  if (!row) throw new Error('a daily serial was not given out');
  return row.last;
}
