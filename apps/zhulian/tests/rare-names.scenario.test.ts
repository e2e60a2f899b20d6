import { problemOf } from '@zhulian/contract';
import { type CastResident, cast } from '@zhulian/registry';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { citizenOf, deskOf, nodeOf, type StoryDesk } from '../src/story/story-desk.ts';
import { textOfPdf } from './read-pdf.ts';
import {
  confirmAt,
  databaseOf,
  done,
  incomingAt,
  openScene,
  refusalOf,
  type Scene,
} from './scene.ts';

const { rareName, unprintableName } = cast.residents;
let scene: Scene;
let clerk: StoryDesk;

beforeAll(async () => {
  scene = await openScene('2026-11-09T09:00:00+08:00');
  clerk = deskOf(nodeOf(scene.region(), 'guangdong'), cast.staff.changanClerk);
});
afterAll(() => scene.close());

/** Everything up to the press: applied alone, accepted, confirmed by Guizhou. */
async function readyToRegister(resident: CastResident, key = 'apply-once'): Promise<string> {
  const { portal } = nodeOf(scene.region(), 'guangdong');
  const { caseId } = await done(
    portal.submit(citizenOf(resident, '44'), {
      answers: { applyingWith: 'alone' },
      idempotencyKey: key,
    }),
  );
  await scene.goTo(new Date(scene.region().clock.nowMs() + 11 * 60_000).toISOString());
  await done(clerk.act(caseId, { command: 'accept' }));
  await scene.region().settle();
  const there = deskOf(nodeOf(scene.region(), 'guizhou'), cast.staff.yachiClerk);
  await confirmAt(there, await incomingAt(there));
  await scene.region().settle();
  return caseId;
}

describe('生僻字', () => {
  test('a name with 𠮷 (U+20BB7) is found in Guizhou, registered and printed', async () => {
    const caseId = await readyToRegister(rareName);
    await done(clerk.act(caseId, { command: 'register' }));
    const pdf = await done(clerk.node.desk.voucherPdf(clerk.actor, caseId));
    expect(await textOfPdf(pdf)).toContain('陈𠮷祥');
  });

  test('a character without a glyph stops the issue by name: registered stays registered, no paper leaves', async () => {
    const caseId = await readyToRegister(unprintableName);
    const refusal = await refusalOf(clerk.act(caseId, { command: 'register' }));
    expect(refusal).toMatchObject({
      code: 'voucher.character-without-glyph',
      character: '\u{2EBF0}',
      codePoint: 'U+2EBF0',
    });
    const problem = problemOf(refusal, 'zl:node:44');
    expect(problem.title.zh).toContain('U+2EBF0');
    expect(problem.remedy.en).toMatch(/registration stands/);

    const page = await clerk.view(caseId);
    expect(page.stage.code).toBe('registered');
    expect(page.voucher).toBeNull();
    const kept = await databaseOf(scene, 'guangdong').query(
      'select number from certificate.voucher where case_id = $1',
      [caseId],
    );
    expect(kept).toEqual([]);
  });

  test('the issue can be tried again at any time, and only the issue', async () => {
    const [file] = await databaseOf(scene, 'guangdong').query<{ id: string }>(
      "select id from casework.case_file where stage = 'registered'",
    );
    const caseId = file?.id ?? '';
    const { actions, version } = await clerk.view(caseId);
    expect(actions.find(({ code }) => code === 'issue-voucher')?.enabled).toBe(true);
    for (let attempt = 0; attempt < 2; attempt += 1) {
      const refusal = await refusalOf(clerk.act(caseId, { command: 'issue-voucher' }));
      expect(refusal.code).toBe('voucher.character-without-glyph');
    }
    expect((await clerk.view(caseId)).version).toBe(version);
  });

  test('pressing “register” twice with one key gives one voucher and the same answer', async () => {
    const caseId = await readyToRegister(rareName, 'apply-once-more');
    const { version } = await clerk.view(caseId);
    const press = () =>
      clerk.node.desk.command(clerk.actor, {
        caseId,
        version,
        idempotencyKey: 'register-twice-1',
        command: { command: 'register' },
      });
    const first = await press();
    const second = await press();
    expect(first.ok).toBe(true);
    expect(second).toEqual(first);
  });
});
