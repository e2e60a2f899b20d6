import {
  openReceipt,
  type PartyId,
  type SealedMessage,
  sealEnvelopes,
  zeroDigest,
} from '@zhulian/exchange';
import { type ApplyMessages, LinkFault } from '@zhulian/service';
import { granted, type Instant, instantOf, refused } from '@zhulian/vocabulary';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ModelTransaction } from '../world/model-database.ts';
import { bystander, receiver, sender, TwoExchanges } from './two-exchanges.ts';

const applied: string[] = [];
const appliedAt: Instant[] = [];
let isPoisonous = false;

const apply: ApplyMessages<ModelTransaction> = async (tx, envelopes, at) =>
  envelopes.map((opened) => {
    const { id, source: src, subject, zl, data } = opened.envelope;
    if (isPoisonous && data === 'poison') throw new Error('the handler broke');
    if (data === 'unwelcome') return refused({ code: 'case.unwelcome' });
    tx.changes.push({
      kind: 'effect',
      effect: { src, seq: zl.seq, id, subject, caseSeq: zl.caseSeq },
    });
    applied.push(id);
    appliedAt.push(at);
    return granted(null);
  });

const handlers = new Map([['known.v1', apply]]);

beforeEach(() => {
  applied.length = 0;
  appliedAt.length = 0;
  isPoisonous = false;
});

/** Envelopes as `source` would seal them from the start of a stream; `data` tells two of them apart. */
function seal(
  world: TwoExchanges,
  data: readonly string[],
  [source, dst]: readonly [PartyId, PartyId] = [sender, receiver],
): readonly SealedMessage[] {
  const rows = data.map((one, index) => ({
    id: `sealed-${one}-${index + 1}`,
    dst,
    subject: 'case/1',
    type: 'known.v1',
    basis: 'rehearsal',
    purpose: 'rehearsal',
    data: one,
    createdAt: instantOf(world.scheduler.nowMs()),
  }));
  return sealEnvelopes(rows, { seq: 0, hash: zeroDigest }, new Map(), {
    source,
    clock: { nowMs: () => world.scheduler.nowMs() },
    randomness: { bytes: (length) => new Uint8Array(length) },
    signer: world.keys.signerOf(source),
  });
}

const envelopesOf = (sealed: readonly SealedMessage[]): readonly string[] =>
  sealed.map(({ bytes }) => bytes);

describe('sending 发送', () => {
  test('what was committed to the outbox arrives, takes effect and is receipted on both sides alike', async () => {
    const world = new TwoExchanges({ handlers });
    world.enqueue([{}, { data: 'unwelcome' }, { type: 'unknown.v9' }, {}]);
    await world.run(1_000);
    expect(applied).toEqual(['message-1', 'message-4']);
    const levels = [1, 2, 3, 4].map((seq) => world.side(sender).receiptOf(receiver, seq)?.level);
    expect(levels).toEqual(['APPLIED', 'REFUSED', 'REFUSED', 'APPLIED']);
    expect(world.side(sender).receiptOf(receiver, 2)?.bytes).toContain(
      '"refusal":"case.unwelcome"',
    );
    expect(world.side(sender).receiptOf(receiver, 3)?.bytes).toContain(
      '"refusal":"envelope.type-unknown"',
    );
    for (const row of world.side(receiver).database.tables.streamIn.get(sender)?.values() ?? []) {
      expect(world.side(sender).receiptOf(receiver, row.seq)?.bytes).toBe(row.receipt);
    }
  });

  test('the handler is told the moment that the receipt names', async () => {
    const world = new TwoExchanges({ handlers });
    world.enqueue([{}]);
    await world.run(1_000);
    const receipt = world.side(sender).receiptOf(receiver, 1);
    expect(appliedAt).toEqual([receipt?.at]);
  });

  test('a peer that is away for a day is tried for a day, ever more rarely, and no message is given up', async () => {
    const world = new TwoExchanges({ handlers });
    const carry = world.post;
    let attempts = 0;
    world.post = async () => {
      attempts += 1;
      throw new LinkFault('link.timeout');
    };
    world.enqueue([{}, {}]);
    await world.run(24 * 3_600_000);
    expect(attempts).toBeGreaterThan(100);
    expect(attempts).toBeLessThan(400);
    world.post = carry;
    await world.scheduler.runUntil(world.scheduler.nowMs() + 15 * 60_000);
    expect(applied).toEqual(['message-1', 'message-2']);
  });

  test('any sign of life ends the wait at once', async () => {
    const world = new TwoExchanges({ handlers });
    const carry = world.post;
    world.post = async () => {
      throw new LinkFault('link.timeout');
    };
    world.enqueue([{}]);
    await world.run(6 * 3_600_000);
    world.post = carry;
    const back = seal(world, ['back'], [receiver, sender]);
    await world.pushTo(sender, { source: receiver, envelopes: envelopesOf(back) });
    expect(applied).toEqual(['sealed-back-1', 'message-1']);
  });

  test('a push is cut before the peer would refuse it for its size', async () => {
    const world = new TwoExchanges({ handlers, limits: { pushCharactersMax: 500_000 } });
    const carry = world.post;
    const sizes: number[] = [];
    world.post = (dst, batch) => {
      sizes.push(batch.envelopes.join('').length);
      return carry(dst, batch);
    };
    world.enqueue(Array.from({ length: 12 }, () => ({ data: 'x'.repeat(200_000) })));
    await world.run(5_000);
    expect(applied).toHaveLength(12);
    expect(sizes.length).toBeGreaterThanOrEqual(6);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(500_000);
  });

  test('receipts that are forged, or name other content, are reported and not kept', async () => {
    const world = new TwoExchanges({ handlers });
    const carry = world.post;
    world.post = async (dst, batch) => {
      const answer = await carry(dst, batch);
      return {
        ...answer,
        receipts: answer.receipts.map((bytes) => bytes.replace('APPLIED', 'REFUSED')),
      };
    };
    world.enqueue([{}]);
    await world.run(500);
    expect(world.side(sender).receiptOf(receiver, 1)).toBeUndefined();
    expect(world.side(sender).events.map(({ kind }) => kind)).toContain('receipt-refused');
  });
});

