import type { Database, Transaction } from '@zhulian/store';

/** Called at every named write point, at the very moment; what it does there may be the last thing that the process does. */
export type Meet = (point: string) => void;

const writes = /\b(?:insert into|update|delete from)\s+([a-z_]+\.[a-z_]+)/g;

/**
 * 写入点: the database as it is, with a name for the moment before and after every statement that writes, and before and after every
 * commit. Names come from the tables: `seal-like` statements of several tables name all of them.
 */
export function watchWrites(database: Database, meet: Meet): Database {
  return {
    ...database,
    query: (text, values) => watched(database, meet)(text, values),
    transact(work, options) {
      const wrote: string[] = [];
      const note = (tables: string): void => void wrote.push(tables);
      const done = database.transact(async (tx) => {
        wrote.length = 0;
        const answer = await work({ query: watched(tx, meet, note) });
        if (wrote[0] !== undefined) meet(`commit of ${wrote[0]} · before`);
        return answer;
      }, options);
      return done.then((answer) => {
        if (wrote[0] !== undefined) meet(`commit of ${wrote[0]} · after`);
        return answer;
      });
    },
  };
}

function watched(
  tx: Transaction,
  meet: Meet,
  note?: (tables: string) => void,
): Transaction['query'] {
  return async <Row>(text: string, values?: readonly unknown[]): Promise<readonly Row[]> => {
    const tables = tablesWritten(text);
    if (tables === undefined) return tx.query<Row>(text, values);
    note?.(tables);
    meet(`write ${tables} · before`);
    const rows = await tx.query<Row>(text, values);
    meet(`write ${tables} · after`);
    return rows;
  };
}

/** The tables that a statement writes, in the order in which it names them; undefined when it only reads. */
export function tablesWritten(sql: string): string | undefined {
  const tables = new Set([...sql.matchAll(writes)].map(([, table = '']) => table));
  return tables.size === 0 ? undefined : [...tables].join(' + ');
}
