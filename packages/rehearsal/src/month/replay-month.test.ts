import { describe, expect, test } from 'vitest';
import { replayMonth } from './replay-month.ts';

describe('a month for training 模拟月', { timeout: 120_000 }, () => {
  test('every request has one who answers for it, and both sides count alike, however seldom some look in', async () => {
    const figures = await replayMonth({ requests: 400, seed: 'month' });
    expect(figures.requests).toBe(400);
    expect(figures.withoutResponsible).toBe(0);
    expect(figures.bounced).toBe(0);
    expect(figures.pairsThatAgree).toBe(90);
    expect(figures.requestsOfNewProcedure).toBeGreaterThan(50);
    expect(figures.acceptedWithinSevenDays).toBeGreaterThan(0.9);
    expect(figures.meanReplyDays).toBeLessThan(7);
    expect(figures.byRhythm.rarer.requests).toBeGreaterThan(10);
    expect(figures.rungs.length).toBeGreaterThan(1);
  });

  test('the same seed gives the same month', async () => {
    const first = await replayMonth({ requests: 60, seed: 'twice' });
    expect(await replayMonth({ requests: 60, seed: 'twice' })).toEqual(first);
  });
});
