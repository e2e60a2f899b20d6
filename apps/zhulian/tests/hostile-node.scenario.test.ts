import {
  createEd25519Signer,
  type PartyId,
  type PushAnswer,
  type Signer,
  sealEnvelopes,
  sealKeyOrder,
  type TrustEntry,
  zeroDigest,
} from '@zhulian/exchange';
import { enqueueOutbox } from '@zhulian/store';
import { instantOf } from '@zhulian/vocabulary';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemRandomness } from '../src/region/system-ports.ts';
import { databaseOf, everythingHeld, nodeOf, openScene, type Scene } from './scene.ts';

/** Guangdong's node is in hostile hands: its keys, its database and its code. Hunan is the one it would like to speak for. */
const [guangdong, hunan, guizhou] = ['zl:node:44', 'zl:node:43', 'zl:node:52'] as const;
const moment = '2026-11-09T01:00:00.000Z';
let scene: Scene;
let thief: Signer;
let honest = 0;
/** An honest letter of Hunan to Guizhou, and one to Guangdong, as Guangdong's node has it. */
let toGuizhou: string;
let toGuangdong: string;

beforeAll(async () => {
  scene = await openScene('2026-11-09T09:00:00+08:00');
  thief = createEd25519Signer(scene.region().keys.of(guangdong).envelope);
  await honestMessage(hunan, 'hunan', guizhou);
  await honestMessage(hunan, 'hunan', guangdong);
  toGuizhou = await letterAt('guizhou');
  toGuangdong = await letterAt('guangdong');
});
afterAll(() => scene.close());

async function letterAt(slug: string): Promise<string> {
  const [row] = await databaseOf(scene, slug).query<{ bytes: string }>(
    'select bytes from exchange.stream_in where src = $1',
    [hunan],
  );
  return row?.bytes ?? '';
}

function rowOf(id: string, dst: PartyId, createdAt = moment, data: unknown = { words: '真' }) {
  return {
    id,
    dst,
    subject: `case/${id}`,
    type: 'zl.hostile.v1',
    basis: 'population-law-2021-14',
    purpose: 'birth-registration',
    data: data as null,
    createdAt: instantOf(Date.parse(createdAt)),
  };
}

/** Sends one message and resolves with the milliseconds until its final receipt is stored. */
async function honestMessage(party: PartyId, slug: string, dst: PartyId): Promise<number> {
  honest += 1;
  const row = rowOf(`honest-${honest}`, dst);
  const from = performance.now();
  await databaseOf(scene, slug).transact((tx) => enqueueOutbox(tx, [row]));
  await nodeOf(scene.region(), slug).exchange.sealAndDispatch(dst);
  const took = performance.now() - from;
  const [sent] = await databaseOf(scene, slug).query<{ waiting: number }>(
    'select count(*) as waiting from exchange.awaiting_receipt where dst = $1',
    [dst],
  );
  expect(sent?.waiting, `${party} to ${dst}`).toBe(0);
  return took;
}

/** What Guangdong's node seals when it says it is `source`. */
function forge(
  source: PartyId,
  signer: Signer,
  part: { readonly data?: unknown; readonly seq?: number } = {},
): string {
  const seal = {
    source,
    clock: { nowMs: () => Date.parse(moment) },
    randomness: systemRandomness,
    signer,
  };
  const row = rowOf('forged', guizhou, moment, part.data ?? null);
  const start = { seq: (part.seq ?? 2) - 1, hash: zeroDigest };
  return sealEnvelopes([row], start, new Map(), seal)[0]?.bytes ?? '';
}

const push = (slug: string, source: PartyId, bytes: string): Promise<PushAnswer> =>
  nodeOf(scene.region(), slug).exchange.receive({ source, envelopes: [bytes] });
const held = async (slug: string) =>
  JSON.stringify(await everythingHeld(scene, slug, ['exchange', 'casework', 'custody', 'access']));

