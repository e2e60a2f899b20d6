import { custodySubject, type VerifiedEnvelope, type VerifiedStatement } from '@zhulian/exchange';
import {
  claimRegistration,
  type NodeDatabase,
  openTestDatabase,
  saveStatements,
  type Transaction,
} from '@zhulian/store';
import type { Instant } from '@zhulian/vocabulary';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CustodyGroup, openCustodyGroup, written } from './custody-group.ts';

const seenAt = '2026-11-23T01:00:00.000Z' as Instant;

let node: NodeDatabase;
beforeAll(async () => {
  node = await openTestDatabase();
});
afterAll(() => node.close());

const rowOf = (caseId: string, hash: string) => ({
  hash,
  caseId,
  kind: 'zl.custody.registration.v1',
  epoch: 2,
  signer: 'zl:hub',
  bytes: `{"hash":"${hash}"}`,
  at: seenAt,
});
const saidOf = (row: ReturnType<typeof rowOf>) =>
  ({ hash: row.hash, text: row.bytes }) as unknown as VerifiedStatement;

function inGroup<Answer>(
  caseId: string,
  work: (group: CustodyGroup, tx: Transaction) => Promise<Answer>,
): Promise<Answer> {
  const about = { envelope: { subject: custodySubject(caseId) } } as VerifiedEnvelope;
  return node.serving.transact(async (tx) => work(await openCustodyGroup(tx, [about]), tx));
}

describe('成组: letters that are received together', () => {
  test('see at once what one of them kept, and the rows are there when the group is finished', async () => {
    const row = rowOf('case-a', 'word-a');
    const place = { caseId: 'case-a', epoch: 2, record: 'record-a', statement: 'word-a' };
    await inGroup('case-a', async (group) => {
      group.keep(saidOf(row), { ...row, seenAt });
      group.claim(place);
      expect(group.keptOf('case-a')?.get(row.bytes)?.hash).toBe('word-a');
      expect(group.findRegistration({ caseId: 'case-a', epoch: 2 })).toEqual(place);
      expect(group.statementsOf('case-z')).toBeUndefined();
      await group.finish(() => Promise.resolve());
    });
    const rows = await node.serving.query(
      "select record from custody.registration where case_id = 'case-a'",
    );
    expect(rows).toEqual([{ record: 'record-a' }]);
  });

  test('give no place twice: one that was taken meanwhile undoes the group', async () => {
    const [first, second] = [rowOf('case-b', 'word-b1'), rowOf('case-b', 'word-b2')];
    const raced = inGroup('case-b', async (group, tx) => {
      await saveStatements(tx, { statements: [first], seenAt });
      const place = { caseId: 'case-b', epoch: 2 };
      await claimRegistration(tx, { ...place, record: 'record-1', statement: first.hash });
      group.keep(saidOf(second), { ...second, seenAt });
      group.claim({ ...place, record: 'record-2', statement: second.hash });
      await group.finish(() => Promise.resolve());
    });
    await expect(raced).rejects.toMatchObject({ code: 'custody.place-raced' });
  });

  test('that wrote what the database refuses are told why, also when the fault shows later', async () => {
    await inGroup('case-c', async (group, tx) => {
      const refused = tx.query("insert into custody.tenure values ('case-c', 2, true)");
      await written({ group }, refused);
      await expect(tx.query('select')).rejects.toThrow();
      await expect(group.finish(() => Promise.resolve())).rejects.toMatchObject({ code: 'ZL002' });
      expect(await group.findFault()).toMatchObject({ code: 'ZL002' });
      throw new Error('given up');
    }).catch((error: Error) => expect(error.message).toBe('given up'));
  });
});
