import { strict as assert } from 'node:assert';
import {
  type Envelope,
  groupByType,
  type IncomingLane,
  type IncomingRow,
  isRefusalCode,
  type LaneView,
  listSeqsToView,
  type PartyId,
  planArrivals,
  type Receipt,
  sealReceipts,
  type TrustEntry,
  type VerifiedEnvelope,
} from '@zhulian/exchange';
import { epochMsOf, type Instant, instantOf } from '@zhulian/vocabulary';
import type { ExchangeParts } from './exchange-parts.ts';
import type { OpeningParts } from './remember-opened.ts';

/** What one receiving transaction has made durable. */
export interface SettledPush {
  /** Places that were pushed, as against held ones that could be settled on the way. */
  readonly pushed: readonly number[];
  /** Receipt bytes by seq: of every place that was pushed, and of held places that could now be settled. */
  readonly receipts: ReadonlyMap<number, string>;
  readonly equivocations: readonly VerifiedEnvelope[];
  readonly settled: readonly VerifiedEnvelope[];
}

interface Verdict {
  readonly row: Omit<IncomingRow, 'receipt'>;
  readonly refusal: string | undefined;
}

/**
 * The inside of the receiving transaction: look, judge, apply, receipt, save. Only the database is touched; the receipts are
 * signed here because they must become durable together with the effects they speak of.
 */
export async function settlePush<Tx>(
  parts: OpeningParts<Tx>,
  arrivals: readonly VerifiedEnvelope[],
  work: { readonly src: PartyId; readonly lane: IncomingLane; readonly tx: Tx },
): Promise<SettledPush> {
  const view = await viewLane(work.lane, arrivals);
  const plan = planArrivals(arrivals, view);
  for (const { arrival, first } of plan.equivocations) {
    const { seq } = arrival.envelope.zl;
    const keys = keysOf(parts, [first, arrival.bytes]);
    await work.lane.saveEquivocation({ seq, first, second: arrival.bytes, keys });
  }
  const at = instantOf(parts.clock.nowMs());
  const applied = await applyReady(parts, plan.ready, { tx: work.tx, at });
  const verdicts = [
    ...applied.verdicts,
    ...plan.early.map((opened) => verdictOn(opened, at, 'held')),
    ...plan.repeated.map((item) => verdictOn(item, at, 'stream.case-seq-repeated')),
  ].toSorted((left, right) => left.row.seq - right.row.seq);
  const bytes = sealReceipts(
    verdicts.map((verdict) =>
      receiptOf(verdict, { ...promiseOf(parts, at), self: parts.self, src: work.src, at }),
    ),
    parts.signer,
  );
  const rows = verdicts.map(({ row }, index) => ({ ...row, receipt: bytes[index] as string }));
  if (rows.length > 0) await work.lane.saveRows(rows);
  return {
    pushed: arrivals.map(({ envelope }) => envelope.zl.seq),
    receipts: new Map([...plan.replays, ...rows.map((row) => [row.seq, row.receipt] as const)]),
    equivocations: plan.equivocations.map(({ arrival }) => arrival),
    settled: applied.opened,
  };
}

/** The trust list's entries for every key that signed one of these envelopes. */
function keysOf<Tx>(parts: ExchangeParts<Tx>, bodies: readonly string[]): readonly TrustEntry[] {
  const entries = bodies
    .filter((bytes) => bytes !== '')
    .map((bytes) => JSON.parse(bytes) as Envelope)
    .flatMap(({ proofs, source }) =>
      proofs.map(({ kid }) => parts.verifier.entryOf?.(source, kid)),
    );
  return [...new Set(entries)].filter((entry) => entry !== undefined);
}

async function viewLane(
  lane: IncomingLane,
  arrivals: readonly VerifiedEnvelope[],
): Promise<LaneView> {
  const seqs = listSeqsToView(arrivals);
  const subjects = [...new Set(arrivals.map(({ envelope }) => envelope.subject))];
  if (lane.view !== undefined) return lane.view({ seqs, subjects });
  return {
    rows: await lane.findRows(seqs),
    lastSettledCaseSeq: await lane.lastSettledCaseSeq(subjects),
    held: await lane.listHeld(subjects),
  };
}

