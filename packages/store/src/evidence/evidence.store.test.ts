import { randomUUID } from 'node:crypto';
import type { PersonId } from '@zhulian/registry';
import type { Instant } from '@zhulian/vocabulary';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commitLookupIntent } from '../access/lookup-intent.ts';
import { recordLookupOutcome } from '../access/lookup-outcome.ts';
import type { NodeDatabase } from '../connection/node-database.ts';
import { createIncomingStore } from '../exchange/incoming-store.ts';
import { createOutgoingStore } from '../exchange/outgoing-store.ts';
import { openTestDatabase } from '../testing/open-test-database.ts';
import { contentOf, leafKinds, listLeavesOfContents } from './leaf.ts';
import { lockSequencer, takePending } from './take-pending.ts';

const at = '2026-03-02T01:02:03.004Z' as Instant;
let node: NodeDatabase;
let size = 0;

beforeAll(async () => {
  node = await openTestDatabase();
});

afterAll(() => node.close());

const leavesOf = (...texts: readonly string[]) =>
  listLeavesOfContents(node.serving, texts.map(contentOf));

/** Gives indices to all that waits; answers the kinds in their order. */
async function sequence(): Promise<readonly number[]> {
  const { count, leaves } = await node.serving.transact((tx) =>
    takePending(tx, { from: size, limit: 10_000 }),
  );
  size += count;
  return leaves.map((leaf) => leaf[0] as number);
}

describe('evidence log 存证日志', () => {
  test('every receipt given leaves a leaf, and one more when a held message is settled', async () => {
    const incoming = createIncomingStore(node.serving);
    const row = {
      seq: 2,
      hash: `sha256:${'a'.repeat(64)}`,
      subject: 'case/1',
      caseSeq: 2,
      bytes: '{}',
      at,
    } as const;
    const save = (state: 'held' | 'applied', receipt: string) =>
      incoming.receive('zl:node:52', ['case/1'], (lane) =>
        lane.saveRows([{ ...row, state, receipt }]),
      );
    await save('held', 'stored');
    await save('applied', 'applied');
    await save('applied', 'applied');
    expect(await sequence()).toEqual([leafKinds.receiptGiven, leafKinds.receiptGiven]);
    const leaves = await leavesOf('applied', 'stored');
    expect(leaves.map(({ index }) => index)).toEqual([0, 1]);
  });

  test('a receipt taken twice leaves one leaf', async () => {
    const outgoing = createOutgoingStore(node.serving);
    const receipt = { peer: 'zl:node:52', seq: 1, level: 'APPLIED', bytes: 'taken', at } as const;
    await outgoing.storeReceipts([receipt]);
    await outgoing.storeReceipts([receipt]);
    expect(await sequence()).toEqual([leafKinds.receiptTaken]);
  });

  test('every look-up, each person whom it showed and what came of it leave a leaf', async () => {
    const id = randomUUID();
    const personIds = [randomUUID(), randomUUID()] as PersonId[];
    await commitLookupIntent(node.audit, {
      id,
      at,
      actor: 'clerk-chen-gang',
      actorName: '陈"刚"',
      office: '520502100',
      caseId: null,
      purpose: 'birth-registration',
      basis: 'population-law-2021-14',
      personIds,
      fields: ['name', 'identifiers'],
      channel: 'desk',
    });
    await recordLookupOutcome(node.serving, { lookupId: id, at, outcome: 'shown' });
    expect((await sequence()).toSorted((left, right) => left - right)).toEqual([7, 8, 8, 9]);
    const text = `{"actor":"clerk-chen-gang","actorName":"陈\\"刚\\"","at":"${at}","basis":"population-law-2021-14","case":null,"channel":"desk","fields":["name","identifiers"],"id":"${id}","office":"520502100","purpose":"birth-registration"}`;
    const [leaf] = await leavesOf(text);
    expect(leaf?.kind).toBe(leafKinds.lookup);
  });

  test('what is rolled back leaves nothing', async () => {
    const failing = node.serving.transact(async (tx) => {
      await tx.query(
        `insert into exchange.receipt_in (peer, seq, level, bytes, at) values ('zl:node:43', 1, 'APPLIED', 'x', now())`,
      );
      throw new Error('the work fails');
    });
    await expect(failing).rejects.toThrow('the work fails');
    expect(await sequence()).toEqual([]);
  });

  test('a row that commits after a later one was given its index is skipped by no one', async () => {
    const receipt = (bytes: string, seq: number) =>
      [
        `insert into exchange.receipt_in (peer, seq, level, bytes, at) values ('zl:node:45', $1, 'APPLIED', $2, now())`,
        [seq, bytes],
      ] as const;
    let commitEarly = (): void => undefined;
    const early = node.serving.transact(async (tx) => {
      await tx.query(...receipt('early', 1));
      await new Promise<void>((resolve) => {
        commitEarly = resolve;
      });
    });
    await node.serving.query(...receipt('late', 2));
    expect(await sequence()).toHaveLength(1);
    commitEarly();
    await early;
    expect(await sequence()).toHaveLength(1);
    const leaves = await leavesOf('early', 'late');
    expect(leaves).toHaveLength(2);
  });

  test('only one at a time gives indices', async () => {
    await node.serving.transact(async (tx) => {
      expect(await lockSequencer(tx)).toBe(true);
      const other = node.serving.transact((second) => lockSequencer(second));
      expect(await other).toBe(false);
    });
  });
});

describe('append-only 只增不改', () => {
  test.each(['leaf', 'node', 'checkpoint', 'cosignature', 'misbehaviour'])(
    'the serving role may neither change nor remove a row of evidence.%s',
    async (table) => {
      const [column] = await node.serving.query<{ readonly name: string }>(
        `select column_name as name from information_schema.columns
          where table_schema = 'evidence' and table_name = $1 order by ordinal_position limit 1`,
        [table],
      );
      for (const statement of [
        `update evidence.${table} set ${column?.name} = ${column?.name}`,
        `delete from evidence.${table}`,
        `truncate evidence.${table}`,
      ]) {
        await expect(node.serving.query(statement)).rejects.toThrow('permission denied');
      }
    },
  );
});
