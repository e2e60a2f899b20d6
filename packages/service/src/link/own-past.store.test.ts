import type { Envelope, PartyId } from '@zhulian/exchange';
import {
  createIncomingStore,
  createOutgoingStore,
  enqueueOutbox,
  findFence,
  findHead,
  type NodeDatabase,
  openTestDatabase,
  type Transaction,
} from '@zhulian/store';
import { granted, instantOf } from '@zhulian/vocabulary';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSideAnswerer } from '../evidence/answer-question.ts';
import { createLocalSideChannel } from '../evidence/local-side-channel.ts';
import type { SideAnswerer } from '../evidence/side-channel.ts';
import { stageKeys } from '../testing/stage-keys.ts';
import { createExchange, type Exchange } from './exchange.ts';
import type { LinkEvent } from './exchange-parts.ts';
import { LinkFault } from './link-fault.ts';
import { createLocalTransport } from './local-transport.ts';
import { createOwnPast } from './own-past.ts';

const guangdong: PartyId = 'zl:node:44';
const guizhou: PartyId = 'zl:node:52';
const parties: readonly PartyId[] = [guangdong, guizhou];
const nowMs = Date.UTC(2026, 10, 23, 8);
const clock = { nowMs: () => nowMs };
const { signerOf, verifier } = stageKeys(parties, nowMs);

const exchanges = new Map<PartyId, Exchange>();
const answerers = new Map<PartyId, SideAnswerer>();

interface Side {
  readonly exchange: Exchange;
  readonly events: LinkEvent[];
  readonly taken: string[];
  readonly say: (...words: readonly string[]) => Promise<void>;
}

/** A node over a database, in the place of whoever had its name before: a restart, or a restore. */
function openSide(self: PartyId, database: NodeDatabase): Side {
  const events: LinkEvent[] = [];
  const taken: string[] = [];
  const [dst = self] = parties.filter((party) => party !== self);
  const link = {
    self,
    clock,
    timer: { after: () => () => undefined },
    randomness: { bytes: (length: number) => new Uint8Array(length).fill(7) },
    signer: signerOf(self),
    verifier,
    outgoing: createOutgoingStore(database.serving),
    incoming: createIncomingStore(database.serving),
    transport: createLocalTransport(exchanges),
    handlers: new Map([
      [
        'cn.zhulian.test.v1',
        async (_tx: Transaction, envelopes: readonly { readonly envelope: Envelope }[]) =>
          envelopes.map(({ envelope }) => {
            taken.push((envelope.data as { readonly word: string }).word);
            return granted(null);
          }),
      ],
    ]),
    observe: (event: LinkEvent) => events.push(event),
  };
  const channel = createLocalSideChannel(self, answerers);
  const past = createOwnPast(link, { database: database.serving, channel });
  const exchange = createExchange<Transaction>({ ...link, past });
  exchanges.set(self, exchange);
  answerers.set(
    self,
    createSideAnswerer({ ...link, database: database.serving, observe: undefined }),
  );
  const say = async (...words: readonly string[]): Promise<void> => {
    const messages = words.map((word) => ({
      id: `${self.slice(-2)}-${word}`,
      dst,
      subject: `case/${word}`,
      type: 'cn.zhulian.test.v1',
      basis: 'b',
      purpose: 'p',
      data: { word },
      createdAt: instantOf(nowMs),
    }));
    await enqueueOutbox(database.serving, messages);
    await exchange.sealAndDispatch(dst);
  };
  return { exchange, events, taken, say };
}

describe('a node restored from an old backup 旧备份', () => {
  let before: NodeDatabase;
  let restored: NodeDatabase;
  let peer: NodeDatabase;
  let there: Side;

  beforeAll(async () => {
    [before, restored, peer] = await Promise.all([
      openTestDatabase(),
      openTestDatabase(),
      openTestDatabase(),
    ]);
    there = openSide(guizhou, peer);
    const here = openSide(guangdong, before);
    await here.say('a', 'b', 'c');
    await there.say('x', 'y');
    expect(here.taken).toEqual(['x', 'y']);
  });
  afterAll(() => Promise.all([before.close(), restored.close(), peer.close()]));

  test('says nothing while the peer that knows its past is away', async () => {
    const answerer = answerers.get(guizhou) as SideAnswerer;
    answerers.set(guizhou, () => Promise.reject(new LinkFault('link.unreachable')));
    const alone = openSide(guangdong, restored);
    await alone.say('d');
    expect((await findHead(restored.serving, guizhou)).seq).toBe(0);
    expect(there.taken).toEqual(['a', 'b', 'c']);
    answerers.set(guizhou, answerer);
  });

  test('fences itself, takes its past back, lifts the fence, and gives no number twice', async () => {
    const again = openSide(guangdong, restored);
    await again.exchange.sealAndDispatch(guizhou);
    expect(again.events.map(({ kind }) => kind)).toEqual(['fenced', 'fence-lifted', 'sealed']);
    expect(there.taken).toEqual(['a', 'b', 'c', 'd']);
    expect(there.events.filter(({ kind }) => kind === 'equivocation')).toEqual([]);
    const rows = 'select seq, hash, bytes from exchange.stream_out where seq <= 3 order by seq';
    expect(await restored.serving.query(rows)).toEqual(await before.serving.query(rows));
    expect(await findFence(restored.serving)).toBeUndefined();
  });

  test('keeps the receipts that it gave, and takes the effects again', async () => {
    const rows = 'select src, seq, state, receipt from exchange.stream_in order by seq';
    expect(await restored.serving.query(rows)).toEqual(await before.serving.query(rows));
    expect(await restored.serving.query('select seq, effect from exchange.recovered')).toEqual([
      { seq: 1, effect: 'taken-again' },
      { seq: 2, effect: 'taken-again' },
    ]);
    await there.say('z');
    const kept = await peer.serving.query('select level from exchange.receipt_in order by seq');
    expect(kept).toEqual(Array.from({ length: 3 }, () => ({ level: 'APPLIED' })));
  });

  test('is not fenced by a mere claim', async () => {
    const answerer = answerers.get(guizhou) as SideAnswerer;
    answerers.set(guizhou, async (asker, question) => {
      const answer = await answerer(asker, question);
      return answer.kind === 'past' ? { ...answer, through: 99 } : answer;
    });
    const doubted = openSide(guangdong, restored);
    await doubted.say('e');
    expect(await findFence(restored.serving)).toBeUndefined();
    expect(there.taken).not.toContain('e');
    answerers.set(guizhou, answerer);
    await openSide(guangdong, restored).exchange.sealAndDispatch(guizhou);
    expect(there.taken).toContain('e');
  });
});
