import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CaseFile, findCase, loadCaseLog, saveCase } from '../casework/case-file.ts';
import type { NodeDatabase } from '../connection/node-database.ts';
import { openTestDatabase } from '../testing/open-test-database.ts';
import { saveCustodyRecord } from './record.ts';
import { saveStatements } from './statement.ts';
import { closeTenure, findTenure, openTenure } from './tenure.ts';
import { saveVotes } from './vote.ts';

let node: NodeDatabase;
beforeAll(async () => {
  node = await openTestDatabase();
});
afterAll(() => node.close());

const at = '2026-11-23T01:00:00.000Z';
const holder = 'zl:node:44';
const registrars = ['zl:hub', 'zl:node:45', 'zl:node:46'];

const fileOf = (id: string, version: number): CaseFile => ({
  id,
  number: `44-${id.slice(0, 8)}`,
  kind: 'birth-registration',
  direction: 'own',
  parentId: null,
  version,
  stage: 'submitted',
  responsibleOffice: '441900119',
  handledAt: '441900119',
  peerOffice: null,
  applicantId: null,
  subjectName: '李秀英',
  subjectPlace: '贵州 毕节市',
  dueOn: null,
  dueProvisional: false,
  owed: null,
  openedAt: at,
  closedAt: null,
});

const line = { at, actorId: 'a', actorName: '王敏', office: '441900119', event: { type: 'noted' } };

async function newCase(): Promise<string> {
  const id = randomUUID();
  await write(id, { version: 0, epoch: 1 });
  return id;
}

const write = (id: string, on: { readonly version: number; readonly epoch: number }) =>
  node.serving.transact((tx) =>
    saveCase(tx, {
      file: fileOf(id, on.version + 1),
      expectedVersion: on.version,
      epoch: on.epoch,
      entries: [line],
    }),
  );

/** Two registrars have spoken, and the record is in force. */
async function putInForce(caseId: string, epoch: number, votes = 2): Promise<void> {
  const said = (hash: string, kind: string, signer: string) => ({
    hash: `${caseId}/${hash}`,
    caseId,
    kind,
    epoch,
    signer,
    bytes: '{}',
    at,
  });
  await node.serving.transact(async (tx) => {
    await saveStatements(tx, {
      seenAt: at,
      statements: [
        said(`${epoch}`, `zl.custody.${epoch === 1 ? 'opening' : 'release'}.v1`, holder),
        ...registrars.map((by) => said(`${epoch}/${by}`, 'zl.custody.registration.v1', by)),
      ],
    });
    for (const registrar of epoch === 1 ? [] : registrars.slice(0, votes)) {
      const statement = `${caseId}/${epoch}/${registrar}`;
      await saveVotes(tx, [
        { caseId, epoch, registrar, record: `${caseId}/${epoch}`, statement, at },
      ]);
    }
    await saveCustodyRecord(tx, {
      caseId,
      epoch,
      prevEpoch: epoch === 1 ? null : epoch - 1,
      hash: `${caseId}/${epoch}`,
      kind: epoch === 1 ? 'opening' : 'release',
      holder,
      office: '441900119',
      registrars,
      since: at,
    });
  });
}

describe('围栏: the database itself refuses a write under an epoch that is not open', () => {
  test('a case that begins here is held here as epoch 1', async () => {
    const id = await newCase();
    expect(await findTenure(node.serving, id)).toEqual({ epoch: 1, isOpen: true });
    expect(await write(id, { version: 1, epoch: 1 })).toBe(true);
  });

  test('a line under another epoch is refused, also by plain SQL of the serving role', async () => {
    const id = await newCase();
    const raw = (epoch: number) =>
      node.serving.query(
        `insert into casework.case_event (case_id, seq, epoch, at, actor_id, actor_name, office, event)
         values ($1, 99, $2, now(), 'a', 'b', 'c', '{}')`,
        [id, epoch],
      );
    await expect(write(id, { version: 1, epoch: 2 })).rejects.toMatchObject({
      code: 'custody.fenced',
    });
    await expect(raw(2)).rejects.toMatchObject({ code: 'custody.fenced' });
    await closeTenure(node.serving, { caseId: id, epoch: 1 });
    await expect(raw(1)).rejects.toMatchObject({ code: 'custody.fenced' });
    expect(await loadCaseLog(node.serving, id)).toHaveLength(1);
  });

  test('after the release the file keeps what it said, except who holds the case now', async () => {
    const id = await newCase();
    await closeTenure(node.serving, { caseId: id, epoch: 1 });
    const change = (set: string) =>
      node.serving.query(`update casework.case_file set ${set} where id = $1`, [id]);
    await expect(change("stage = 'registered'")).rejects.toMatchObject({ code: 'custody.fenced' });
    await expect(change("handled_at = '350206002'")).rejects.toMatchObject({
      code: 'custody.fenced',
    });
    await change("responsible_office = '350206002', direction = 'handed-over'");
    expect(await findCase(node.serving, id)).toMatchObject({ responsibleOffice: '350206002' });
  });

  test('the case comes back under a later epoch, never under an earlier one', async () => {
    const id = await newCase();
    await closeTenure(node.serving, { caseId: id, epoch: 1 });
    for (const epoch of [1, 2, 3]) await putInForce(id, epoch);
    await openTenure(node.serving, { caseId: id, epoch: 3 });
    await expect(write(id, { version: 1, epoch: 1 })).rejects.toMatchObject({
      code: 'custody.fenced',
    });
    expect(await write(id, { version: 1, epoch: 3 })).toBe(true);
    await closeTenure(node.serving, { caseId: id, epoch: 3 });
    const reopen = (epoch: number) =>
      node.serving.query(
        'update custody.tenure set is_open = true, epoch = $2 where case_id = $1',
        [id, epoch],
      );
    for (const epoch of [1, 2, 3]) {
      await expect(reopen(epoch)).rejects.toMatchObject({ code: 'custody.tenure-unfounded' });
    }
  });
});

