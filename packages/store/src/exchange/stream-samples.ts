import {
  digestOf,
  type IncomingRow,
  type OutboxMessage,
  type PartyId,
  type SealedMessage,
  type StoredReceipt,
  type StreamHead,
} from '@zhulian/exchange';
import { type Instant, instantOf } from '@zhulian/vocabulary';

/* Invented messages, rows and receipts for the contract of the stream stores. */

export const at: Instant = instantOf(Date.UTC(2026, 2, 2, 1, 2, 3, 4));
export const later: Instant = instantOf(Date.UTC(2026, 2, 2, 1, 2, 4, 5));
let partyCount = 0;

/** A party that no other test of this file has met. */
export function freshParty(): PartyId {
  partyCount += 1;
  return `zl:node:${String(partyCount).padStart(2, '0')}`;
}

export function messagesTo(
  dst: PartyId,
  subjects: readonly string[],
  from = 1,
): readonly OutboxMessage[] {
  return subjects.map((subject, index) => ({
    id: `${dst.slice(-2)}-${from + index}`,
    dst,
    subject,
    type: 'co-check.requested',
    basis: 'population-law-2021-14',
    purpose: 'birth-registration',
    data: { name: '𠮷田', place: from + index, nested: { b: 1, a: [null, true, ''] } },
    createdAt: at,
  }));
}

export function sealPlainly(
  rows: readonly OutboxMessage[],
  head: StreamHead,
  lastCaseSeq: ReadonlyMap<string, number>,
): readonly SealedMessage[] {
  const last = new Map(lastCaseSeq);
  return rows.map((row, index) => {
    const caseSeq = (last.get(row.subject) ?? 0) + 1;
    last.set(row.subject, caseSeq);
    const seq = head.seq + 1 + index;
    const bytes = JSON.stringify(row.data);
    const hash = digestOf(`${row.dst} ${seq}`);
    return {
      dst: row.dst,
      seq,
      hash,
      subject: row.subject,
      caseSeq,
      bytes,
      outboxId: row.id,
      sealedAt: at,
    };
  });
}

export function row(seq: number, changes: Partial<IncomingRow> = {}): IncomingRow {
  const hash = digestOf(`row ${seq}`);
  const bytes = `{"seq":${seq}}`;
  return {
    seq,
    hash,
    subject: 'case/1',
    caseSeq: seq,
    bytes,
    state: 'applied',
    receipt: `receipt ${seq}`,
    at,
    ...changes,
  };
}

export function receipt(peer: PartyId, seq: number, level: StoredReceipt['level']): StoredReceipt {
  return { peer, seq, level, bytes: `${level} ${seq}`, at: later };
}
