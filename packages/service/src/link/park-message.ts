import { openEnvelope, type PartyId, sealReceipts, type VerifiedEnvelope } from '@zhulian/exchange';
import {
  type Database,
  endParked,
  endQuarantine,
  findFailing,
  findParked,
  saveParked,
  type Transaction,
} from '@zhulian/store';
import { granted, type Instant, instantOf, type Result, refused } from '@zhulian/vocabulary';
import type { ExchangeParts } from './exchange-parts.ts';
import { rememberOpened } from './remember-opened.ts';
import { type SettledPush, settlePush } from './settle-push.ts';

/** The message that tells the sender: yours is stored here, and this person has set it aside. */
export const parkedMessageType = 'cn.zhulian.exchange.parked.v1';

/** A named person's act on one place of what comes from a peer. */
export interface ParkOrder {
  readonly src: PartyId;
  readonly seq: number;
  /** Name and office, as the sender will read it. */
  readonly by: string;
  readonly reason: string;
}

export type ParkRefusal =
  | { readonly code: 'exchange.not-failing' }
  | { readonly code: 'exchange.not-parked' }
  | { readonly code: 'exchange.person-missing' };

export interface ParkParts extends ExchangeParts<Transaction> {
  readonly database: Database;
  /** Leaves the message to the sender in the outbox of the same transaction. */
  readonly tellParked: (
    tx: Transaction,
    order: ParkOrder & { readonly at: Instant },
  ) => Promise<void>;
}

/**
 * 搁置: stores a message whose effect keeps failing, without its effect, and says so to its sender. Only what failed can be set
 * aside, only by a named person with a reason; the receipt is STORED, so the sender goes on waiting and the clock goes on running.
 */
export async function parkMessage(
  parts: ParkParts,
  order: ParkOrder,
): Promise<Result<null, ParkRefusal>> {
  if (order.by.trim() === '' || order.reason.trim() === '') {
    return refused({ code: 'exchange.person-missing' });
  }
  const at = instantOf(parts.clock.nowMs());
  const failing = await findFailing(parts.database, order.src, order.seq);
  const opened = failing && openEnvelope(failing.bytes, parts);
  if (opened?.ok !== true) return refused({ code: 'exchange.not-failing' });
  const { subject } = opened.value.envelope;
  return parts.incoming.receive(order.src, [subject], async (lane, tx) => {
    if ((await lane.findRows([order.seq])).size > 0)
      return refused({ code: 'exchange.not-failing' });
    await lane.saveRows([storedRow(parts, opened.value, at)]);
    await saveParked(tx, { ...order, at });
    await parts.tellParked(tx, { ...order, at });
    return granted(null);
  });
}

function storedRow(parts: ParkParts, opened: VerifiedEnvelope, at: Instant) {
  const { bytes, envelope, hash } = opened;
  const { caseSeq, seq } = envelope.zl;
  const receipt = {
    kind: 'zl.receipt.v1',
    source: parts.self,
    dst: envelope.source,
    seq,
    hash,
    level: 'STORED',
    at,
  } as const;
  const [sealed] = sealReceipts([receipt], parts.signer);
  const state = 'held' as const;
  return { seq, hash, subject: envelope.subject, caseSeq, bytes, state, receipt: `${sealed}`, at };
}

/** 重放: takes the message again, with all that waited behind it. If it fails again it stays set aside: nothing happened. */
export async function replayParked(
  parts: ParkParts,
  order: Omit<ParkOrder, 'reason'>,
): Promise<Result<SettledPush, ParkRefusal>> {
  const { by, seq, src } = order;
  if (by.trim() === '') return refused({ code: 'exchange.person-missing' });
  const bytes = await findParked(parts.database, src, seq);
  const open = rememberOpened(parts);
  const opened = bytes === undefined ? undefined : open(bytes);
  if (opened?.ok !== true) return refused({ code: 'exchange.not-parked' });
  const at = instantOf(parts.clock.nowMs());
  return parts.incoming.receive(src, [opened.value.envelope.subject], async (lane, tx) => {
    if (!(await endParked(tx, { src, seq, by, at }))) {
      return refused({ code: 'exchange.not-parked' });
    }
    return granted(await settlePush({ ...parts, open }, [opened.value], { src, lane, tx }));
  });
}

/** 解除隔离, by a named person with a reason. */
export async function releaseLane(
  parts: ParkParts,
  order: Omit<ParkOrder, 'seq'>,
): Promise<Result<null, ParkRefusal | { readonly code: 'exchange.not-quarantined' }>> {
  if (order.by.trim() === '' || order.reason.trim() === '') {
    return refused({ code: 'exchange.person-missing' });
  }
  const at = instantOf(parts.clock.nowMs());
  const isEnded = await parts.database.transact((tx) => endQuarantine(tx, { ...order, at }));
  return isEnded ? granted(null) : refused({ code: 'exchange.not-quarantined' });
}
