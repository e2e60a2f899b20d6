import { describe, expect, test } from 'vitest';
import { rehearse } from '../rehearse.ts';
import { scheduleSeed } from '../run-chunk.ts';
import { runSchedule } from './run-schedule.ts';

describe('a schedule 一次推演', { timeout: 120_000 }, () => {
  test('the same seed gives the same trace, to the last line', async () => {
    const first = await runSchedule({ seed: scheduleSeed('twice', 3), keepTrace: true });
    const second = await runSchedule({ seed: scheduleSeed('twice', 3), keepTrace: true });
    expect(second.trace).toEqual(first.trace);
    expect(second.traceHash).toBe(first.traceHash);
    expect(first.trace.length).toBeGreaterThan(50);
  });

  test('the trace hash does not depend on whether the lines are kept', async () => {
    const kept = await runSchedule({ seed: 'kept', keepTrace: true });
    const dropped = await runSchedule({ seed: 'kept' });
    expect(dropped.traceHash).toBe(kept.traceHash);
  });

  test('eight schedules of one seed give one hash, and another seed gives another', async () => {
    const first = await rehearse({ schedules: 8, seed: 7 });
    expect(await rehearse({ schedules: 8, seed: 7 })).toEqual(first);
    expect((await rehearse({ schedules: 8, seed: 8 })).traceHash).not.toBe(first.traceHash);
  });

  test('two threads give what one gives, to the last figure', async () => {
    const alone = await rehearse({ schedules: 12, seed: 'threads' });
    expect(await rehearse({ schedules: 12, seed: 'threads', workers: 2 })).toEqual(alone);
  });

  test('messages are held and settled later, applied and refused, not only sent', async () => {
    const reached = { held: 0, 'held-then-settled': 0, applied: 0, refused: 0 };
    for (let number = 1; number <= 40; number += 1) {
      const outcome = await runSchedule({ seed: scheduleSeed('reached', number) });
      expect(outcome.violations).toEqual([]);
      for (const state of Object.keys(reached) as (keyof typeof reached)[]) {
        reached[state] += outcome.reached[state];
      }
    }
    expect(reached.applied).toBeGreaterThan(500);
    expect(reached.refused).toBeGreaterThan(100);
    expect(reached.held).toBeGreaterThan(20);
    expect(reached['held-then-settled']).toBeGreaterThan(20);
  });
});
