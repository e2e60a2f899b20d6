import { randomUUID } from 'node:crypto';
import type { OutboxMessage, PartyId } from '@zhulian/exchange';
import {
  type CaseFile,
  closeTenure,
  createOutgoingStore,
  type Database,
  enqueueOutbox,
  loadCaseLog,
  lockSequencer,
  type NodeDatabase,
  openTestDatabase,
  saveCase,
} from '@zhulian/store';
import { instantOf } from '@zhulian/vocabulary';
import { afterAll, beforeAll, expect, test } from 'vitest';

let node: NodeDatabase;
beforeAll(async () => {
  node = await openTestDatabase();
});
afterAll(() => node.close());

const at = '2026-11-23T01:00:00.000Z';
const office = '441900119';
const fileOf = (id: string, version: number): CaseFile => ({
  id,
  number: `44-${id.slice(0, 8)}`,
  kind: 'birth-registration',
  direction: 'own',
  parentId: null,
  version,
  stage: 'submitted',
  responsibleOffice: office,
  handledAt: office,
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
const line = { at, actorId: 'a', actorName: '王敏', office, event: { type: 'noted' } };

/** Writes a line as somebody who saw the case at this version. */
const write = (id: string, version: number): Promise<boolean> =>
  node.serving.transact((tx) =>
    saveCase(tx, {
      file: fileOf(id, version + 1),
      expectedVersion: version,
      epoch: 1,
      entries: [line],
    }),
  );

/** A case is opened, handed over while somebody still has it before him, and he saves. */
async function saveLate(handOver: (id: string) => Promise<unknown>) {
  const id = randomUUID();
  await write(id, 0);
  await handOver(id);
  const outcome = await write(id, 1).catch((error: { code: string }) => error.code);
  return [outcome, (await loadCaseLog(node.serving, id)).length];
}
const release = (id: string) => closeTenure(node.serving, { caseId: id, epoch: 1 });

test('SORMAS#11391: a browser tab from before the hand-over writes nothing after it', async () => {
  const holds = async (handOver: typeof release) =>
    expect(await saveLate(handOver)).toEqual(['custody.fenced', 1]);
  await holds(release);
  // A hand-over that closes nothing in the database: the tab still writes.
  await expect(holds(async () => true)).rejects.toThrow('to deeply equal');
});

test('opencrvs-core#12878: an action kept offline is refused by the database when the case has gone meanwhile', async () => {
  const holds = async (handOver: typeof release) => {
    const id = randomUUID();
    await write(id, 0);
    const kept = () =>
      node.serving.query(
        `insert into casework.case_event (case_id, seq, epoch, at, actor_id, actor_name, office, event)
         values ($1, 99, 1, now(), 'a', 'b', 'c', '{}')`,
        [id],
      );
    await handOver(id);
    const outcome = await kept().then(
      () => 'written',
      (error: { code: string }) => error.code,
    );
    expect(outcome).toBe('custody.fenced');
  };
  await holds(release);
  await expect(holds(async () => true)).rejects.toThrow('written');
});

const messageTo = (dst: PartyId, id: string): OutboxMessage => ({
  id,
  dst,
  subject: 'case/1',
  type: 'known.v1',
  basis: 'b',
  purpose: 'p',
  data: {},
  createdAt: instantOf(Date.parse(at)),
});

/** Takes what waits, in the way of the real sealer. */
async function takeAll(dst: PartyId): Promise<readonly string[]> {
  const ids: string[] = [];
  await createOutgoingStore(node.serving).sealOutbox(dst, 10, (rows, head, last) => {
    ids.push(...rows.map(({ id }) => id));
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
  return ids;
}

/** Asks for what lies above the highest number seen, as a poller does that trusts a sequence. */
function pollerOf(database: Database): typeof takeAll {
  let seen = 0;
  return async (dst) => {
    const rows = await database.query<{ readonly id: string; readonly position: number }>(
      'select id, position from exchange.outbox where dst = $1 and position > $2 order by position',
      [dst, seen],
    );
    seen = rows.at(-1)?.position ?? seen;
    return rows.map(({ id }) => id);
  };
}

test('event-driven.io: an outbox row that took its number first and committed last is not skipped', async () => {
  const holds = async (dst: PartyId, take: typeof takeAll) => {
    const numbered = Promise.withResolvers<void>();
    const mayCommit = Promise.withResolvers<void>();
    const early = node.serving.transact(async (tx) => {
      await enqueueOutbox(tx, [messageTo(dst, `${dst} early`)]);
      numbered.resolve();
      await mayCommit.promise;
    });
    await numbered.promise;
    await node.serving.transact((tx) => enqueueOutbox(tx, [messageTo(dst, `${dst} late`)]));
    const first = await take(dst);
    mayCommit.resolve();
    await early;
    expect([...first, ...(await take(dst))]).toEqual([`${dst} late`, `${dst} early`]);
  };
  await holds('zl:node:52', takeAll);
  await expect(holds('zl:node:45', pollerOf(node.serving))).rejects.toThrow('to deeply equal');
});

test('xroad-joint-development#152: while the evidence log is busy, or stands still, cases and messages go on', async () => {
  const holds = async (needsLog: boolean) => {
    const held = Promise.withResolvers<void>();
    const mayEnd = Promise.withResolvers<void>();
    const sequencer = node.serving.transact(async (tx) => {
      await lockSequencer(tx);
      held.resolve();
      await mayEnd.promise;
    });
    await held.promise;
    const dst: PartyId = needsLog ? 'zl:node:46' : 'zl:node:43';
    const went = await node.serving.transact(async (tx) => {
      if (needsLog && !(await lockSequencer(tx))) return false;
      await enqueueOutbox(tx, [messageTo(dst, `${dst} stamped`)]);
      return true;
    });
    const taken = await takeAll(dst);
    mayEnd.resolve();
    await sequencer;
    expect([went, taken.length]).toEqual([true, 1]);
  };
  await holds(false);
  // Stamped in the path of the request, as it is done there.
  await expect(holds(true)).rejects.toThrow('to deeply equal');
});
