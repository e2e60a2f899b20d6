import { cast } from '@zhulian/registry';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeOf } from '../src/story/story-desk.ts';
import { actsIn, changan, openCustodyScene, session, yachi } from './custody-scene.ts';
import { databaseOf, done, refusalOf, type Scene } from './scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openCustodyScene();
});
afterAll(() => scene.close());

const { atChangan, atYachi, offer, press, row, submit, timeline } = actsIn(() => scene);
const settle = () => scene.region().settle();

async function offered(expiresOn?: string): Promise<string> {
  const caseId = await submit();
  await done(offer(atChangan(), { caseId, to: yachi, ...(expiresOn && { expiresOn }) }));
  await settle();
  return caseId;
}

/** Who is responsible as each side sees it; the former holder and the receiver never disagree. */
async function responsible(caseId: string): Promise<string> {
  const here = await timeline(atChangan(), caseId);
  const there = await timeline(atYachi(), caseId);
  expect(there.responsible.id).toBe(here.responsible.id);
  return here.responsible.id;
}

const writers = async (caseId: string): Promise<readonly string[]> => {
  const open: string[] = [];
  for (const slug of ['guangdong', 'guizhou']) {
    const rows = await databaseOf(scene, slug).query(
      'select from custody.tenure where case_id = $1 and is_open',
      [caseId],
    );
    if (rows.length > 0) open.push(slug);
  }
  return open;
};

describe('不接收、撤回、过期: nothing moves', () => {
  test('declined: the origin stays responsible, reads why, and may go on or offer again', async () => {
    const caseId = await offered();
    await done(
      press(atYachi(), caseId, { command: 'decline-handover', reason: 'not-residing-here' }),
    );
    await settle();
    expect(await row(atChangan(), caseId)).toMatchObject({
      stage: { code: 'declined' },
      declinedReason: '当事人不在本辖区居住',
    });
    expect(await row(atYachi(), caseId)).toMatchObject({
      stage: { code: 'declined' },
      subject: '',
    });
    expect(await responsible(caseId)).toBe(changan);
    await done(offer(atChangan(), { caseId, to: yachi }));
  });

  test('withdrawn: an answer that comes after it is refused', async () => {
    const caseId = await offered();
    await done(press(atChangan(), caseId, { command: 'withdraw-handover' }));
    await settle();
    expect(await refusalOf(press(atYachi(), caseId, { command: 'accept-handover' }))).toMatchObject(
      { code: 'custody.offer-unknown' },
    );
    expect(await responsible(caseId)).toBe(changan);
  });

  test('the applicant’s own act takes the offer back: what offices arrange costs her nothing', async () => {
    const caseId = await offered();
    const { portal } = nodeOf(scene.region(), 'guangdong');
    const own = await portal.findMatter(session, caseId);
    await done(portal.withdraw(session, { caseId, version: own?.version ?? 0, reason: '不办了' }));
    await settle();
    expect(await row(atYachi(), caseId)).toMatchObject({ stage: { code: 'withdrawn' } });
  });

  test('past its last day it cannot be accepted, and the origin goes on', async () => {
    const caseId = await offered('2026-11-09');
    await scene.goTo('2026-11-10T09:00:00+08:00');
    expect(await row(atYachi(), caseId)).toMatchObject({ stage: { code: 'expired' } });
    expect(await refusalOf(press(atYachi(), caseId, { command: 'accept-handover' }))).toMatchObject(
      { code: 'custody.offer-expired' },
    );
    expect(await responsible(caseId)).toBe(changan);
    await done(atChangan().act(caseId, { command: 'accept' }));
  });
});

