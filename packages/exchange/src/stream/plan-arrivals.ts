import type { VerifiedEnvelope } from '../envelope/open-envelope.ts';
import type { IncomingRow, LaneView } from '../port/incoming-store.ts';
import { type Judgement, judgeArrival } from './judge-arrival.ts';

/** What the receiver will do with one push, decided before any effect. */
export interface ArrivalPlan {
  /** Places already taken by the same content: seq and the stored receipt. */
  readonly replays: ReadonlyMap<number, string>;
  readonly equivocations: readonly { readonly arrival: VerifiedEnvelope; readonly first: string }[];
  /** To be settled, subject by subject in the order of caseSeq; a held row among them has become next. */
  readonly ready: readonly (VerifiedEnvelope | IncomingRow)[];
  /** To be stored and held. */
  readonly early: readonly VerifiedEnvelope[];
  /** To be refused: their place in the subject is taken. */
  readonly repeated: readonly (VerifiedEnvelope | IncomingRow)[];
}

interface Candidate {
  readonly caseSeq: number;
  readonly seq: number;
  readonly item: VerifiedEnvelope | IncomingRow;
  readonly isHeld: boolean;
  readonly isParked?: boolean;
}

/** Seqs whose rows `planArrivals` wants to know: the arrivals and the places beside them. */
export function listSeqsToView(arrivals: readonly VerifiedEnvelope[]): readonly number[] {
  const seqs = new Set<number>();
  for (const { envelope } of arrivals) {
    const { seq } = envelope.zl;
    if (seq > 1) seqs.add(seq - 1);
    seqs.add(seq).add(seq + 1);
  }
  return [...seqs];
}

/** Judges all arrivals of one push against one view of the lane. */
export function planArrivals(arrivals: readonly VerifiedEnvelope[], view: LaneView): ArrivalPlan {
  const replays = new Map<number, string>();
  const equivocations: { arrival: VerifiedEnvelope; first: string }[] = [];
  const fresh = new Map<number, VerifiedEnvelope>();
  const bySubject = new Map<string, Candidate[]>();
  for (const arrival of arrivals.toSorted((left, right) => seqOf(left) - seqOf(right))) {
    const seq = seqOf(arrival);
    const twin = fresh.get(seq);
    if (twin !== undefined) {
      if (twin.hash !== arrival.hash) equivocations.push({ arrival, first: twin.bytes });
      continue;
    }
    const judgement = judgeAmong(arrival, view, fresh);
    if (judgement.verdict === 'replay') replays.set(seq, judgement.receipt);
    else if (judgement.verdict === 'equivocation') {
      equivocations.push({ arrival, first: judgement.first });
    } else {
      fresh.set(seq, arrival);
      const { caseSeq } = arrival.envelope.zl;
      const candidate = { caseSeq, seq, item: arrival, isHeld: false };
      queueOf(bySubject, arrival.envelope.subject).push(candidate);
    }
  }
  for (const { isParked = false, ...row } of view.held) {
    const { caseSeq, seq, subject } = row;
    queueOf(bySubject, subject).push({ caseSeq, seq, item: row, isHeld: true, isParked });
  }
  return { replays, equivocations, ...settleOrder(bySubject, view.lastSettledCaseSeq) };
}

function judgeAmong(
  arrival: VerifiedEnvelope,
  view: LaneView,
  fresh: ReadonlyMap<number, VerifiedEnvelope>,
): Judgement {
  const seq = seqOf(arrival);
  return judgeArrival(arrival, {
    stored: view.rows.get(seq),
    before: fresh.get(seq - 1) ?? view.rows.get(seq - 1),
    rowAfter: view.rows.get(seq + 1),
    lastSettledCaseSeq: view.lastSettledCaseSeq.get(arrival.envelope.subject) ?? 0,
  });
}

function settleOrder(
  bySubject: ReadonlyMap<string, readonly Candidate[]>,
  lastSettled: ReadonlyMap<string, number>,
): Pick<ArrivalPlan, 'ready' | 'early' | 'repeated'> {
  const ready: Candidate[] = [];
  const early: VerifiedEnvelope[] = [];
  const repeated: (VerifiedEnvelope | IncomingRow)[] = [];
  for (const [subject, queue] of bySubject) {
    let last = lastSettled.get(subject) ?? 0;
    const ordered = queue.toSorted(
      (left, right) => left.caseSeq - right.caseSeq || left.seq - right.seq,
    );
    for (const candidate of ordered) {
      if (candidate.caseSeq === last + 1 && candidate.isParked !== true) {
        ready.push(candidate);
        last += 1;
      } else if (candidate.caseSeq <= last) repeated.push(candidate.item);
      else if (!candidate.isHeld) early.push(candidate.item as VerifiedEnvelope);
    }
  }
  return { ready: ready.map(({ item }) => item), early, repeated };
}

function seqOf(arrival: VerifiedEnvelope): number {
  return arrival.envelope.zl.seq;
}

function queueOf(bySubject: Map<string, Candidate[]>, subject: string): Candidate[] {
  const queue = bySubject.get(subject) ?? [];
  bySubject.set(subject, queue);
  return queue;
}
