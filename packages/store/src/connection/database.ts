import { createHash } from 'node:crypto';
import pg from 'pg';
import { Fault } from '../fault/fault.ts';

/** What SQL functions need: rows out, parameters in. */
export interface Transaction {
  query<Row = Record<string, unknown>>(
    text: string,
    values?: readonly unknown[],
  ): Promise<readonly Row[]>;
}

/** One pool of one role on one database. A query outside `transact` is a transaction of its own. */
export interface Database extends Transaction {
  /** Runs `work` between BEGIN and COMMIT; conflicts of concurrent transactions are tried again from the start. */
  transact<Answer>(work: (tx: Transaction) => Promise<Answer>): Promise<Answer>;
  /** Calls back when another connection notifies `channel`; answers how to stop listening. */
  listen(channel: string, ring: () => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

export interface Connection {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  readonly connectionsMax: number;
  readonly applicationName: string;
}

const attemptsMax = 6;
/** Serialization failure, deadlock. */
const conflicts: readonly string[] = ['40001', '40P01'];
const integer8 = 20;
const dateType = 1082;

/** Opens a pool. Dates come as text; bigint as number while it is exact, else as text. */
export function openDatabase(connection: Connection): Database {
  const pool = new pg.Pool({
    host: connection.host,
    port: connection.port,
    user: connection.user,
    password: connection.password,
    database: connection.database,
    max: connection.connectionsMax,
    application_name: connection.applicationName,
    types: { getTypeParser: parserOf },
  });
  // An idle connection that the server closed is replaced at the next query; it must not end the process.
  pool.on('error', () => undefined);
  return {
    query: (text, values) => run(pool, text, values),
    transact: (work) => transact(pool, work),
    listen: (channel, ring) => listen(pool, channel, ring),
    close: () => pool.end(),
  };
}

function parserOf(oid: number, format?: 'text' | 'binary'): (text: string) => unknown {
  if (oid === dateType) return (text) => text;
  if (oid === integer8) return (text) => (Number.isSafeInteger(Number(text)) ? Number(text) : text);
  return pg.types.getTypeParser(oid, format ?? 'text') as (text: string) => unknown;
}

const names = new Map<string, string>();

/** Prepared once per connection under a name made from its text. */
function nameOf(text: string): string {
  let name = names.get(text);
  if (name === undefined) {
    name = createHash('sha256').update(text).digest('hex').slice(0, 24);
    names.set(text, name);
  }
  return name;
}

async function run<Row>(
  on: pg.Pool | pg.PoolClient,
  text: string,
  values: readonly unknown[] = [],
): Promise<readonly Row[]> {
  try {
    const result = await on.query({ name: nameOf(text), text, values: [...values] });
    return result.rows as Row[];
  } catch (cause) {
    throw asFault(cause);
  }
}

async function transact<Answer>(
  pool: pg.Pool,
  work: (tx: Transaction) => Promise<Answer>,
): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    const client = await pool.connect().catch((cause: unknown) => {
      throw asFault(cause);
    });
    let broken = false;
    try {
      await client.query('begin');
      const answer = await work({ query: (text, values) => run(client, text, values) });
      await client.query('commit');
      return answer;
    } catch (cause) {
      await client.query('rollback').catch(() => {
        broken = true;
      });
      if (attempt >= attemptsMax || !isConflict(cause)) throw cause;
    } finally {
      client.release(broken);
    }
  }
}

async function listen(
  pool: pg.Pool,
  channel: string,
  ring: () => void,
): Promise<() => Promise<void>> {
  const client = await pool.connect();
  client.on('notification', ring);
  client.on('error', () => undefined);
  await client.query(`listen ${pg.escapeIdentifier(channel)}`);
  return () => {
    client.release(true);
    return Promise.resolve();
  };
}

function isConflict(cause: unknown): boolean {
  const root = cause instanceof Fault ? cause.cause : cause;
  return conflicts.includes(String((root as { code?: unknown } | undefined)?.code));
}

/** Errors of the connection are faults of the world; errors of SQL (constraints, syntax) keep their SQLSTATE as cause. */
function asFault(cause: unknown): unknown {
  if (cause instanceof pg.DatabaseError) {
    return isConflict(cause)
      ? new Fault('database.conflict', cause.message, { retryable: true, cause })
      : cause;
  }
  const words = cause instanceof Error ? cause.message : String(cause);
  return new Fault('database.unreachable', words, { retryable: true, cause });
}