describe('撤回与接收竞争', () => {
  test('one of them wins, and both sides agree which', async () => {
    const outcomes = new Set<string>();
    for (let round = 0; round < 6; round += 1) {
      const caseId = await offered();
      const withdraw = () => press(atChangan(), caseId, { command: 'withdraw-handover' });
      const accept = async () => {
        const answer = await press(atYachi(), caseId, { command: 'accept-handover' });
        await atYachi().node.exchange.sealAndDispatch('zl:node:44');
        return answer;
      };
      // The withdrawal comes a little earlier or a little later.
      const [withdrawn] = await Promise.all(
        round % 2 === 0 ? [withdraw(), accept()] : [accept().then(withdraw)],
      );
      await settle();
      const winner = await responsible(caseId);
      outcomes.add(winner);
      const isWithdrawn = withdrawn !== undefined && withdrawn.ok && winner === changan;
      expect(isWithdrawn ? changan : yachi).toBe(winner);
      const stages = [await row(atChangan(), caseId), await row(atYachi(), caseId)].map(
        (one) => one?.stage.code,
      );
      expect(new Set(stages).size).toBe(1);
      expect(await writers(caseId)).toHaveLength(1);
    }
    expect(outcomes).toContain(yachi);
  });
});

describe('登记方不在: two of three decide', () => {
  test('the hub is away: the two duty provinces are enough', async () => {
    const caseId = await offered();
    scene.away.add('zl:hub');
    await done(press(atYachi(), caseId, { command: 'accept-handover' }));
    await settle();
    expect(await responsible(caseId)).toBe(yachi);
    const [, second] = (await timeline(atYachi(), caseId)).epochs;
    expect(second?.registrars.map(({ registeredAt }) => registeredAt !== null)).toEqual([
      false,
      true,
      true,
    ]);
    scene.away.clear();
    await scene.reopen();
    await settle();
  });

  test('two are away: it waits, the origin is accountable and fenced, nobody writes; then it completes', async () => {
    const caseId = await offered();
    scene.away.add('zl:hub').add('zl:node:46');
    await done(press(atYachi(), caseId, { command: 'accept-handover' }));
    await settle();
    expect(await responsible(caseId)).toBe(changan);
    expect(await writers(caseId)).toEqual([]);
    expect(await row(atChangan(), caseId)).toMatchObject({ stage: { code: 'released' } });
    expect(
      await refusalOf(press(atChangan(), caseId, { command: 'withdraw-handover' })),
    ).toMatchObject({ code: 'custody.released' });
    await scene.goTo('2026-11-12T09:00:00+08:00');
    const rungs = await databaseOf(scene, 'guangdong').query(
      'select from casework.obligation_step where obligation_id like $1',
      [`${caseId}/%`],
    );
    expect(rungs.length).toBeGreaterThan(0);
    scene.away.clear();
    await scene.reopen();
    await settle();
    expect(await responsible(caseId)).toBe(yachi);
    expect(await writers(caseId)).toEqual(['guizhou']);
  });
});

describe('断电与重发', () => {
  test('a crash between the release and its sending: nobody writes, then the hand-over completes', async () => {
    const caseId = await offered();
    await done(press(atYachi(), caseId, { command: 'accept-handover' }));
    // Guangdong goes down in the very moment its release is durable: the lanes are still, the receiver's commit is not.
    nodeOf(scene.region(), 'guangdong').stop();
    await atYachi().node.exchange.sealAndDispatch('zl:node:44');
    expect(await row(atChangan(), caseId)).toMatchObject({ stage: { code: 'released' } });
    expect(await writers(caseId)).toEqual([]);
    expect(await refusalOf(atChangan().act(caseId, { command: 'accept' }))).toMatchObject({
      code: 'case.handed-over',
    });
    await scene.reopen();
    await settle();
    expect(await responsible(caseId)).toBe(yachi);
    expect(await writers(caseId)).toEqual(['guizhou']);
  });

  test('every message once more changes nothing', async () => {
    const count = async (slug: string) =>
      databaseOf(scene, slug).query(
        `select (select count(*) from custody.statement)::int as statements,
                (select count(*) from custody.record)::int as records,
                (select count(*) from custody.registration)::int as registrations,
                (select count(*) from casework.case_event)::int as lines`,
      );
    const slugs = ['guangdong', 'guizhou', 'hainan', 'sichuan', 'hub'];
    const before = await Promise.all(slugs.map(count));
    for (const slug of slugs) {
      await databaseOf(scene, slug).query('delete from exchange.receipt_in');
      await databaseOf(scene, slug).query(
        `insert into exchange.awaiting_receipt (dst, seq, sealed_at)
         select dst, seq, sealed_at from exchange.stream_out on conflict do nothing`,
      );
    }
    await scene.reopen();
    await settle();
    expect(await Promise.all(slugs.map(count))).toEqual(before);
  });
});