const deep = `${'['.repeat(40)}${']'.repeat(40)}`;
const underKid = (kid: string): Signer => ({ kid, sign: thief.sign });
type Forgery = readonly [what: string, make: () => string, code: string, pushedBy?: PartyId];
const forgeries: readonly Forgery[] = [
  [
    'its own key under Hunan’s key id',
    () => forge(hunan, underKid('43#2026a')),
    'envelope.signature-invalid',
  ],
  [
    'its own key and key id under Hunan’s name',
    () => forge(hunan, thief),
    'envelope.signature-invalid',
  ],
  [
    'a key id that nobody has',
    () => forge(hunan, underKid('43#2099z')),
    'envelope.signature-invalid',
  ],
  ['Hunan’s own letter, pushed by another', () => toGuizhou, 'envelope.other-source', guangdong],
  [
    'its own letter, pushed in Hunan’s name',
    () => forge(guangdong, thief),
    'envelope.other-source',
  ],
  ['a letter of Hunan to itself, handed on', () => toGuangdong, 'envelope.other-destination'],
  [
    'a letter of Hunan to itself, re-addressed',
    () => toGuangdong.replace(`"dst":"${guangdong}"`, `"dst":"${guizhou}"`),
    'envelope.signature-invalid',
  ],
  [
    'other words in Hunan’s letter',
    () => toGuizhou.replace('真', '假'),
    'envelope.payload-mismatch',
  ],
  [
    'another day in Hunan’s letter',
    () => toGuizhou.replace(/"time":"2026-11-09/, '"time":"2026-10-09'),
    'envelope.signature-invalid',
  ],
  [
    'another number in Hunan’s letter',
    () => toGuizhou.replace('"seq":1', '"seq":2'),
    'envelope.signature-invalid',
  ],
  ['Hunan’s letter cut off', () => toGuizhou.slice(0, -20), 'envelope.malformed-json'],
  [
    'Hunan’s letter with a key twice',
    () => toGuizhou.replace('{', '{"data":null,'),
    'envelope.duplicate-key',
  ],
  [
    'Hunan’s letter without its proof',
    () => toGuizhou.replace(/"proofs":\[.*?\],"salt"/, '"proofs":[],"salt"'),
    'envelope.field-malformed',
  ],
  [
    'a letter too deep',
    () => toGuizhou.replace(/"data":\{.*?\}/, `"data":${deep}`),
    'envelope.too-deep',
  ],
  ['a letter too large', () => toGuizhou.replace('真', '真'.repeat(262_144)), 'envelope.too-large'],
];

describe('a node in hostile hands 被攻陷的节点 cannot speak for another', () => {
  test.each(
    forgeries.map(([what, make, code, pushedBy = hunan]) => ({ what, make, code, pushedBy })),
  )(
    '$what is refused by its code, logged, kept nowhere, and honest letters flow on',
    async ({ make, code, pushedBy }) => {
      const before = await held('guizhou');
      const logged = scene.rejections.length;
      const { rejected, receipts } = await push('guizhou', pushedBy, make());
      expect(rejected).toEqual([{ index: 0, code }]);
      expect(receipts).toEqual([]);
      expect(scene.rejections.slice(logged)).toEqual([`${guizhou} ${pushedBy} ${code}`]);
      expect(await held('guizhou')).toBe(before);
      expect(await honestMessage(hunan, 'hunan', guizhou)).toBeLessThan(1_000);
    },
  );

  test('Hunan’s letter again is answered with the same receipt, and nothing happens twice', async () => {
    const before = await held('guizhou');
    const [first, second] = [
      await push('guizhou', hunan, toGuizhou),
      await push('guizhou', hunan, toGuizhou),
    ];
    expect(second.receipts).toEqual(first.receipts);
    expect(await held('guizhou')).toBe(before);
  });

  test('it can enter no key for Hunan into the hub’s book: not by order, not by the token, not by listing Hunan’s key as its own', async () => {
    const { trust } = scene.region().keys;
    const serial = trust.list().serial;
    const entryOf = (party: PartyId): TrustEntry | undefined =>
      trust.list().entries.find((entry) => entry.party === party && entry.role === 'sign');
    const own = entryOf(guangdong);
    const its = entryOf(hunan);
    if (own === undefined || its === undefined) throw new Error('both are on the list');
    const order = {
      kind: 'zl.key-order.v1',
      after: serial,
      at: instantOf(Date.parse(moment)),
      ends: [],
      suites: [],
    } as const;
    const swapped = { ...own, party: hunan, kid: '43#new' };
    const asked = [
      await trust.order(sealKeyOrder({ ...order, party: hunan, adds: [swapped] }, thief)),
      await trust.order(sealKeyOrder({ ...order, party: guangdong, adds: [swapped] }, thief)),
      await trust.order(
        sealKeyOrder(
          { ...order, party: guangdong, adds: [{ ...its, party: guangdong, kid: '44#new' }] },
          thief,
        ),
      ),
      await trust.enrol({ party: hunan, url: 'https://127.0.0.1:1', entries: [swapped] }),
    ];
    expect(asked.map((outcome) => (outcome.ok ? 'done' : outcome.refusal.code))).toEqual([
      'key-order.signature-invalid',
      'key-order.malformed',
      'key-order.not-allowed',
      'hub.party-known',
    ]);
    expect(trust.list().serial).toBe(serial);
  });

  test('what no protocol can prevent: a province forges letters of its own, and they are taken as its own word', async () => {
    const { rejected, receipts } = await push(
      'guizhou',
      guangdong,
      forge(guangdong, thief, { seq: 1 }),
    );
    expect(rejected).toEqual([]);
    expect(receipts).toHaveLength(1);
  });
});
