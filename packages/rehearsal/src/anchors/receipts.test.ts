import { expect, test } from 'vitest';
import { receiver, sender } from '../scenarios/two-exchanges.ts';
import { openDelivery, recordPushes } from './delivery-cast.ts';

type Options = Parameters<typeof openDelivery>[0];

test('Holodeck-B2B#142: a duplicate of what failed is not receipted as taken', async () => {
  const holds = async (options: Options) => {
    const { world, effects } = openDelivery(options);
    const carry = world.post;
    const told: string[] = [];
    let pushes = 0;
    world.post = async (dst, batch) => {
      pushes += 1;
      const answer = await carry(dst, batch);
      told.push(...answer.receipts);
      return answer;
    };
    world.side(receiver).disk.trouble = 'full';
    world.enqueue([{}]);
    await world.run(60_000);
    expect([told, effects()]).toEqual([[], []]);
    expect(pushes).toBeGreaterThan(1);
  };
  await holds({});
  await expect(holds({ sabotage: 'receipt-before-commit' })).rejects.toThrow('to deeply equal');
});

async function pushTwice(options: Options) {
  const delivery = openDelivery(options);
  const batches = recordPushes(delivery.world);
  delivery.world.enqueue([{}, {}]);
  await delivery.world.run(5_000);
  const [batch] = batches;
  if (batch === undefined) throw new RangeError('nothing was pushed');
  const first = [1, 2].map((seq) => delivery.world.side(sender).receiptOf(receiver, seq)?.bytes);
  await delivery.world.scheduler.runUntil(delivery.world.scheduler.nowMs() + 86_400_000);
  const again = await delivery.world.pushTo(receiver, batch);
  return { ...delivery, first, again };
}

test('Holodeck-B2B#117: a duplicate is recognised for ever and has no second effect', async () => {
  const holds = async (options: Options) =>
    expect((await pushTwice(options)).asked).toEqual(['message-1', 'message-2']);
  await holds({});
  await expect(holds({ sabotage: 'no-dedupe' })).rejects.toThrow('to deeply equal');
});

test('Holodeck-B2B#128: one message has one answer: the second time it is the same to the byte', async () => {
  const holds = async (options: Options) => {
    const { first, again } = await pushTwice(options);
    expect(again.receipts).toEqual(first);
  };
  await holds({});
  await expect(holds({ sabotage: 'receipts-remade' })).rejects.toThrow('to deeply equal');
});

test('django-pyas2#33: what failed once may come again, and is then taken', async () => {
  const holds = async (options: Options) => {
    const { world, breakHandler, effects, levelOf } = openDelivery(options);
    breakHandler(true);
    world.enqueue([{}]);
    await world.run(5_000);
    breakHandler(false);
    await world.run(3_600_000);
    expect([effects(), levelOf(1)]).toEqual([['message-1'], 'APPLIED']);
  };
  await holds({});
  await expect(holds({ hasNoTimer: true })).rejects.toThrow('to deeply equal');
});

test('nats-server#7564: at the moment of a receipt its row is committed', async () => {
  const holds = async (options: Options) => {
    const { world } = openDelivery(options);
    world.side(receiver).disk.trouble = 'slow';
    const carry = world.post;
    const committed: number[] = [];
    world.post = async (dst, batch) => {
      const answer = await carry(dst, batch);
      const rows = world.side(receiver).database.tables.streamIn.get(sender)?.size ?? 0;
      committed.push(rows - answer.receipts.length);
      return answer;
    };
    world.enqueue([{}, {}]);
    await world.run(60_000);
    expect(committed.length).toBeGreaterThan(0);
    expect(Math.min(...committed)).toBeGreaterThanOrEqual(0);
  };
  await holds({});
  await expect(holds({ sabotage: 'receipt-before-commit' })).rejects.toThrow('expected -');
});

test('X-Road#1293 and X-Road#1766: a full disk gives no receipt, loses nothing, and needs no operator afterwards', async () => {
  const holds = async (options: Options) => {
    const { world, effects, levelOf } = openDelivery(options);
    const { disk } = world.side(receiver);
    disk.trouble = 'full';
    world.enqueue([{}, {}]);
    await world.run(2 * 3_600_000);
    expect(levelOf(1)).toBeUndefined();
    disk.trouble = undefined;
    await world.scheduler.runUntil(world.scheduler.nowMs() + 20 * 60_000);
    expect(effects()).toEqual(['message-1', 'message-2']);
  };
  await holds({});
  await expect(holds({ sabotage: 'receipt-before-commit' })).rejects.toThrow('undefined');
  await expect(holds({ hasNoTimer: true })).rejects.toThrow('to deeply equal');
});