describe('receiving 接收', () => {
  test('a replay is answered with the same bytes and has no second effect', async () => {
    const world = new TwoExchanges({ handlers });
    const batch = { source: sender, envelopes: envelopesOf(seal(world, ['a', 'b', 'c'])) };
    const first = await world.pushTo(receiver, batch);
    await world.scheduler.runUntil(world.scheduler.nowMs() + 40 * 86_400_000);
    const again = await world.pushTo(receiver, batch);
    expect(again).toEqual(first);
    expect(applied).toHaveLength(3);
    expect(first).toMatchObject({ contiguousThrough: 3, gaps: [], rejected: [] });
  });

  test('a gap is answered with the missing numbers; what came early is held, and settled when the gap closes', async () => {
    const world = new TwoExchanges({ handlers });
    const [first = '', second = '', third = ''] = envelopesOf(seal(world, ['a', 'b', 'c']));
    const early = await world.pushTo(receiver, { source: sender, envelopes: [third] });
    expect(early).toMatchObject({ contiguousThrough: 0, gaps: [[1, 2]] });
    const opening = { self: sender, peer: receiver, verifier: world.keys.verifier };
    const held = openReceipt(early.receipts[0] ?? '', opening);
    expect(held.ok && held.value.level).toBe('STORED');
    expect(applied).toEqual([]);
    const closed = await world.pushTo(receiver, { source: sender, envelopes: [second, first] });
    expect(applied).toEqual(['sealed-a-1', 'sealed-b-2', 'sealed-c-3']);
    const levels = closed.receipts.map((bytes) => {
      const opened = openReceipt(bytes, opening);
      return opened.ok && `${opened.value.seq} ${opened.value.level}`;
    });
    expect(levels).toEqual(['1 APPLIED', '2 APPLIED', '3 APPLIED']);
  });

  test('a replay to another province is refused there, and nothing is stored', async () => {
    const world = new TwoExchanges({ handlers });
    const answer = await world.pushTo(bystander, {
      source: sender,
      envelopes: envelopesOf(seal(world, ['a'])),
    });
    expect(answer).toMatchObject({
      receipts: [],
      rejected: [{ index: 0, code: 'envelope.other-destination' }],
    });
    expect(world.side(bystander).database.tables.streamIn.size).toBe(0);
  });

  test('an envelope under another’s name is refused: link and signature must name the same sender', async () => {
    const world = new TwoExchanges({ handlers });
    const answer = await world.pushTo(receiver, {
      source: bystander,
      envelopes: envelopesOf(seal(world, ['a'])),
    });
    expect(answer.rejected).toEqual([{ index: 0, code: 'envelope.other-source' }]);
  });

  test('two contents for one number: the second is refused, both are kept as proof, the first stands', async () => {
    const world = new TwoExchanges({ handlers });
    await world.pushTo(receiver, { source: sender, envelopes: envelopesOf(seal(world, ['a'])) });
    const answer = await world.pushTo(receiver, {
      source: sender,
      envelopes: envelopesOf(seal(world, ['other'])),
    });
    expect(answer.rejected).toEqual([{ index: 0, code: 'stream.equivocation' }]);
    expect(applied).toEqual(['sealed-a-1']);
    expect(world.side(receiver).database.tables.equivocations).toMatchObject([
      { src: sender, seq: 1 },
    ]);
  });

  test('one flipped character costs only its own envelope', async () => {
    const world = new TwoExchanges({ handlers });
    const [first = '', second = ''] = envelopesOf(seal(world, ['a', 'b']));
    const answer = await world.pushTo(receiver, {
      source: sender,
      envelopes: [first, second.replace('"b"', '"c"')],
    });
    expect(answer.rejected).toEqual([{ index: 1, code: 'envelope.payload-mismatch' }]);
    expect(answer.receipts).toHaveLength(1);
    expect(applied).toEqual(['sealed-a-1']);
  });

  test('a case whose handler breaks does not stop the others, and is settled when the handler is mended', async () => {
    const world = new TwoExchanges({ handlers });
    isPoisonous = true;
    world.enqueue([
      { subject: 'case/1', data: 'poison' },
      { subject: 'case/2' },
      { subject: 'case/1' },
    ]);
    await world.run(10_000);
    expect(applied).toEqual(['message-2']);
    isPoisonous = false;
    await world.run(3_600_000);
    expect(applied).toEqual(['message-2', 'message-1', 'message-3']);
  });
});
