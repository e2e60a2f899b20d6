import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openEnvelope, type VerifiedEnvelope } from '../envelope/open-envelope.ts';
import { sealEnvelopes } from '../envelope/seal-envelopes.ts';
import {
  exampleRow,
  exampleSeal,
  exampleVerifier,
  guangdong,
  guizhou,
} from '../example/two-parties.ts';
import type { IncomingRow, LaneView } from '../port/incoming-store.ts';
import type { OutboxMessage } from '../port/stream-store.ts';
import { zeroDigest } from '../proof/digest.ts';
import { groupByType } from './group-by-type.ts';
import { listSeqsToView, planArrivals } from './plan-arrivals.ts';

function opened(rows: readonly OutboxMessage[]): readonly VerifiedEnvelope[] {
  const start = { seq: 0, hash: zeroDigest };
  return sealEnvelopes(rows, start, new Map(), exampleSeal(guangdong)).map(({ bytes }) => {
    const outcome = openEnvelope(bytes, { self: guizhou, verifier: exampleVerifier });
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    return outcome.value;
  });
}

const stream = opened(
  Array.from({ length: 12 }, (_, index) =>
    exampleRow(index + 1, {
      subject: `case/${'abc'[index % 3]}`,
      type: `cn.zhulian.type-${index % 2}.v1`,
    }),
  ),
);

/** The smallest receiver: a table of rows, and the plan carried out on it. */
class Receiver {
  readonly rows = new Map<number, IncomingRow>();
  readonly effects: string[] = [];

  view(arrivals: readonly VerifiedEnvelope[]): LaneView {
    const asked = new Set(listSeqsToView(arrivals));
    const subjects = new Set(arrivals.map(({ envelope }) => envelope.subject));
    const all = [...this.rows.values()];
    const last = new Map<string, number>();
    for (const row of all) {
      if (row.state !== 'held')
        last.set(row.subject, Math.max(row.caseSeq, last.get(row.subject) ?? 0));
    }
    return {
      rows: new Map(all.filter(({ seq }) => asked.has(seq)).map((row) => [row.seq, row])),
      lastSettledCaseSeq: last,
      held: all.filter((row) => row.state === 'held' && subjects.has(row.subject)),
    };
  }

  take(arrivals: readonly VerifiedEnvelope[]): ReturnType<typeof planArrivals> {
    const plan = planArrivals(arrivals, this.view(arrivals));
    for (const item of plan.ready) {
      const row =
        'envelope' in item ? rowOf(item, 'applied') : { ...item, state: 'applied' as const };
      this.rows.set(row.seq, { ...row, receipt: `final ${row.seq}` });
      this.effects.push(`${row.subject} ${row.caseSeq}`);
    }
    for (const early of plan.early) this.rows.set(early.envelope.zl.seq, rowOf(early, 'held'));
    return plan;
  }
}

function rowOf(
  { envelope, hash, bytes }: VerifiedEnvelope,
  state: IncomingRow['state'],
): IncomingRow {
  const { seq, caseSeq } = envelope.zl;
  const { subject, time: at } = envelope;
  return { seq, hash, subject, caseSeq, bytes, state, receipt: `${state} ${seq}`, at };
}

describe('planArrivals 收件判定', () => {
  test('in whatever order, pieces and repetitions a stream comes, each message takes effect once, in the order of its subject', () => {
    const anyHistory = fc
      .array(fc.array(fc.nat(stream.length - 1), { minLength: 1, maxLength: 6 }), { maxLength: 12 })
      .map((pushes) => [...pushes, stream.map((_, index) => stream.length - 1 - index)]);
    fc.assert(
      fc.property(anyHistory, (pushes) => {
        const receiver = new Receiver();
        for (const push of pushes) {
          const arrivals = push.map((index) => stream[index] as VerifiedEnvelope);
          const plan = receiver.take(arrivals);
          expect(plan.equivocations).toEqual([]);
          expect(plan.repeated).toEqual([]);
        }
        for (const name of 'abc') {
          const effects = receiver.effects.filter((effect) => effect.startsWith(`case/${name} `));
          expect(effects).toEqual([1, 2, 3, 4].map((caseSeq) => `case/${name} ${caseSeq}`));
        }
      }),
    );
  });

  test('a message whose forerunner is missing waits, and other subjects flow on', () => {
    const receiver = new Receiver();
    const plan = receiver.take([stream[3], stream[1], stream[2]] as VerifiedEnvelope[]);
    expect(plan.early.map(({ envelope }) => envelope.zl.seq)).toEqual([4]);
    expect(receiver.effects).toEqual(['case/b 1', 'case/c 1']);
    receiver.take([stream[0]] as VerifiedEnvelope[]);
    expect(receiver.effects.slice(2)).toEqual(['case/a 1', 'case/a 2']);
  });

  test('a replay is answered with the stored receipt and nothing else', () => {
    const receiver = new Receiver();
    receiver.take(stream.slice(0, 3));
    const plan = receiver.take([stream[1]] as VerifiedEnvelope[]);
    expect([...plan.replays]).toEqual([[2, 'final 2']]);
    expect([plan.ready, plan.early, plan.repeated, plan.equivocations]).toEqual([[], [], [], []]);
  });

  test('two contents for one place are equivocation: beside a stored one, and within one push', () => {
    const other = opened([exampleRow(1, { data: 'another content' })]);
    const receiver = new Receiver();
    const plan = receiver.take([stream[0], other[0]] as VerifiedEnvelope[]);
    expect(plan.equivocations).toEqual([{ arrival: other[0], first: stream[0]?.bytes }]);
    const again = receiver.take(other);
    expect(again.equivocations).toEqual([{ arrival: other[0], first: stream[0]?.bytes }]);
    expect(receiver.effects).toEqual(['case/a 1']);
  });

  test('a message that does not chain to its stored neighbour is equivocation, whichever of the two came first', () => {
    const others = opened([exampleRow(1, { data: 'another content' }), exampleRow(2)]);
    const after = new Receiver();
    after.take(stream.slice(0, 1));
    expect(after.take(others.slice(1)).equivocations).toHaveLength(1);
    const before = new Receiver();
    before.take(others.slice(1));
    expect(before.take(stream.slice(0, 1)).equivocations).toHaveLength(1);
    expect(before.effects).toEqual([]);
  });
});

describe('groupByType', () => {
  test('loses nothing, mixes no types, and keeps the order of every subject', () => {
    const subjects = fc.array(fc.tuple(fc.nat(3), fc.nat(2)), { maxLength: 20 });
    fc.assert(
      fc.property(subjects, (kinds) => {
        const rows = kinds.map(([subject, type], index) =>
          exampleRow(index + 1, { subject: `case/${subject}`, type: `type-${type}` }),
        );
        const envelopes = opened(rows);
        const groups = groupByType(envelopes);
        const flat = groups.flat();
        expect(new Set(flat)).toEqual(new Set(envelopes));
        expect(flat).toHaveLength(envelopes.length);
        for (const group of groups) {
          expect(new Set(group.map(({ envelope }) => envelope.type)).size).toBe(1);
        }
        for (const subject of new Set(rows.map((row) => row.subject))) {
          const order = (list: readonly VerifiedEnvelope[]): number[] =>
            list
              .filter(({ envelope }) => envelope.subject === subject)
              .map(({ envelope }) => envelope.zl.caseSeq);
          expect(order(flat)).toEqual(order(envelopes));
        }
      }),
      { numRuns: 50 },
    );
  });
});
