import type {
  HeldRow,
  IncomingLane,
  IncomingRow,
  IncomingStore,
  LaneView,
  PartyId,
} from '@zhulian/exchange';
import { bigintArray, textArray } from '../connection/array-parameter.ts';
import type { Database, Transaction } from '../connection/database.ts';
import { noteFailing } from './failing.ts';
import { createPositionReader } from './lane-position.ts';
import { createQuarantineReader, saveEquivocation } from './quarantine.ts';
import { saveIncomingRows } from './save-incoming-rows.ts';

const columns = 'seq, hash, subject, case_seq as "caseSeq", bytes, state, receipt, at';
const heldMax = 10_000;

/** 收方 of the streams in PostgreSQL: rows, effects and receipts commit together. */
export function createIncomingStore(database: Database): IncomingStore<Transaction> {
  const reader = createPositionReader(database);
  const quarantine = createQuarantineReader(database);
  return {
    async receive(src, subjects, work) {
      let saved: readonly number[] = [];
      let isAccused = false;
      const answer = await database.transact(async (tx) => {
        const lane = createLane(tx, src);
        saved = [];
        isAccused = false;
        // Not awaited here: the lock travels with the first question, and the server answers them in order.
        const locked = lockSubjects(tx, src, subjects);
        locked.catch(() => undefined);
        const worked = await work(
          {
            ...lane,
            async saveRows(rows) {
              await lane.saveRows(rows);
              saved = [...saved, ...rows.map(({ seq }) => seq)];
            },
            async saveEquivocation(proof) {
              await lane.saveEquivocation(proof);
              isAccused = true;
            },
          },
          tx,
        );
        await locked;
        return worked;
      });
      reader.committed(src, saved);
      if (isAccused) quarantine.began(src);
      return answer;
    },
    position: (src) => reader.position(src),
    isQuarantined: quarantine.isQuarantined,
    noteFailing: (src, failing, at) => noteFailing(database, src, { failing, at }),
  };
}

/**
 * In the order of their keys, so that two pushes that share subjects cannot wait for each other in a ring. A subject is held as this
 * stream's and as what it is about: of a hand-over several peers speak at one moment, and its handlers hold it by the same key.
 */
async function lockSubjects(
  tx: Transaction,
  src: PartyId,
  subjects: readonly string[],
): Promise<void> {
  await tx.query(
    `select count(pg_advisory_xact_lock(key))
       from (select hashtextextended($1 || ' ' || subject, 0) as key
               from unnest($2::text[]) as subject
              union
             select hashtextextended(subject, 0)
               from unnest($2::text[]) as subject
              order by key) as ordered`,
    [src, textArray(subjects)],
  );
}

function createLane(tx: Transaction, src: PartyId): IncomingLane {
  const lane = {
    findRows: (seqs: readonly number[]) => findRows(tx, src, seqs),
    lastSettledCaseSeq: (subjects: readonly string[]) => lastSettledCaseSeq(tx, src, subjects),
    listHeld: (subjects: readonly string[]) => listHeld(tx, src, subjects),
  };
  return {
    ...lane,
    async view({ seqs, subjects }): Promise<LaneView> {
      const [rows, last, held] = await Promise.all([
        lane.findRows(seqs),
        lane.lastSettledCaseSeq(subjects),
        lane.listHeld(subjects),
      ]);
      return { rows, lastSettledCaseSeq: last, held };
    },
    saveRows: (rows) => saveIncomingRows(tx, src, rows),
    saveEquivocation: (proof) => saveEquivocation(tx, src, proof),
  };
}

async function findRows(
  tx: Transaction,
  src: PartyId,
  seqs: readonly number[],
): Promise<ReadonlyMap<number, IncomingRow>> {
  const rows = await tx.query<IncomingRow>(
    `select ${columns}
       from exchange.stream_in
      where src = $1
        and seq = any ($2::bigint[])`,
    [src, bigintArray(seqs)],
  );
  return new Map(rows.map((row) => [row.seq, row]));
}

async function lastSettledCaseSeq(
  tx: Transaction,
  src: PartyId,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.query<{ readonly subject: string; readonly last: number }>(
    `select wanted.subject, settled.case_seq as last
       from unnest($2::text[]) as wanted (subject)
      cross join lateral (
        select row.case_seq
          from exchange.stream_in as row
         where row.src = $1
           and row.subject = wanted.subject
           and row.state <> 'held'
         order by row.case_seq desc
         limit 1) as settled`,
    [src, textArray(subjects)],
  );
  return new Map(rows.map(({ subject, last }) => [subject, last]));
}

async function listHeld(
  tx: Transaction,
  src: PartyId,
  subjects: readonly string[],
): Promise<readonly HeldRow[]> {
  const rows = await tx.query<IncomingRow & { readonly isParked: boolean }>(
    `select ${columns},
            exists (select
                      from exchange.parked
                     where parked.src = row.src
                       and parked.seq = row.seq
                       and parked.replayed_at is null) as "isParked"
       from exchange.stream_in as row
      where src = $1
        and subject = any ($2::text[])
        and state = 'held'
      order by subject, case_seq, seq
      limit ${heldMax}`,
    [src, textArray(subjects)],
  );
  return rows.map(({ isParked, ...row }) => (isParked ? { ...row, isParked } : row));
}
