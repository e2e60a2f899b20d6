import type {
  Digest,
  IncomingRow,
  IncomingStore,
  OutboxMessage,
  OutgoingStore,
  PartyId,
  StreamHead,
} from '@zhulian/exchange';
import { digestOf, zeroDigest } from '@zhulian/exchange';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, freshParty, later, messagesTo, receipt, row, sealPlainly } from './stream-samples.ts';

/** Both sides of the streams, over PostgreSQL or over a model: what holds for one must hold for the other. */
export interface StreamStores<Tx> {
  readonly outgoing: OutgoingStore;
  readonly incoming: IncomingStore<Tx>;
  /** One committed business transaction that leaves these messages. */
  enqueue(messages: readonly OutboxMessage[]): Promise<void>;
  close(): Promise<void>;
}

/** The rules of both stores. `create` opens them once for the whole file. */
export function describeStreamStore<Tx>(create: () => Promise<StreamStores<Tx>>): void {
  let stores: StreamStores<Tx>;
  beforeAll(async () => {
    stores = await create();
  });
  afterAll(() => stores.close());
  describeOutgoing(() => stores);
  describeIncoming(() => stores);
}

function describeOutgoing<Tx>(open: () => StreamStores<Tx>): void {
  describe('OutgoingStore 发方', () => {
    test('seals in the order in which messages were left, onto the head of the stream', async () => {
      const { outgoing, enqueue } = open();
      const dst = freshParty();
      const heads: StreamHead[] = [];
      const seen: OutboxMessage[] = [];
      const seal: typeof sealPlainly = (rows, head, last) => {
        heads.push(head);
        seen.push(...rows);
        return sealPlainly(rows, head, last);
      };
      const messages = messagesTo(dst, ['case/1', 'case/2', 'case/1']);
      await enqueue(messages.slice(0, 2));
      await enqueue(messages.slice(2));
      expect(await outgoing.sealOutbox(dst, 2, seal)).toBe(2);
      expect(await outgoing.sealOutbox(dst, 2, seal)).toBe(1);
      expect(await outgoing.sealOutbox(dst, 2, seal)).toBe(0);
      expect(seen).toEqual(messages);
      expect(heads).toEqual([
        { seq: 0, hash: zeroDigest },
        { seq: 2, hash: digestOf(`${dst} 2`) },
      ]);
    });

    test('counts the messages of a subject on from where they stood', async () => {
      const { outgoing, enqueue } = open();
      const dst = freshParty();
      await enqueue(messagesTo(dst, ['case/1', 'case/1', 'case/2']));
      await outgoing.sealOutbox(dst, 10, sealPlainly);
      await enqueue(messagesTo(dst, ['case/2', 'case/3', 'case/1'], 4));
      await outgoing.sealOutbox(dst, 10, sealPlainly);
      const places = (await outgoing.listUnreceipted(dst, 10)).map(({ subject, caseSeq }) => [
        subject,
        caseSeq,
      ]);
      expect(places).toEqual([
        ['case/1', 1],
        ['case/1', 2],
        ['case/2', 1],
        ['case/2', 2],
        ['case/3', 1],
        ['case/1', 3],
      ]);
    });

    test('gives no number twice and leaves none out when two seal at once', async () => {
      const { outgoing, enqueue } = open();
      const dst = freshParty();
      await enqueue(
        messagesTo(
          dst,
          Array.from({ length: 40 }, (_, index) => `case/${index % 7}`),
        ),
      );
      const counts = await Promise.all(
        Array.from({ length: 8 }, () => outgoing.sealOutbox(dst, 6, sealPlainly)),
      );
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(40);
      const seqs = (await outgoing.listUnreceipted(dst, 100)).map(({ seq }) => seq);
      expect(seqs).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
    });

    test('keeps nothing when sealing fails', async () => {
      const { outgoing, enqueue } = open();
      const dst = freshParty();
      await enqueue(messagesTo(dst, ['case/1']));
      const failing = outgoing.sealOutbox(dst, 1, () => {
        throw new TypeError('the key machine is away');
      });
      await expect(failing).rejects.toThrow('the key machine is away');
      expect(await outgoing.listUnreceipted(dst, 10)).toEqual([]);
      expect(await outgoing.sealOutbox(dst, 1, sealPlainly)).toBe(1);
    });

    test('lists what has no final receipt, in order, from where the reader stands', async () => {
      const { outgoing, enqueue } = open();
      const dst = freshParty();
      await enqueue(messagesTo(dst, ['case/1', 'case/2', 'case/3', 'case/4']));
      await outgoing.sealOutbox(dst, 10, sealPlainly);
      await outgoing.storeReceipts([receipt(dst, 2, 'APPLIED'), receipt(dst, 3, 'STORED')]);
      const listed = async (limit: number, afterSeq?: number) =>
        (await outgoing.listUnreceipted(dst, limit, afterSeq)).map(({ seq }) => seq);
      expect(await listed(10)).toEqual([1, 3, 4]);
      expect(await listed(2)).toEqual([1, 3]);
      expect(await listed(10, 3)).toEqual([4]);
      await outgoing.storeReceipts([receipt(dst, 3, 'REFUSED'), receipt(dst, 2, 'APPLIED')]);
      expect(await listed(10)).toEqual([1, 4]);
    });

    test('gives sealed messages back as they were sealed', async () => {
      const { outgoing, enqueue } = open();
      const dst = freshParty();
      const messages = messagesTo(dst, ['case/1']);
      await enqueue(messages);
      await outgoing.sealOutbox(dst, 1, sealPlainly);
      const sealed = sealPlainly(messages, { seq: 0, hash: zeroDigest }, new Map());
      expect(await outgoing.listUnreceipted(dst, 1)).toEqual(sealed);
    });

    test('knows the lanes that something waits on, and how long', async () => {
      const { outgoing, enqueue } = open();
      const [unsealed, unreceipted, settled] = [freshParty(), freshParty(), freshParty()];
      await enqueue(messagesTo(unsealed, ['case/1', 'case/2']));
      for (const dst of [unreceipted, settled]) {
        await enqueue(messagesTo(dst, ['case/1']));
        await outgoing.sealOutbox(dst, 1, sealPlainly);
      }
      await outgoing.storeReceipts([receipt(settled, 1, 'APPLIED')]);
      const lanes = await outgoing.listLanes();
      expect(lanes).toEqual(expect.arrayContaining([unsealed, unreceipted]));
      expect(lanes).not.toContain(settled);
      const health = new Map((await outgoing.listLaneHealth()).map((lane) => [lane.dst, lane]));
      expect(health.get(unsealed)).toMatchObject({
        waiting: 2,
        oldestAt: at,
        lastReceiptAt: undefined,
      });
      expect(health.get(unreceipted)).toMatchObject({ waiting: 1, oldestAt: at });
      expect(health.get(settled)).toMatchObject({
        waiting: 0,
        oldestAt: undefined,
        lastReceiptAt: later,
      });
    });
  });
}

