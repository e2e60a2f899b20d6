import {
  type LaneHealth,
  type OutgoingStore,
  type PartyId,
  type SealedMessage,
  type StoredReceipt,
  type StreamHead,
  zeroDigest,
} from '@zhulian/exchange';
import { LockTable } from './lock-table.ts';
import type { Machine } from './machine.ts';
import type { ModelDatabase } from './model-database.ts';

/** The sender's side of the store port over the model database, for one run of a process. */
export function createModelOutgoingStore(machine: Machine, database: ModelDatabase): OutgoingStore {
  const { tables } = database;
  const locks = new LockTable();
  return {
    listLanes: () => machine.read(() => listOpenLanes(database)),
    async sealOutbox(dst, limit, seal) {
      const release = await locks.take([dst]);
      try {
        return await machine.write(() => {
          const rows = (tables.outbox.get(dst) ?? []).slice(0, limit);
          if (rows.length === 0) return 0;
          const lastCaseSeq = new Map<string, number>();
          for (const { subject } of rows) {
            const last = tables.lastCaseSeqOut.get(`${dst} ${subject}`);
            if (last !== undefined) lastCaseSeq.set(subject, last);
          }
          const messages = seal(rows, headOf(tables.streamOut.get(dst)), lastCaseSeq);
          database.commit({ changes: [{ kind: 'sealed', messages }] });
          return messages.length;
        });
      } finally {
        release();
      }
    },
    listUnreceipted: (dst, limit, afterSeq = 0) =>
      machine.read(() => {
        const stream = tables.streamOut.get(dst) ?? [];
        const open: SealedMessage[] = [];
        for (const seq of tables.openOut.get(dst) ?? []) {
          if (open.length === limit) break;
          if (seq > afterSeq) open.push(stream[seq - 1] as SealedMessage);
        }
        return open;
      }),
    storeReceipts: (receipts) =>
      machine.write(() => {
        database.commit({
          changes: receipts.map((receipt) => ({ kind: 'receipt' as const, receipt })),
        });
      }),
    listLaneHealth: () =>
      machine.read(() => partiesOf(database).map((dst) => healthOf(database, dst))),
  };
}

/** Peers with messages that are not sealed or not finally receipted. */
export function listOpenLanes(database: ModelDatabase): readonly PartyId[] {
  const { openOut, outbox } = database.tables;
  return partiesOf(database).filter(
    (dst) => (outbox.get(dst)?.length ?? 0) > 0 || (openOut.get(dst)?.size ?? 0) > 0,
  );
}

function partiesOf({ tables }: ModelDatabase): readonly PartyId[] {
  return [...new Set([...tables.outbox.keys(), ...tables.streamOut.keys()])];
}

function healthOf({ tables }: ModelDatabase, dst: PartyId): LaneHealth {
  const unsealed = (tables.outbox.get(dst) ?? []).map(({ createdAt }) => createdAt);
  const receiptsOf = (seq: number): { stored?: StoredReceipt; final?: StoredReceipt } =>
    tables.receipts.get(`${dst} ${seq}`) ?? {};
  const stream = tables.streamOut.get(dst) ?? [];
  const unreceipted = stream
    .filter(({ seq }) => receiptsOf(seq).final === undefined)
    .map(({ sealedAt }) => sealedAt);
  const receivedAt = stream.flatMap(({ seq }) => {
    const { stored, final } = receiptsOf(seq);
    return [stored, final].flatMap((receipt) => (receipt === undefined ? [] : [receipt.at]));
  });
  return {
    dst,
    waiting: unsealed.length + unreceipted.length,
    oldestAt: [...unsealed, ...unreceipted].toSorted()[0],
    lastReceiptAt: receivedAt.toSorted().at(-1),
  };
}

function headOf(stream: readonly SealedMessage[] | undefined): StreamHead {
  const last = stream?.at(-1);
  return last === undefined ? { seq: 0, hash: zeroDigest } : { seq: last.seq, hash: last.hash };
}