describe('指定承办: the hub names a holder after proven silence', () => {
  const coordinator = cast.staff.hubCoordinator;
  const invented = `sha256:${'ab'.repeat(32)}`;
  const assign = (
    caseId: string,
    version: number,
    key: string,
    nonResponse: string | null = null,
  ) =>
    scene.region().hub.desk.command(
      { ...coordinator },
      {
        caseId,
        version,
        idempotencyKey: key,
        command: {
          command: 'assign-custody',
          toOffice: yachi,
          decision: 'holder-silent',
          nonResponse,
        },
      },
    );

  test('a late matter is known to the hub by its office; the assignment fences the silent office when it hears of it', async () => {
    const caseId = await submit();
    expect(await refusalOf(assign(caseId, 2, 'assign-unknown'))).toMatchObject({
      code: 'case.unknown',
    });
    await scene.goTo('2026-12-01T09:00:00+08:00');
    const hub = scene.region().hub.desk;
    const listed = await hub.listRegisteredCases({ ...coordinator });
    expect(listed.find((row) => row.caseId === caseId)).toMatchObject({
      office: { id: changan },
      epoch: 1,
    });
    expect(await done(hub.viewCustody({ ...coordinator }, caseId))).toMatchObject({
      assignable: { epoch: 2, isSplit: false },
    });
    // The word that it is late is of today, and the office is not silent yet; and no digest stands for a proof.
    expect(await refusalOf(assign(caseId, 2, 'assign-today'))).toMatchObject({
      code: 'custody.silence-unproven',
    });
    await scene.goTo('2026-12-02T09:00:00+08:00');
    expect(await refusalOf(assign(caseId, 2, 'assign-invented', invented))).toMatchObject({
      code: 'custody.silence-unproven',
    });
    scene.away.add('zl:node:44');
    await done(assign(caseId, 2, 'assign-once'));
    await done(assign(caseId, 2, 'assign-once'));
    await settle();
    const view = await done(scene.region().hub.desk.viewCustody({ ...coordinator }, caseId));
    expect(view.responsible.id).toBe(yachi);
    expect(view.epochs.map(({ how }) => how)).toEqual(['opening', 'assign']);
    const [proof] = await databaseOf(scene, 'hub').query<{ isHeld: boolean }>(
      `select exists (
         select from exchange.stream_in as word
          where word.hash = said.bytes::json->>'nonResponse'
            and word.src = 'zl:node:44'
            and word.subject = 'custody/' || said.case_id) as "isHeld"
         from custody.statement as said
        where said.case_id = $1
          and said.kind = 'zl.custody.assign.v1'`,
      [caseId],
    );
    expect(proof?.isHeld).toBe(true);
    expect(await row(atYachi(), caseId)).toMatchObject({ stage: { code: 'released' } });
    expect(await writers(caseId)).toEqual(['guangdong']);

    scene.away.clear();
    await scene.reopen();
    await settle();
    expect(await writers(caseId)).toEqual(['guizhou']);
    expect(
      await refusalOf(atChangan().node.desk.viewCase(atChangan().actor, caseId)),
    ).toMatchObject({ code: 'case.handed-over', office: yachi });
    expect(await atYachi().view(caseId)).toMatchObject({
      responsible: { office: { id: yachi } },
    });
  });
});
