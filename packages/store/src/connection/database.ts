import { strict as assert } from 'node:assert';
import pg from 'pg';
import { asDatabaseFault, isWorthRepeating } from './database-fault.ts';
import { listenOn } from './listen.ts';
import { statementName } from './statement-name.ts';
import { valueParsers } from './value-parsers.ts';

/** What SQL functions need: rows out, parameters in. */
export interface Transaction {
  /**
   * Dates come as `2026-11-23`, moments as Instants, bigint as number. Queries that are not awaited one by one travel
   * together and are answered in order.
   */
  query<Row = Record<string, unknown>>(
    text: string,
    values?: readonly unknown[],
  ): Promise<readonly Row[]>;
}

/**
 * One pool of one role on one database. A query outside `transact` is a transaction of its own, durable when it resolves.
 * A server that is away, full or going down is the Fault `database.unreachable`.
 */
export interface Database extends Transaction {
  /**
   * Commits what `work` did, or nothing. A conflict with a concurrent transaction runs `work` again, at most five times
   * in all, so `work` must do nothing outside `tx`.
   */
  transact<Answer>(
    work: (tx: Transaction) => Promise<Answer>,
    options?: TransactOptions,
  ): Promise<Answer>;
  /** Calls back when any connection notifies `channel`; answers how to stop listening. Notices may be lost: they are doorbells. */
  listen(channel: string, ring: () => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

export interface TransactOptions {
  /** `serializable` where two answers must not be given on the same reading. Default `read committed`. */
  readonly isolation?: 'read committed' | 'serializable';
}

/** Where a database is and as whom to enter. `host` is a name, an address, or the directory of a Unix socket. */
export interface Address {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  readonly tls?: boolean;
}

export interface Connection extends Address {
  readonly connectionsMax: number;
  /** Shown to the server's administrator. */
  readonly applicationName: string;
}

const attemptsMax = 5;

/** Opens a pool. Connects at the first query, not before. */
export function openDatabase(connection: Connection): Database {
  const settings = clientSettings(connection, connection.applicationName);
  const pool = new pg.Pool({
    ...settings,
    max: connection.connectionsMax,
    idleTimeoutMillis: 60_000,
    connectionTimeoutMillis: 10_000,
  });
  // A connection that dies while idle leaves the pool by itself; the next query opens another or throws.
  pool.on('error', () => undefined);
  // One that dies between two queries of a transaction would otherwise take the whole process with it; the next query throws.
  pool.on('connect', (client) => void client.on('error', () => undefined));
  return {
    query: (text, values) => queryOnce(pool, text, values),
    async transact(work, options) {
      for (let attempt = 1; ; attempt += 1) {
        const client = await connect(pool);
        try {
          return await transactOnce(client, work, options);
        } catch (error) {
          if (attempt === attemptsMax || !isWorthRepeating(error)) throw asDatabaseFault(error);
        }
      }
    },
    listen: (channel, ring) => listenOn(settings, channel, ring),
    close: () => pool.end(),
  };
}

/** Settings that every connection of the house shares. */
export function clientSettings(address: Address, applicationName: string): pg.ClientConfig {
  const { host, port, user, password, database, tls } = address;
  return {
    host,
    port,
    user,
    password,
    database,
    ...(tls === true ? { ssl: true } : {}),
    application_name: applicationName,
    options: '-c timezone=UTC -c idle_in_transaction_session_timeout=60000',
    types: valueParsers,
    pipeline: true,
    keepAlive: true,
  };
}

async function connect(pool: pg.Pool): Promise<pg.PoolClient> {
  try {
    return await pool.connect();
  } catch (error) {
    throw asDatabaseFault(error);
  }
}

async function queryOnce<Row>(
  pool: pg.Pool,
  text: string,
  values?: readonly unknown[],
): Promise<readonly Row[]> {
  const client = await connect(pool);
  let isBroken = false;
  try {
    return await send<Row>(client, text, values);
  } catch (error) {
    // Only a connection on which the server answered goes back into the pool.
    isBroken = !(error instanceof pg.DatabaseError);
    throw asDatabaseFault(error);
  } finally {
    client.release(isBroken);
  }
}

async function send<Row>(
  client: pg.ClientBase,
  text: string,
  values: readonly unknown[] = [],
): Promise<readonly Row[]> {
  const name = statementName(text);
  const named = name === undefined ? {} : { name };
  const result = await client.query({ ...named, text, values: [...values] });
  return result.rows as Row[];
}

async function transactOnce<Answer>(
  client: pg.PoolClient,
  work: (tx: Transaction) => Promise<Answer>,
  options: TransactOptions = {},
): Promise<Answer> {
  let isBroken = false;
  try {
    // Not awaited: `begin` travels with the first query, and a failure of it fails that query too.
    const begun = client.query(`begin isolation level ${options.isolation ?? 'read committed'}`);
    begun.catch(() => undefined);
    const answer = await work({ query: (text, values) => send(client, text, values) });
    await begun;
    const committed = await client.query('commit');
    // The server answers a commit with a rollback when `work` swallowed the error of a query.
    assert(committed.command === 'COMMIT', 'work lets the error of a query through');
    return answer;
  } catch (error) {
    await client.query('rollback').catch(() => {
      isBroken = true;
    });
    throw error;
  } finally {
    client.release(isBroken);
  }
}
