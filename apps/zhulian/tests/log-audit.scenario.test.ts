import {
  createEd25519Signer,
  emptyLog,
  growLog,
  type PartyId,
  rootOfLog,
  sealCheckpoint,
} from '@zhulian/exchange';
import { type AuditFinding, auditLog, createLocalSideChannel } from '@zhulian/service';
import {
  type Database,
  findLatestCheckpoint,
  listStoredLeaves,
  type Transaction,
} from '@zhulian/store';
import { instantOf } from '@zhulian/vocabulary';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { silence } from '../src/commands/story-printer.ts';
import { tellFamilyStory } from '../src/story/family-story.ts';
import { nodeOf } from '../src/story/story-desk.ts';
import { openScene, type Scene } from './scene.ts';

const guangdong: PartyId = 'zl:node:44';
let scene: Scene;
let superuser: Database;

beforeAll(async () => {
  scene = await openScene('2026-11-08T21:07:00+08:00');
  await tellFamilyStory(scene.region(), { married: true, audience: silence });
  await scene.region().settle();
  superuser = scene.asSuperuser('guangdong');
});
afterAll(async () => {
  await superuser.close();
  await scene.close();
});

class Undone extends Error {}

/** What the audit finds after a superuser did something whom no trigger stops; afterwards it is undone. */
async function foundAfter(
  tamper: (tx: Transaction) => Promise<unknown>,
): Promise<readonly AuditFinding[]> {
  let found: readonly AuditFinding[] = [];
  const region = scene.region();
  const { answer } = region.hub;
  const attempt = superuser.transact(async (tx) => {
    await tx.query('set local session_replication_role = replica');
    await tamper(tx);
    const inside = {
      ...superuser,
      query: tx.query,
      transact: (work: (tx: Transaction) => never) => work(tx),
    };
    found = await auditLog({
      self: guangdong,
      database: inside as unknown as Database,
      verifier: region.keys.trust.verifier,
      channel: createLocalSideChannel(guangdong, new Map([['zl:hub', answer]])),
      witnesses: () => ['zl:hub'],
    });
    throw new Undone();
  });
  await expect(attempt).rejects.toThrow(Undone);
  return found;
}

const statement = (text: string) => foundAfter((tx) => tx.query(text));

describe('日志审计 after a superuser was at work', () => {
  test('finds nothing when nobody was', async () => {
    expect(await nodeOf(scene.region(), 'guangdong').audit()).toEqual([]);
    expect(await statement('select 1')).toEqual([]);
  });

  test.each([
    ['a message taken out', 'delete from exchange.stream_out where seq = 2'],
    [
      'a message rewritten',
      `update exchange.stream_in set bytes = replace(bytes, 'zl', 'zm') where seq = 1`,
    ],
    ['a message moved', `update exchange.stream_in set subject = 'case/other' where seq = 1`],
    [
      'a receipt that says another level',
      `update exchange.receipt_in set level = 'REFUSED' where seq = 1`,
    ],
    ['a receipt taken out', 'delete from exchange.receipt_in where seq = 1'],
    [
      'a look-up under another name',
      `update access.lookup_intent set actor_name = '某人'
        where id = (select id from access.lookup_intent order by at, id limit 1)`,
    ],
    [
      'a look-up of nobody’s',
      `insert into access.lookup_person select lookup_id, gen_random_uuid(), at from access.lookup_person limit 1`,
    ],
    ['all look-ups gone', 'truncate access.lookup_person'],
    [
      'a rung that fell another day',
      `update casework.obligation_step set fell_on = fell_on + 1 where step = 2`,
    ],
    ['a custody record in another hand', `update custody.record set holder = 'zl:node:43'`],
    ['a leaf changed', `update evidence.leaf set content = sha256('') where index = 3`],
    [
      'two leaves changing places',
      `update evidence.leaf set index = case index when 3 then 4000000 when 4 then 3 end where index in (3, 4)`,
    ],
    [
      'the end cut off',
      `with newest as (select max(size) as size from evidence.checkpoint where size < (select max(size) from evidence.checkpoint)),
            checkpoint as (delete from evidence.checkpoint using newest where checkpoint.size > newest.size)
       delete from evidence.leaf using newest where index >= newest.size`,
    ],
    [
      'a checkpoint signed by nobody',
      `update evidence.checkpoint set note = replace(note, 'at 2', 'at 3')`,
    ],
  ])('finds %s', async (_what, tampering) => {
    expect(await statement(tampering)).not.toEqual([]);
  });

  test('finds, by its witness alone, a history rewritten with the node’s own key', async () => {
    const found = await foundAfter(async (tx) => {
      const [changed] = await tx.query<{ readonly index: number }>(
        `with before as (
           select intent.id, sha256(convert_to(evidence.lookup_text(intent), 'UTF8')) as content
             from access.lookup_intent as intent
            order by at, id
            limit 1
         )
         select leaf.index from evidence.leaf join before using (content)`,
      );
      await tx.query(
        `update access.lookup_intent set actor_name = '某人'
          where id = (select id from access.lookup_intent order by at, id limit 1)`,
      );
      await tx.query(
        `update evidence.leaf
            set content = lookup.content, commitment = sha256('\\x03'::bytea || uuid_send(salt) || lookup.content)
           from (select sha256(convert_to(evidence.lookup_text(intent), 'UTF8')) as content
                   from access.lookup_intent as intent order by at, id limit 1) as lookup
          where index = $1`,
        [changed?.index],
      );
      await resign(tx);
    });
    expect(found).toEqual([expect.stringMatching(/^witness-contradicts zl:hub \d+$/)]);
  });
});

/** One checkpoint over everything as it stands now, in the place of all that were signed. */
async function resign(tx: Transaction): Promise<void> {
  const size = (await findLatestCheckpoint(tx))?.size ?? 0;
  const leaves = await listStoredLeaves(tx, { from: 0, limit: size });
  const bytes = leaves.map(({ commitment, kind }) =>
    Buffer.concat([Uint8Array.of(kind), commitment]),
  );
  const root = rootOfLog(growLog(emptyLog, bytes).edge);
  const at = instantOf(scene.region().clock.nowMs());
  const signer = createEd25519Signer(scene.region().keys.of(guangdong).envelope);
  const note = sealCheckpoint({ origin: guangdong, size, root, at }, signer);
  await tx.query('delete from evidence.checkpoint');
  await tx.query('insert into evidence.checkpoint (size, note, at) values ($1, $2, $3)', [
    size,
    note,
    at,
  ]);
}
