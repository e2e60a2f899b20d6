import type { FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import type { DemoClock } from '../clockwork/clock.ts';

const advance = z.union([
  z.strictObject({ advanceMinutes: z.int().min(1).max(1440) }),
  z.strictObject({ advanceWorkingDays: z.int().min(1).max(60) }),
  z.strictObject({ to: z.iso.datetime() }),
]);

export interface DemoRouteParts {
  readonly clock: DemoClock;
  /** 08:30 in Shanghai of the working day `days` after today. */
  readonly workingMorning: (days: number) => number;
  /** Runs every ladder and every lane until nothing is left to do, so that the next page shows the new day. */
  readonly settle: () => Promise<void>;
}

/** `/demo/clock`: rehearses deadlines. Mounted in demo mode only. */
export function demoRoutes(parts: DemoRouteParts): FastifyPluginAsync {
  const view = () => ({ now: new Date(parts.clock.nowMs()).toISOString() });
  return async (app) => {
    app.get('/clock', async () => view());
    app.post('/clock', async (request, reply) => {
      const order = advance.safeParse(request.body);
      if (!order.success) return reply.status(400).send({ code: 'request.malformed' });
      const wish = order.data;
      const target =
        'to' in wish
          ? Date.parse(wish.to)
          : 'advanceMinutes' in wish
            ? parts.clock.nowMs() + wish.advanceMinutes * 60_000
            : parts.workingMorning(wish.advanceWorkingDays);
      await parts.clock.advanceTo(target);
      await parts.settle();
      return view();
    });
  };
}