async function applyReady<Tx>(
  parts: OpeningParts<Tx>,
  ready: readonly (VerifiedEnvelope | IncomingRow)[],
  work: { readonly tx: Tx; readonly at: Instant },
): Promise<{
  readonly verdicts: readonly Verdict[];
  readonly opened: readonly VerifiedEnvelope[];
}> {
  const verdicts: Verdict[] = [];
  const opened: VerifiedEnvelope[] = [];
  const heldRows = new Map<number, IncomingRow>();
  for (const item of ready) {
    if ('envelope' in item) opened.push(item);
    else {
      // Opened again rather than believed: the key may have left the trust list while the message was held.
      const again = parts.open(item.bytes);
      if (again.ok) opened.push(again.value);
      else verdicts.push(verdictOn(item, work.at, again.refusal.code));
      heldRows.set(item.seq, item);
    }
  }
  for (const group of groupByType(opened)) {
    const refusals = await applyGroup(parts, group, work);
    for (const [index, envelope] of group.entries()) {
      const item = heldRows.get(envelope.envelope.zl.seq) ?? envelope;
      verdicts.push(verdictOn(item, work.at, refusals[index]));
    }
  }
  return { verdicts, opened };
}

/** One refusal code or undefined for each envelope of the group. */
async function applyGroup<Tx>(
  parts: ExchangeParts<Tx>,
  group: readonly VerifiedEnvelope[],
  work: { readonly tx: Tx; readonly at: Instant },
): Promise<readonly (string | undefined)[]> {
  const apply = parts.handlers.get(group[0]?.envelope.type ?? '');
  if (apply === undefined) return group.map(() => 'envelope.type-unknown');
  const outcomes = await apply(work.tx, group, work.at);
  assert(
    outcomes.length === group.length,
    'a handler answers once for every envelope it was given',
  );
  return outcomes.map((outcome) => {
    if (outcome.ok) return undefined;
    assert(isRefusalCode(outcome.refusal.code), 'a handler refuses with a permanent code');
    return outcome.refusal.code;
  });
}

/** `outcome` is `held`, a refusal code, or undefined for an effect that stands. */
function verdictOn(
  item: VerifiedEnvelope | IncomingRow,
  at: Instant,
  outcome: string | undefined,
): Verdict {
  const refusal = outcome === 'held' ? undefined : outcome;
  const state = outcome === 'held' ? 'held' : refusal === undefined ? 'applied' : 'refused';
  if (!('envelope' in item)) return { row: { ...item, state }, refusal };
  const { envelope, hash, bytes } = item;
  const { seq, caseSeq } = envelope.zl;
  return { row: { seq, hash, subject: envelope.subject, caseSeq, bytes, state, at }, refusal };
}

const levels = { held: 'STORED', applied: 'APPLIED', refused: 'REFUSED' } as const;

function receiptOf(
  { row, refusal }: Verdict,
  lane: {
    readonly self: PartyId;
    readonly src: PartyId;
    readonly at: Instant;
    readonly loggedBy?: Instant;
  },
): Receipt {
  const { loggedBy } = lane;
  return {
    kind: loggedBy === undefined ? 'zl.receipt.v1' : 'zl.receipt.v2',
    source: lane.self,
    dst: lane.src,
    seq: row.seq,
    hash: row.hash,
    level: levels[row.state],
    ...(refusal === undefined ? {} : { refusal }),
    at: lane.at,
    ...(loggedBy === undefined ? {} : { loggedBy }),
  };
}

function promiseOf<Tx>(
  parts: Pick<ExchangeParts<Tx>, 'loggedWithinMs'>,
  at: Instant,
): { readonly loggedBy?: Instant } {
  const { loggedWithinMs } = parts;
  return loggedWithinMs === undefined
    ? {}
    : { loggedBy: instantOf(epochMsOf(at) + loggedWithinMs) };
}
