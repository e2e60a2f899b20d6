import { describe, expect, test } from 'vitest';
import { runChaos } from '../src/chaos/run-chaos.ts';

describe('chaos 实机推演: two nodes, two servers, kill -9', () => {
  test('at write points, with a server killed and three days cut off, nothing is lost and nothing happens twice', async () => {
    const outcome = await runChaos({ kills: 5, messages: 900, tell: () => undefined });
    const { doubled, kills, logFaults, lost, points, recoverySecondsMax, violations } = outcome;
    expect({ doubled, kills, logFaults, lost, violations }).toEqual({
      doubled: 0,
      kills: 5,
      logFaults: 0,
      lost: 0,
      violations: [],
    });
    expect(points).toBeGreaterThanOrEqual(60);
    expect(outcome.trials).toMatchObject({ 'partition-72h': 1, 'postgres-kill-9': 1 });
    expect(recoverySecondsMax).toBeLessThanOrEqual(10);
  });
});
