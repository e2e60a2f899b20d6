import { describe, expect, test } from 'vitest';
import { Scheduler } from './scheduler.ts';

describe('Scheduler', () => {
  test('runs events in the order of their time, and of their making when the time is the same', async () => {
    const scheduler = new Scheduler(1_000);
    const seen: string[] = [];
    scheduler.after(20, () => seen.push(`late ${scheduler.nowMs()}`));
    scheduler.after(10, () => seen.push(`first ${scheduler.nowMs()}`));
    scheduler.after(10, () => seen.push(`second ${scheduler.nowMs()}`));
    await scheduler.runUntil(1_500);
    expect(seen).toEqual(['first 1010', 'second 1010', 'late 1020']);
    expect(scheduler.nowMs()).toBe(1_500);
  });

  test('lets every promise settle before the next event', async () => {
    const scheduler = new Scheduler(0);
    const seen: string[] = [];
    scheduler.after(1, () => {
      void (async () => {
        for (let step = 0; step < 50; step += 1) await Promise.resolve();
        seen.push('settled');
      })();
    });
    scheduler.after(1, () => seen.push('next event'));
    await scheduler.runUntil(10);
    expect(seen).toEqual(['settled', 'next event']);
  });

  test('a cancelled event does not run, and cancelling twice is harmless', async () => {
    const scheduler = new Scheduler(0);
    const seen: string[] = [];
    const cancel = scheduler.after(1, () => seen.push('never'));
    cancel();
    cancel();
    await scheduler.runUntil(10);
    expect(seen).toEqual([]);
  });
});
