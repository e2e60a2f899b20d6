import {
  type OutboxMessage,
  type PartyId,
  type SealedMessage,
  sealEnvelopes,
  zeroDigest,
} from '@zhulian/exchange';
import {
  createIncomingStore,
  createOutgoingStore,
  enqueueOutbox,
  listFailing,
  listParked,
  listQuarantines,
  type NodeDatabase,
  openTestDatabase,
  type Transaction,
} from '@zhulian/store';
import { granted, instantOf } from '@zhulian/vocabulary';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stageKeys } from '../testing/stage-keys.ts';
import { createExchange, type Exchange } from './exchange.ts';
import type { LinkEvent } from './exchange-parts.ts';
import {
  type ParkParts,
  parkedMessageType,
  parkMessage,
  releaseLane,
  replayParked,
} from './park-message.ts';

const self: PartyId = 'zl:node:52';
const hunan: PartyId = 'zl:node:43';
const guangdong: PartyId = 'zl:node:44';
const parties: readonly PartyId[] = [self, hunan, guangdong];
const nowMs = Date.UTC(2026, 10, 23, 8);
const { kidOf, signerOf, verifier } = stageKeys(parties, nowMs);
const randomness = { bytes: (length: number) => new Uint8Array(length).fill(7) };
const clock = { nowMs: () => nowMs };

/** A peer's stream as it seals it, message by message. */
function streamOf(source: PartyId) {
  let head = { seq: 0, hash: zeroDigest };
  const last = new Map<string, number>();
  const seal = { source, clock, randomness, signer: signerOf(source) };
  const write = (subject: string, word: string): SealedMessage => {
    const message: OutboxMessage = {
      id: `${source.slice(-2)}-${head.seq + 1}-${word}`,
      dst: self,
      subject,
      type: 'cn.zhulian.test.v1',
      basis: 'b',
      purpose: 'p',
      data: { word },
      createdAt: instantOf(nowMs),
    };
    const [sealed] = sealEnvelopes([message], head, last, seal);
    if (sealed === undefined) throw new RangeError('one message is one envelope');
    return sealed;
  };
  return {
    /** Seals without taking the place. */
    draft: write,
    next(subject: string, word: string): string {
      const sealed = write(subject, word);
      head = { seq: sealed.seq, hash: sealed.hash };
      last.set(subject, sealed.caseSeq);
      return sealed.bytes;
    },
  };
}

