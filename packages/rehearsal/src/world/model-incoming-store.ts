import type {
  IncomingLane,
  IncomingRow,
  IncomingStore,
  LanePosition,
  LaneView,
  PartyId,
} from '@zhulian/exchange';
import { epochMsOf } from '@zhulian/vocabulary';
import { commitReceived } from '../mutants/bend-commit.ts';
import type { Sabotage } from '../mutants/sabotage.ts';
import type { LockTable } from './lock-table.ts';
import type { Machine } from './machine.ts';
import type { ModelDatabase, ModelTransaction } from './model-database.ts';

/** What one run of a process needs for the receiver's side of the store port. */
export interface ModelIncomingParts {
  readonly machine: Machine;
  readonly database: ModelDatabase;
  /** Locks of this run of the process; what a clerk does takes them too. */
  readonly locks: LockTable;
  readonly sabotage: Sabotage | undefined;
  /** Lowest caseSeq of each subject in the push at hand; only a mutant looks at it. */
  readonly lowestCaseSeq: ReadonlyMap<string, number>;
}

/** The receiver's side of the store port over the model database. One transaction, locks per (source, subject), one commit. */
export function createModelIncomingStore(
  parts: ModelIncomingParts,
): IncomingStore<ModelTransaction> {
  const { machine, database, locks, sabotage } = parts;
  return {
    async receive(src, subjects, work) {
      const shared = subjects.filter((subject) => subject.startsWith('custody/'));
      const own = subjects.map((subject) => `${src} ${subject}`);
      const release = await locks.take([...own, ...shared]);
      try {
        const tx: ModelTransaction = { changes: [] };
        const answer = await work(laneOf(parts, src, tx), tx);
        await commitReceived({ machine, database, sabotage }, tx);
        return answer;
      } finally {
        release();
      }
    },
    isQuarantined: (src) =>
      machine.read(() => database.tables.equivocations.some((proof) => proof.src === src)),
    position: (src) => machine.read(() => positionOf(database, src)),
  };
}

function laneOf(parts: ModelIncomingParts, src: PartyId, tx: ModelTransaction): IncomingLane {
  const view = (seqs: readonly number[], subjects: readonly string[]): LaneView =>
    sabotageView(parts, viewOf(parts.database, src, { seqs, subjects }));
  return {
    findRows: (seqs) => parts.machine.read(() => view(seqs, []).rows),
    lastSettledCaseSeq: (subjects) =>
      parts.machine.read(() => view([], subjects).lastSettledCaseSeq),
    listHeld: (subjects) => parts.machine.read(() => view([], subjects).held),
    view: ({ seqs, subjects }) => parts.machine.read(() => view(seqs, subjects)),
    async saveRows(rows) {
      tx.changes.push(...rows.map((row) => ({ kind: 'row' as const, src, row })));
    },
    async saveEquivocation({ seq }) {
      tx.changes.push({ kind: 'equivocation', src, seq });
    },
  };
}

function viewOf(
  database: ModelDatabase,
  src: PartyId,
  asked: { readonly seqs: readonly number[]; readonly subjects: readonly string[] },
): LaneView {
  const stream = database.tables.streamIn.get(src) ?? new Map<number, IncomingRow>();
  const rows = new Map<number, IncomingRow>();
  for (const seq of asked.seqs) {
    const row = stream.get(seq);
    if (row !== undefined) rows.set(seq, row);
  }
  const lastSettledCaseSeq = new Map<string, number>();
  for (const subject of asked.subjects) {
    const last = database.tables.lastSettled.get(`${src} ${subject}`);
    if (last !== undefined) lastSettledCaseSeq.set(subject, last);
  }
  const held = [...(database.tables.heldIn.get(src) ?? [])]
    .map((seq) => stream.get(seq) as IncomingRow)
    .filter((row) => row.state === 'held' && asked.subjects.includes(row.subject))
    .toSorted((left, right) => left.caseSeq - right.caseSeq);
  return { rows, lastSettledCaseSeq, held };
}

function sabotageView(parts: ModelIncomingParts, view: LaneView): LaneView {
  switch (parts.sabotage) {
    case 'no-dedupe':
      return { ...view, rows: new Map(), lastSettledCaseSeq: bend(parts, view, Math.min) };
    case 'held-forgotten':
      return { ...view, held: [] };
    case 'dedupe-for-a-month':
      return forgetOld(parts, view);
    case 'receipts-remade':
      return { ...view, rows: new Map() };
    case 'case-order-ignored':
      return { ...view, lastSettledCaseSeq: bend(parts, view, Math.max) };
    default:
      return view;
  }
}

/** What is older than thirty days is gone, and so is the place that it had in its case. */
function forgetOld(parts: ModelIncomingParts, view: LaneView): LaneView {
  const oldestMs = parts.machine.clock.nowMs() - 30 * 24 * 3_600_000;
  const rows = [...view.rows].filter(([, row]) => epochMsOf(row.at) >= oldestMs);
  const isForgotten = rows.length < view.rows.size;
  const lastSettledCaseSeq = isForgotten ? bend(parts, view, Math.min) : view.lastSettledCaseSeq;
  return { ...view, rows: new Map(rows), lastSettledCaseSeq };
}

/** What was settled before the push at hand, as a mutant likes to see it. */
function bend(
  parts: ModelIncomingParts,
  view: LaneView,
  choose: (actual: number, beforePush: number) => number,
): ReadonlyMap<string, number> {
  return new Map(
    [...parts.lowestCaseSeq].map(([subject, lowest]) => {
      const actual = view.lastSettledCaseSeq.get(subject) ?? 0;
      return [subject, choose(actual, lowest - 1)] as const;
    }),
  );
}

function positionOf({ tables }: ModelDatabase, src: PartyId): LanePosition {
  const stream = tables.streamIn.get(src);
  const highestSeen = tables.highestIn.get(src) ?? 0;
  if (stream === undefined || stream.size === highestSeen) {
    return { contiguousThrough: highestSeen, highestSeen, gaps: [] };
  }
  const gaps: (readonly [number, number])[] = [];
  let expected = 1;
  for (const seq of [...stream.keys()].toSorted((left, right) => left - right)) {
    if (seq > expected) gaps.push([expected, seq - 1]);
    expected = seq + 1;
  }
  const [firstGap] = gaps;
  return {
    contiguousThrough: firstGap === undefined ? expected - 1 : firstGap[0] - 1,
    highestSeen,
    gaps: gaps.slice(0, 100),
  };
}
