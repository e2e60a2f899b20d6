import { type Cluster, openNodePools } from '@zhulian/store';

/** 物理上限 on this machine, this minute: what the database alone can accept, with no signature, network or protocol. */
export interface RawLimit {
  readonly acceptTransactionsPerSecond: number;
  readonly batch100PerSecond: number;
}

const bytes = 'x'.repeat(1_600);
const connections = 16;
const seconds = 4;
const warmUpSeconds = 2;

const acceptOne = `with seen as (
    insert into bench.seen (src, seq, bytes) values ($1, $2, $3) on conflict do nothing returning seq
  ), record as (
    insert into bench.record (id, body) select $1 || '-' || seq, $3 from seen
  )
  insert into bench.receipt (src, seq, bytes) select $1, seq, left($3, 400) from seen`;

const acceptHundred = `with given as (
    select $1::text as src, seq, $3::text as bytes from unnest($2::bigint[]) as given(seq)
  ), seen as (
    insert into bench.seen (src, seq, bytes) select src, seq, bytes from given on conflict do nothing returning seq
  ), record as (
    insert into bench.record (id, body) select $1 || '-' || seq, $3 from seen
  )
  insert into bench.receipt (src, seq, bytes) select $1, seq, left($3, 400) from seen`;

/** Accept transaction: dedupe row, record and receipt row in one commit; one by one, and a hundred at a time. */
export async function measureRawLimit(order: {
  readonly cluster: Cluster;
  readonly database: string;
}): Promise<RawLimit> {
  const { admin, host, port } = order.cluster;
  const address = { ...admin, host, port, database: order.database };
  const pools = openNodePools({ address, name: 'bench-raw', connectionsMax: connections });
  const { serving } = pools;
  try {
    await serving.query('create schema bench');
    await serving.query(
      'create table bench.seen (src text, seq bigint, bytes text, primary key (src, seq))',
    );
    await serving.query('create table bench.record (id text primary key, body text)');
    await serving.query(
      'create table bench.receipt (src text, seq bigint, bytes text, primary key (src, seq))',
    );
    const acceptSingly = (name: string) => async (lane: number, turn: number) => {
      await serving.query(acceptOne, [`${name}-${lane}`, turn, bytes]);
      return 1;
    };
    const acceptTogether = (name: string) => async (lane: number, turn: number) => {
      const seqs = Array.from({ length: 100 }, (_, index) => turn * 100 + index);
      await serving.query(acceptHundred, [`${name}-${lane}`, seqs, bytes]);
      return 100;
    };
    // A limit is what a warm server can do: a fresh one still makes its log files and writes out its new databases.
    await rateOf(2, warmUpSeconds, acceptTogether('warm'));
    await serving.query('checkpoint');
    await rateOf(connections, warmUpSeconds, acceptSingly('warm-one'));
    const one = await rateOf(connections, seconds, acceptSingly('one'));
    const hundred = await rateOf(2, seconds, acceptTogether('hundred'));
    await serving.query('checkpoint');
    return { acceptTransactionsPerSecond: one, batch100PerSecond: hundred };
  } finally {
    await pools.close();
  }
}

async function rateOf(
  lanes: number,
  forSeconds: number,
  accept: (lane: number, turn: number) => Promise<number>,
): Promise<number> {
  const until = performance.now() + forSeconds * 1_000;
  let accepted = 0;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: lanes }, async (_, lane) => {
      for (let turn = 1; performance.now() < until; turn += 1) {
        // Not `+= await`: that reads the sum before the wait and loses what other lanes added.
        const count = await accept(lane, turn);
        accepted += count;
      }
    }),
  );
  return Math.round(accepted / ((performance.now() - started) / 1_000));
}
