import { problemOf } from '@zhulian/contract';
import type { PushAnswer } from '@zhulian/exchange';
import { cast } from '@zhulian/registry';
import { enqueueOutbox } from '@zhulian/store';
import { instantOf } from '@zhulian/vocabulary';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { citizenOf, deskOf, nodeOf } from '../src/story/story-desk.ts';
import { databaseOf, done, everythingHeld, openScene, type Scene } from './scene.ts';

const { mother } = cast.residents;
let scene: Scene;
/** A letter of Guangdong to Guizhou as it went over the wire. */
let letter: string;
let receipt: string;

beforeAll(async () => {
  scene = await openScene('2026-11-09T09:00:00+08:00');
  const { portal } = nodeOf(scene.region(), 'guangdong');
  const { caseId } = await done(
    portal.submit(citizenOf(mother, '44'), {
      answers: { applyingWith: 'alone' },
      idempotencyKey: 'one-true-letter',
    }),
  );
  await scene.goTo('2026-11-09T09:15:00+08:00');
  const clerk = deskOf(nodeOf(scene.region(), 'guangdong'), cast.staff.changanClerk);
  await done(clerk.act(caseId, { command: 'accept' }));
  await scene.region().settle();
  const [row] = await databaseOf(scene, 'guizhou').query<{ bytes: string; receipt: string }>(
    "select bytes, receipt from exchange.stream_in where src = 'zl:node:44' and seq = 1",
  );
  letter = row?.bytes ?? '';
  receipt = row?.receipt ?? '';
});
afterAll(() => scene.close());

const push = (slug: string, bytes: string): Promise<PushAnswer> =>
  nodeOf(scene.region(), slug).exchange.receive({ source: 'zl:node:44', envelopes: [bytes] });
const held = async (slug: string) =>
  JSON.stringify(await everythingHeld(scene, slug, ['exchange', 'casework', 'access']));

function expectWords(code: string): void {
  const { title, why, remedy } = problemOf({ code }, 'zl:node:52');
  for (const words of [title, why, remedy]) {
    expect(words.zh).toMatch(/[\u4e00-\u9fff]/u);
    expect(words.en).toMatch(/[a-z]/);
  }
  expect(why.zh).not.toContain('缺少说明文字');
}

describe('坏报文 changes nothing and is named', () => {
  test('one flipped bit anywhere in an envelope is refused', async () => {
    const before = await held('guizhou');
    const codes = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.nat(letter.length - 1), fc.nat(6), async (at, bit) => {
        const flipped = String.fromCharCode(letter.charCodeAt(at) ^ (1 << bit));
        const answer = await push('guizhou', letter.slice(0, at) + flipped + letter.slice(at + 1));
        expect(answer.receipts).toEqual([]);
        expect(answer.rejected).toHaveLength(1);
        codes.add(answer.rejected[0]?.code ?? '');
      }),
      { numRuns: 300 },
    );
    expect(await held('guizhou')).toBe(before);
    expect(codes.size).toBeGreaterThan(2);
    for (const code of codes) expectWords(code);
  });

  test.each([
    ['no JSON at all', () => letter.slice(0, -1), 'envelope.malformed-json'],
    [
      'a key given twice',
      () => letter.replace('{', '{"specversion":"1.0",'),
      'envelope.duplicate-key',
    ],
    ['another spelling of the same content', () => ` ${letter}`, 'envelope.not-canonical'],
    ['a field nobody knows', () => letter.replace(/}$/, ',"zz":1}'), 'envelope.field-unknown'],
  ])('%s is refused by its code', async (_what, spoil, code) => {
    const before = await held('guizhou');
    const { rejected, receipts } = await push('guizhou', spoil());
    expect(rejected).toEqual([{ index: 0, code }]);
    expect(receipts).toEqual([]);
    expectWords(code);
    expect(await held('guizhou')).toBe(before);
  });

  test('replayed to another province it is refused, and nothing of it is kept there', async () => {
    const before = await everythingHeld(scene, 'hunan', ['exchange', 'casework', 'access']);
    const { rejected } = await push('hunan', letter);
    expect(rejected).toEqual([{ index: 0, code: 'envelope.other-destination' }]);
    expectWords('envelope.other-destination');
    expect(await everythingHeld(scene, 'hunan', ['exchange', 'casework', 'access'])).toEqual(
      before,
    );
  });

  test('pushed by somebody else than its sender it is refused', async () => {
    const { exchange } = nodeOf(scene.region(), 'guizhou');
    const { rejected } = await exchange.receive({ source: 'zl:node:43', envelopes: [letter] });
    expect(rejected).toEqual([{ index: 0, code: 'envelope.other-source' }]);
    expectWords('envelope.other-source');
  });

  test('replayed to its own destination it changes nothing and gets the very same receipt', async () => {
    const before = await held('guizhou');
    const answer = await push('guizhou', letter);
    expect(answer.rejected).toEqual([]);
    expect(answer.receipts).toContain(receipt);
    expect(await held('guizhou')).toBe(before);
  });

  test('a type that nobody knows is receipted as refused, and takes no effect', async () => {
    const guangdong = databaseOf(scene, 'guangdong');
    const before = JSON.stringify(await everythingHeld(scene, 'hunan', ['casework', 'access']));
    await guangdong.transact((tx) =>
      enqueueOutbox(tx, [
        {
          id: 'message-of-an-unknown-type',
          dst: 'zl:node:43',
          subject: 'co-check/none',
          type: 'zl.whatever.v9',
          basis: 'population-law-2021',
          purpose: 'birth-registration',
          data: { anything: true },
          createdAt: instantOf(scene.region().clock.nowMs()),
        },
      ]),
    );
    await scene.region().settle();
    const [row] = await guangdong.query<{ level: string; bytes: string }>(
      "select level, bytes from exchange.receipt_in where peer = 'zl:node:43' and level <> 'STORED'",
    );
    expect(row?.level).toBe('REFUSED');
    expect(row?.bytes).toContain('envelope.type-unknown');
    expectWords('envelope.type-unknown');
    expect(JSON.stringify(await everythingHeld(scene, 'hunan', ['casework', 'access']))).toBe(
      before,
    );
  });
});
