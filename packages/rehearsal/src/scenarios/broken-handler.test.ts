import { type ApplyMessages, LinkFault, type LinkLimits } from '@zhulian/service';

import { granted } from '@zhulian/vocabulary';
import { describe, expect, test } from 'vitest';
import type { ModelTransaction } from '../world/model-database.ts';
import { receiver, sender, TwoExchanges } from './two-exchanges.ts';

const hourMs = 3_600_000;

const breaking: ApplyMessages<ModelTransaction> = async (_tx, envelopes) => {
  if (envelopes.some(({ envelope }) => envelope.data === 'poison')) throw new Error('it broke');
  return envelopes.map(() => granted(null));
};

/** A peer's door that answers a broken handler as the HTTPS receiver does: with a fault, and alive. */
function open(limits: Partial<LinkLimits>): {
  readonly world: TwoExchanges;
  readonly pushes: () => number;
} {
  const world = new TwoExchanges({ handlers: new Map([['known.v1', breaking]]), limits });
  const carry = world.post;
  let pushes = 0;
  world.post = async (dst, batch) => {
    pushes += 1;
    return carry(dst, batch).catch((cause: unknown) => {
      throw new LinkFault('link.refused', { cause });
    });
  };
  return { world, pushes: () => pushes };
}

describe('a message that breaks its handler 处理失败报文', () => {
  test('comes again ever more rarely, although what follows it in its case is answered', async () => {
    const { world, pushes } = open({ pushMax: 1 });
    world.enqueue([{ data: 'poison' }, {}, {}]);
    await world.run(hourMs);
    expect(pushes()).toBeGreaterThan(20);
    expect(pushes()).toBeLessThan(200);
  });

  test('is not tried again at every sign of life of a peer that has been alive all the time', async () => {
    const { world, pushes } = open({});
    world.enqueue([{ data: 'poison' }]);
    await world.run(1_000);
    for (let minute = 1; minute <= 600; minute += 1) {
      world.enqueueAt(receiver, [{ dst: sender }]);
      world.side(receiver).exchange.wake(sender);
      await world.scheduler.runUntil(world.scheduler.nowMs() + 60_000);
    }
    const fromPeer = 600;
    expect(pushes() - fromPeer).toBeGreaterThan(40);
    expect(pushes() - fromPeer).toBeLessThan(300);
  });
});
