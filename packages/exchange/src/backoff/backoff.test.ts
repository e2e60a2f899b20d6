import { instantOf } from '@zhulian/vocabulary';
import { describe, expect, test } from 'vitest';
import { backoffCapMs, backoffDelayMs, fractionOf } from './backoff.ts';
import { judgeLaneAge } from './judge-lane-age.ts';

describe('backoffDelayMs 退避', () => {
  test('doubles from one second to a quarter of an hour and never ends', () => {
    const longest = (failures: number): number => backoffDelayMs(failures, 0.999_999_999);
    expect([1, 2, 3, 4, 10].map(longest)).toEqual([999, 1_999, 3_999, 7_999, 511_999]);
    for (const failures of [11, 12, 100, 1e6]) expect(longest(failures)).toBe(backoffCapMs - 1);
  });

  test('full jitter: from nothing to the whole delay', () => {
    expect(backoffDelayMs(5, 0)).toBe(0);
    expect(backoffDelayMs(5, 0.5)).toBe(8_000);
    expect(fractionOf(Uint8Array.of(128, 0, 0, 0))).toBe(0.5);
    expect(fractionOf(Uint8Array.of(255, 255, 255, 255))).toBeLessThan(1);
  });
});

describe('judgeLaneAge 积压告警', () => {
  test.each([
    [undefined, 'quiet'],
    [14 * 60_000, 'quiet'],
    [15 * 60_000, 'operator'],
    [23 * 3_600_000, 'operator'],
    [24 * 3_600_000, 'coordinator'],
    [9e9, 'coordinator'],
  ])('an oldest message of %s ms alarms: %s', (ageMs, alarm) => {
    const nowMs = Date.UTC(2026, 10, 23);
    const oldestAt = ageMs === undefined ? undefined : instantOf(nowMs - ageMs);
    expect(judgeLaneAge({ oldestAt }, nowMs)).toBe(alarm);
  });
});