describe('a lane under guard 链路守护', () => {
  let node: NodeDatabase;
  let exchange: Exchange;
  let parts: ParkParts;
  let isPoisoned = true;
  const events: LinkEvent[] = [];
  const taken: string[] = [];

  beforeAll(async () => {
    node = await openTestDatabase();
    parts = {
      self,
      clock,
      timer: { after: () => () => undefined },
      randomness,
      signer: signerOf(self),
      verifier,
      outgoing: createOutgoingStore(node.serving),
      incoming: createIncomingStore(node.serving),
      transport: { push: () => Promise.reject(new TypeError('nobody is there')) },
      handlers: new Map([
        [
          'cn.zhulian.test.v1',
          async (_tx: Transaction, envelopes) =>
            envelopes.map(({ envelope }) => {
              const { word } = envelope.data as { readonly word: string };
              if (word === 'poison' && isPoisoned) throw new TypeError('cannot be digested');
              taken.push(word);
              return granted(null);
            }),
        ],
      ]),
      observe: (event) => events.push(event),
      database: node.serving,
      tellParked: (tx, order) =>
        enqueueOutbox(tx, [
          {
            id: `parked-${order.seq}`,
            dst: order.src,
            subject: `link/${order.seq}`,
            type: parkedMessageType,
            basis: 'b',
            purpose: 'p',
            data: { by: order.by, reason: order.reason, seq: order.seq },
            createdAt: order.at,
          },
        ]),
    };
    exchange = createExchange(parts);
  });
  afterAll(() => node.close());

  const push = (source: PartyId, ...envelopes: readonly string[]) =>
    exchange.receive({ source, envelopes });
  const codesOf = (answer: Awaited<ReturnType<typeof push>>) =>
    answer.rejected.map(({ code }) => code);

  describe('two bodies for one place 一号两文', () => {
    const honest = streamOf(guangdong);
    const two = streamOf(hunan);

    test('quarantine that lane with a proof that needs nothing else, and no other lane', async () => {
      const second = two.draft('case/1', 'second').bytes;
      const first = two.next('case/1', 'first');
      expect((await push(hunan, first)).receipts).toHaveLength(1);
      expect(codesOf(await push(hunan, second))).toEqual(['stream.equivocation']);
      const [proof] = await node.serving.query(
        'select src, seq, first, second, keys from exchange.equivocation',
      );
      expect(proof).toEqual({
        src: hunan,
        seq: 1,
        first,
        second,
        keys: [expect.objectContaining({ party: hunan, kid: kidOf(hunan), role: 'sign' })],
      });
      expect(codesOf(await push(hunan, two.next('case/2', 'after')))).toEqual([
        'stream.quarantined',
      ]);
      expect((await push(guangdong, honest.next('case/1', 'honest'))).receipts).toHaveLength(1);
    });

    test('outlast a restart', async () => {
      const restarted = createExchange({
        ...parts,
        incoming: createIncomingStore(node.serving),
      });
      const answer = await restarted.receive({
        source: hunan,
        envelopes: [two.draft('case/3', 'x').bytes],
      });
      expect(codesOf(answer)).toEqual(['stream.quarantined']);
      expect(await listQuarantines(node.serving)).toEqual([
        expect.objectContaining({ src: hunan, seq: 1 }),
      ]);
    });

    test('are let go by a named person only', async () => {
      const nobody = await releaseLane(parts, { src: hunan, by: ' ', reason: 'x' });
      expect(nobody).toMatchObject({ refusal: { code: 'exchange.person-missing' } });
      const named = { src: hunan, by: '贵州省枢纽管理员 周某', reason: '对方已更换密钥并说明' };
      expect((await releaseLane(parts, named)).ok).toBe(true);
      expect(codesOf(await push(hunan, two.draft('case/4', 'late').bytes))).toEqual([]);
    });
  });

  describe('a message that cannot be taken 收不下', () => {
    const stream = streamOf(guangdong);
    const by = '毕节市七星关区 王某';

    beforeAll(() => {
      stream.next('case/1', 'honest');
    });

    test('stops neither other subjects nor what came before it in its own', async () => {
      taken.length = 0;
      const mixed = [
        stream.next('case/7', 'before'),
        stream.next('case/7', 'poison'),
        stream.next('case/7', 'behind'),
        stream.next('case/8', 'other'),
      ];
      expect(codesOf(await push(guangdong, ...mixed))).toEqual(['exchange.not-now']);
      // What was rolled back ran too, so each word counts once.
      expect(new Set(taken)).toEqual(new Set(['before', 'other']));
      expect(await listFailing(node.serving)).toEqual([
        expect.objectContaining({ src: guangdong, seq: 3, error: 'TypeError' }),
      ]);
    });

    test('is set aside by a named person, and the sender is told', async () => {
      const order = { src: guangdong, seq: 3, reason: '内容无法解析，已请发出方更正' };
      expect(await parkMessage(parts, { ...order, by: '' })).toMatchObject({
        refusal: { code: 'exchange.person-missing' },
      });
      expect(await parkMessage(parts, { ...order, seq: 5, by })).toMatchObject({
        refusal: { code: 'exchange.not-failing' },
      });
      expect((await parkMessage(parts, { ...order, by })).ok).toBe(true);
      expect(await listParked(node.serving)).toEqual([
        expect.objectContaining({ src: guangdong, seq: 3, parkedBy: by }),
      ]);
      expect(await listFailing(node.serving)).toEqual([]);
      const [told] = await node.serving.query('select dst, type from exchange.outbox');
      expect(told).toEqual({ dst: guangdong, type: parkedMessageType });
    });

    test('waits, and its subject with it, until a named person replays it', async () => {
      const next = await push(
        guangdong,
        stream.next('case/7', 'last'),
        stream.next('case/8', 'on'),
      );
      expect(next.receipts.map((receipt) => JSON.parse(receipt).level)).toEqual([
        'STORED',
        'APPLIED',
      ]);
      const replay = { src: guangdong, seq: 3, by };
      await expect(replayParked(parts, replay)).rejects.toThrow('cannot be digested');
      expect(await listParked(node.serving)).toHaveLength(1);
      taken.length = 0;
      isPoisoned = false;
      expect((await replayParked(parts, replay)).ok).toBe(true);
      expect(taken).toEqual(['poison', 'behind', 'last']);
      expect(await listParked(node.serving)).toEqual([]);
    });
  });
});
