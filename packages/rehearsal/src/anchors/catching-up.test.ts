import { judgeLaneAge } from '@zhulian/exchange';
import { LinkFault } from '@zhulian/service';
import { instantOf } from '@zhulian/vocabulary';
import { expect, test } from 'vitest';
import { receiver, sender } from '../scenarios/two-exchanges.ts';
import { openDelivery, recordPushes } from './delivery-cast.ts';

type Options = Parameters<typeof openDelivery>[0];

/** The link is down for so long; what was sent meanwhile waits. */
async function afterOutage(options: Options, messages: number) {
  const delivery = openDelivery(options);
  const { world } = delivery;
  const carry = world.post;
  world.post = async () => {
    throw new LinkFault('link.timeout');
  };
  world.enqueue(Array.from({ length: messages }, (_, index) => ({ subject: `case/${index}` })));
  await world.run(24 * 3_600_000);
  world.post = carry;
  return delivery;
}

test('synapse#2528 and synapse#15743: who was away gets everything, though nobody says anything new', async () => {
  const holds = async (options: Options) => {
    const { world, effects } = await afterOutage(options, 3);
    await world.scheduler.runUntil(world.scheduler.nowMs() + 15 * 60_000);
    expect(effects()).toEqual(['message-1', 'message-2', 'message-3']);
  };
  await holds({});
  await expect(holds({ hasNoTimer: true })).rejects.toThrow('to deeply equal');
});

test('synapse#8704: after an outage the backlog goes in batches, not one message at a time', async () => {
  const holds = async (options: Options) => {
    const { world, effects } = await afterOutage(options, 600);
    const batches = recordPushes(world);
    await world.scheduler.runUntil(world.scheduler.nowMs() + 20 * 60_000);
    expect(effects()).toHaveLength(600);
    expect(batches.length).toBeLessThanOrEqual(6);
  };
  await holds({});
  await expect(holds({ limits: { pushMax: 1 } })).rejects.toThrow('less than or equal');
});

test('openhim-core-js#1167: attempts leave no rows: a day of failing costs what the messages cost', async () => {
  const holds = async (rowsFor: (attempts: number) => number) => {
    const { world } = await afterOutage({}, 3);
    const { tables } = world.side(sender).database;
    const attempts = world.side(sender).events.filter(({ kind }) => kind === 'push-failed').length;
    expect(attempts).toBeGreaterThan(50);
    const rows = (tables.streamOut.get(receiver)?.length ?? 0) + tables.receipts.size;
    expect(rows + (tables.outbox.get(receiver)?.length ?? 0) + rowsFor(attempts)).toBe(3);
  };
  await holds(() => 0);
  await expect(holds((attempts) => attempts)).rejects.toThrow('to be 3');
});

test('SORMAS#10932: after a hand-over both sides go on hearing each other, in order, through an outage', async () => {
  const holds = async (options: Options) => {
    const { world, effects } = openDelivery(options);
    world.enqueue([{ data: 'before the hand-over' }]);
    await world.run(1_000);
    const carry = world.post;
    world.post = async () => {
      throw new LinkFault('link.timeout');
    };
    world.enqueue([{ data: 'the release' }, { data: 'after it' }]);
    world.enqueueAt(receiver, [{ dst: sender, data: 'from the new holder' }]);
    world.side(receiver).exchange.wake(sender);
    await world.run(3_600_000);
    world.post = carry;
    await world.scheduler.runUntil(world.scheduler.nowMs() + 30 * 60_000);
    expect(effects()).toEqual(['message-1', 'message-2', 'message-3']);
    expect(world.side(sender).database.tables.effects).toHaveLength(1);
  };
  await holds({});
  // "Failed to sync", in a log, and no second attempt.
  await expect(holds({ hasNoTimer: true })).rejects.toThrow('to deeply equal');
});

test('SORMAS#11318: one text that cannot be opened stops no other', async () => {
  const holds = async (isAllOrNothing: boolean) => {
    const { world, effects } = openDelivery();
    const carry = world.post;
    world.post = (dst, batch) => {
      const envelopes = batch.envelopes.map((bytes) =>
        bytes.includes('"message-2"') ? bytes.replace('"data":{}', '"data":[]') : bytes,
      );
      const isSpoilt = envelopes.some((bytes) => bytes.includes('"message-2"'));
      if (isAllOrNothing && isSpoilt) return Promise.reject(new LinkFault('link.timeout'));
      return carry(dst, { ...batch, envelopes });
    };
    world.enqueue([{ subject: 'case/1' }, { subject: 'case/2' }, { subject: 'case/3' }]);
    await world.run(10_000);
    expect(effects()).toEqual(['message-1', 'message-3']);
  };
  await holds(false);
  await expect(holds(true)).rejects.toThrow('to deeply equal');
});

test('atproto#2400: a gap is told from a new beginning', async () => {
  const scene = async () => {
    const { world } = openDelivery();
    const batches = recordPushes(world);
    world.enqueue([{}, {}, {}, {}]);
    await world.run(2_000);
    const envelopes = batches.flatMap((batch) => batch.envelopes);
    const fresh = openDelivery();
    const gap = await fresh.world.pushTo(receiver, {
      source: sender,
      envelopes: envelopes.slice(3),
    });
    const other = openDelivery();
    const restart = recordPushes(other.world);
    other.world.enqueue([{ data: 'a stream that begins anew' }]);
    await other.world.run(2_000);
    const [anew] = restart;
    if (anew === undefined) throw new RangeError('nothing was pushed');
    return { gap, reset: await world.pushTo(receiver, anew) };
  };
  const { gap, reset } = await scene();
  type Answer = typeof gap;
  const holds = (read: (answer: Answer) => unknown) => {
    expect(read(gap)).toEqual([[[1, 3]], []]);
    expect(read(reset)).toEqual([[], ['stream.equivocation']]);
  };
  holds(({ gaps, rejected }) => [gaps, rejected.map(({ code }) => code)]);
  // A consumer that sees a cursor only.
  expect(() => holds(({ contiguousThrough }) => contiguousThrough)).toThrow('expected');
});

test('phase4 profiles: retries never end in silence: age alone raises the alarm', () => {
  const oldestAt = instantOf(0);
  const holds = (judge: typeof judgeLaneAge) =>
    expect([1, 15, 24 * 60].map((minutes) => judge({ oldestAt }, minutes * 60_000))).toEqual([
      'quiet',
      'operator',
      'coordinator',
    ]);
  holds(judgeLaneAge);
  expect(() => holds(() => 'quiet')).toThrow('expected');
});