describe('责任期: epochs are contiguous, and two of three have registered each', () => {
  test('one registration puts nothing in force, and nothing not in force opens a case', async () => {
    const id = randomUUID();
    await putInForce(id, 1);
    await expect(putInForce(id, 2, 1)).rejects.toMatchObject({ code: 'custody.unregistered' });
    await expect(openTenure(node.serving, { caseId: id, epoch: 2 })).rejects.toMatchObject({
      code: 'custody.tenure-unfounded',
    });
    await putInForce(id, 2);
    await openTenure(node.serving, { caseId: id, epoch: 2 });
    expect(await findTenure(node.serving, id)).toEqual({ epoch: 2, isOpen: true });
  });

  test('an epoch without the one before it is refused', async () => {
    const id = randomUUID();
    await putInForce(id, 1);
    await expect(putInForce(id, 3)).rejects.toThrow();
  });

  test('what was signed and registered is neither changed nor taken away', async () => {
    const id = randomUUID();
    await putInForce(id, 1);
    for (const text of [
      "update custody.record set office = '350206002'",
      'delete from custody.statement',
      'delete from custody.vote',
      'delete from custody.registration',
      'delete from custody.tenure',
    ]) {
      await expect(node.serving.query(text)).rejects.toThrow(/refused|permission/);
    }
  });
});

describe('写与移交竞争: writers racing with a release', () => {
  test('every line is before the release or refused, and the release has one winner', async () => {
    for (let round = 0; round < 20; round += 1) {
      const id = await newCase();
      const close = () =>
        node.serving.transact((tx) => closeTenure(tx, { caseId: id, epoch: 1 })).catch(() => false);
      const [first, won, lost, second] = await Promise.allSettled([
        write(id, { version: 1, epoch: 1 }),
        close(),
        close(),
        write(id, { version: 1, epoch: 1 }),
      ]);
      const releases = [won, lost].filter((one) => one.status === 'fulfilled' && one.value);
      expect(releases).toHaveLength(1);
      const writes = [first, second].filter((one) => one.status === 'fulfilled' && one.value);
      for (const one of [first, second]) {
        if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'custody.fenced' });
      }
      expect(writes.length).toBeLessThanOrEqual(1);
      expect(await loadCaseLog(node.serving, id)).toHaveLength(1 + writes.length);
    }
  });

  test('a release waits for the writer before it, and the writer after it is refused', async () => {
    const id = await newCase();
    const written = Promise.withResolvers<void>();
    const mayCommit = Promise.withResolvers<void>();
    const writer = node.serving.transact(async (tx) => {
      await saveCase(tx, { file: fileOf(id, 2), expectedVersion: 1, epoch: 1, entries: [line] });
      written.resolve();
      await mayCommit.promise;
    });
    await written.promise;
    let isReleased = false;
    const release = closeTenure(node.serving, { caseId: id, epoch: 1 }).then((won) => {
      isReleased = won;
    });
    const wasHeldBack = await isSomebodyWaiting();
    mayCommit.resolve();
    await Promise.all([writer, release]);
    expect({ wasHeldBack, isReleased }).toEqual({ wasHeldBack: true, isReleased: true });
    await expect(write(id, { version: 2, epoch: 1 })).rejects.toMatchObject({
      code: 'custody.fenced',
    });
  });
});

async function isSomebodyWaiting(): Promise<boolean> {
  for (let look = 0; look < 500; look += 1) {
    const waiting = await node.serving.query(
      `select from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock' and query like '%custody.tenure%'`,
    );
    if (waiting.length > 0) return true;
  }
  return false;
}
