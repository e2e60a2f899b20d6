import { epochMsOf, instantOf } from '@zhulian/vocabulary';
import { describe, expect, test } from 'vitest';
import { spreadRung } from './spread-rung.ts';

const at = instantOf(Date.parse('2026-11-12T00:00:00Z'));
const minutes = 60_000;
const offsetOf = (obligationId: string, spreadMs = 30 * minutes) =>
  epochMsOf(spreadRung({ at, obligationId }, spreadMs)) - epochMsOf(at);

describe('spreadRung 错峰', () => {
  test('is the hour itself where nothing is spread', () => {
    expect(spreadRung({ at, obligationId: 'cc-1/reply' }, 0)).toBe(at);
  });

  test('is never early, never past its window, and always the same for one obligation', () => {
    for (let n = 0; n < 1_000; n += 1) {
      const offset = offsetOf(`cc-${n}/reply`);
      expect(offset).toBeGreaterThanOrEqual(0);
      expect(offset).toBeLessThan(30 * minutes);
      expect(offsetOf(`cc-${n}/reply`)).toBe(offset);
    }
  });

  test('no minute of the window gets more than twice its share of ten thousand', () => {
    const counts = new Map<number, number>();
    for (let n = 0; n < 10_000; n += 1) {
      const minute = Math.floor(offsetOf(`3f${n}c-cc/reply`) / minutes);
      counts.set(minute, (counts.get(minute) ?? 0) + 1);
    }
    expect(counts.size).toBe(30);
    expect(Math.max(...counts.values())).toBeLessThan((2 * 10_000) / 30);
  });
});