function describeIncoming<Tx>(open: () => StreamStores<Tx>): void {
  const save = async (src: PartyId, rows: readonly IncomingRow[]): Promise<void> => {
    const subjects = [...new Set(rows.map(({ subject }) => subject))];
    await open().incoming.receive(src, subjects, (lane) => lane.saveRows(rows));
  };
  const look = <Answer>(
    src: PartyId,
    work: Parameters<IncomingStore<Tx>['receive']>[2] extends (lane: infer Lane, tx: Tx) => unknown
      ? (lane: Lane) => Promise<Answer>
      : never,
  ): Promise<Answer> => open().incoming.receive(src, ['case/1', 'case/2'], work);

  describe('IncomingStore 收方', () => {
    test('gives rows back as they were saved, the receipt to the letter', async () => {
      const src = freshParty();
      const rows = [row(1), row(2, { state: 'refused', subject: 'case/2', caseSeq: 1 })];
      await save(src, rows);
      const found = await look(src, (lane) => lane.findRows([1, 2, 3]));
      expect([...found.values()].toSorted((left, right) => left.seq - right.seq)).toEqual(rows);
    });

    test('settles a held row once; a settled row stays as it is', async () => {
      const src = freshParty();
      await save(src, [row(1, { state: 'held', caseSeq: 2, receipt: 'stored' })]);
      await save(src, [row(1, { caseSeq: 2, receipt: 'applied' })]);
      await save(src, [row(1, { caseSeq: 2, receipt: 'another' })]);
      const found = await look(src, (lane) => lane.findRows([1]));
      expect(found.get(1)).toMatchObject({ state: 'applied', receipt: 'applied' });
    });

    test('takes no other content at a taken place, and then keeps nothing of that push', async () => {
      const src = freshParty();
      await save(src, [row(1)]);
      const other = row(1, { hash: digestOf('other') as Digest });
      await expect(save(src, [other, row(2)])).rejects.toThrow();
      const found = await look(src, (lane) => lane.findRows([1, 2]));
      expect([...found.values()]).toEqual([row(1)]);
    });

    test('keeps two messages that claim one place of a subject', async () => {
      const src = freshParty();
      await save(src, [row(1), row(2, { caseSeq: 1, state: 'refused' })]);
      expect(await look(src, (lane) => lane.lastSettledCaseSeq(['case/1']))).toEqual(
        new Map([['case/1', 1]]),
      );
    });

    test('knows the last settled place of a subject and what is held behind it', async () => {
      const src = freshParty();
      const held = [row(3, { caseSeq: 4, state: 'held' }), row(2, { caseSeq: 7, state: 'held' })];
      await save(src, [row(1), ...held]);
      expect(await look(src, (lane) => lane.lastSettledCaseSeq(['case/1', 'case/2']))).toEqual(
        new Map([['case/1', 1]]),
      );
      expect(await look(src, (lane) => lane.listHeld(['case/1', 'case/2']))).toEqual(held);
    });

    test('answers all three questions in one when it offers to', async () => {
      const src = freshParty();
      const held = row(3, { caseSeq: 9, state: 'held' });
      await save(src, [row(1), held]);
      const asked = { seqs: [1, 2], subjects: ['case/1'] };
      const view = await look(src, async (lane) => lane.view?.(asked));
      if (view === undefined) return;
      expect(view.rows).toEqual(new Map([[1, row(1)]]));
      expect(view.lastSettledCaseSeq).toEqual(new Map([['case/1', 1]]));
      expect(view.held).toEqual([held]);
    });

    test('keeps nothing when the work fails', async () => {
      const src = freshParty();
      const failing = open().incoming.receive(src, ['case/1'], async (lane) => {
        await lane.saveRows([row(1)]);
        throw new TypeError('the handler died');
      });
      await expect(failing).rejects.toThrow('the handler died');
      expect(await open().incoming.position(src)).toEqual({
        contiguousThrough: 0,
        highestSeen: 0,
        gaps: [],
      });
    });

    test('lets one in at a time to a subject, and several to different ones', async () => {
      const src = freshParty();
      const order: string[] = [];
      const enter = (name: string, subject: string, until: Promise<unknown>) =>
        open().incoming.receive(src, [subject], async (lane) => {
          await lane.findRows([1]);
          order.push(`${name} in`);
          await until;
          order.push(`${name} out`);
        });
      let release = (): void => undefined;
      const first = enter(
        'first',
        'case/1',
        new Promise<void>((resolve) => {
          release = resolve;
        }),
      );
      while (order.length === 0) await new Promise((resolve) => setImmediate(resolve));
      const second = enter('second', 'case/1', Promise.resolve());
      await enter('other', 'case/2', Promise.resolve());
      expect(order).toEqual(['first in', 'other in', 'other out']);
      release();
      await Promise.all([first, second]);
      expect(order.slice(3)).toEqual(['first out', 'second in', 'second out']);
    });

    test('keeps the proof of equivocation, and the same proof once more', async () => {
      const src = freshParty();
      const proof = { seq: 1, first: 'one', second: 'two', keys: [] };
      await look(src, (lane) => lane.saveEquivocation(proof));
      await look(src, (lane) => lane.saveEquivocation(proof));
    });
  });

  describe('LanePosition 收到何处', () => {
    test('is nothing for a peer that never sent', async () => {
      expect(await open().incoming.position(freshParty())).toEqual({
        contiguousThrough: 0,
        highestSeen: 0,
        gaps: [],
      });
    });

    test('names what is missing below the highest, and moves on when it comes', async () => {
      const src = freshParty();
      await save(src, [row(2), row(3), row(6), row(9)]);
      expect(await open().incoming.position(src)).toEqual({
        contiguousThrough: 0,
        highestSeen: 9,
        gaps: [
          [1, 1],
          [4, 5],
          [7, 8],
        ],
      });
      await save(src, [row(1), row(4)]);
      expect(await open().incoming.position(src)).toEqual({
        contiguousThrough: 4,
        highestSeen: 9,
        gaps: [
          [5, 5],
          [7, 8],
        ],
      });
      await save(src, [row(5), row(7), row(8)]);
      expect(await open().incoming.position(src)).toEqual({
        contiguousThrough: 9,
        highestSeen: 9,
        gaps: [],
      });
    });

    test('names at most a hundred missing ranges, the lowest', async () => {
      const src = freshParty();
      await save(
        src,
        Array.from({ length: 150 }, (_, index) => row(2 * index + 2)),
      );
      const { contiguousThrough, gaps, highestSeen } = await open().incoming.position(src);
      expect({ contiguousThrough, highestSeen }).toEqual({
        contiguousThrough: 0,
        highestSeen: 300,
      });
      expect(gaps).toEqual(
        Array.from({ length: 100 }, (_, index) => [2 * index + 1, 2 * index + 1]),
      );
    });
  });
}
