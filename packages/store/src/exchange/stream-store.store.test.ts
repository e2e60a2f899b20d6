import type { PartyId } from '@zhulian/exchange';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { NodeDatabase } from '../connection/node-database.ts';
import { lockCustody } from '../custody/tenure.ts';
import { openTestDatabase } from '../testing/open-test-database.ts';
import { enqueueOutbox, outboxChannel, ringOutbox } from './enqueue-outbox.ts';
import { createIncomingStore } from './incoming-store.ts';
import { createOutgoingStore } from './outgoing-store.ts';
import { describeStreamStore } from './stream-store.contract.ts';

describe('PostgreSQL', () => {
  describeStreamStore(async () => {
    const { close, serving } = await openTestDatabase({ connectionsMax: 12 });
    return {
      outgoing: createOutgoingStore(serving),
      incoming: createIncomingStore(serving),
      enqueue: (messages) => serving.transact((tx) => enqueueOutbox(tx, messages)),
      close,
    };
  });
});

describe('subjects 事由', () => {
  test('of which two peers speak at one moment are held in one order, so that neither is undone', async () => {
    const node = await openTestDatabase();
    const incoming = createIncomingStore(node.serving);
    let attempts = 0;
    // The handlers of each meet the same two cases, in opposite order.
    const speak = (src: PartyId, cases: readonly string[]): Promise<void> =>
      incoming.receive(
        src,
        cases.map((caseId) => `custody/${caseId}`),
        async (_lane, tx) => {
          attempts += 1;
          for (const caseId of cases) {
            await lockCustody(tx, caseId);
            await tx.query('select pg_sleep(0.1)');
          }
        },
      );
    await Promise.all([speak('zl:node:52', ['a', 'b']), speak('zl:node:43', ['b', 'a'])]);
    expect(attempts).toBe(2);
    await node.close();
  });
});

describe('outbox 发件箱', () => {
  const dst: PartyId = 'zl:node:52';
  let node: NodeDatabase;
  beforeAll(async () => {
    node = await openTestDatabase();
  });
  afterAll(() => node.close());

  const message = (id: string) => ({
    id,
    dst,
    subject: 'case/1',
    type: 'co-check.requested',
    basis: 'b',
    purpose: 'p',
    data: {},
    createdAt: '2026-03-02T01:02:03.004Z' as never,
  });
  const sealedIds: string[] = [];
  const sealAll = (): Promise<number> =>
    createOutgoingStore(node.serving).sealOutbox(dst, 10, (rows, head, last) => {
      sealedIds.push(...rows.map(({ id }) => id));
      return rows.map((row, index) => ({
        dst,
        seq: head.seq + 1 + index,
        hash: `sha256:${head.seq + 1 + index}` as const,
        subject: row.subject,
        caseSeq: (last.get(row.subject) ?? 0) + 1 + index,
        bytes: '{}',
        outboxId: row.id,
        sealedAt: row.createdAt,
      }));
    });

  test('skips no row that commits after a later one was sealed', async () => {
    let commitEarly = (): void => undefined;
    const early = node.serving.transact(async (tx) => {
      await enqueueOutbox(tx, [message('early')]);
      await new Promise<void>((resolve) => {
        commitEarly = resolve;
      });
    });
    await node.serving.transact((tx) => enqueueOutbox(tx, [message('late')]));
    expect(await sealAll()).toBe(1);
    commitEarly();
    await early;
    expect(await sealAll()).toBe(1);
    expect(sealedIds).toEqual(['late', 'early']);
  });

  test('leaves nothing of a transaction that rolled back', async () => {
    const failing = node.serving.transact(async (tx) => {
      await enqueueOutbox(tx, [message('gone')]);
      throw new TypeError('changed its mind');
    });
    await expect(failing).rejects.toThrow('changed its mind');
    expect(await sealAll()).toBe(0);
  });

  test('rings for a sealer in another process', async () => {
    const rung = new Promise<void>((resolve) => {
      void node.serving.listen(outboxChannel, resolve).then(() => ringOutbox(node.serving));
    });
    await rung;
  });
});
