import { describe, expect, test } from 'vitest';
import { computeDue, endOfDay, type ShownCalendar, type ShownLimit } from './due-date.ts';

/** 2026 as the notice arranged the first days of October, with a Saturday of work. */
const calendar: ShownCalendar = {
  years: new Set([2026, 2027]),
  published: new Set([2026]),
  off: new Set(['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07']),
  work: new Set(['2026-10-10']),
};
const limit = (amount: number, unit: ShownLimit['unit'], shifts: ShownLimit['shifts'] = []) => ({
  amount,
  unit,
  shifts,
});

describe('computeDue 到期日', () => {
  test.each([
    [
      'five working days of a plain week',
      limit(5, 'working'),
      '2026-11-02T01:00:00.000Z',
      '2026-11-09',
    ],
    [
      'over the holiday, with the Saturday of work',
      limit(3, 'working'),
      '2026-09-30T01:00:00.000Z',
      '2026-10-10',
    ],
    [
      'the day is the one in Shanghai',
      limit(1, 'working'),
      '2026-11-02T16:00:00.000Z',
      '2026-11-04',
    ],
    [
      'calendar days that end on a Sunday',
      limit(6, 'calendar'),
      '2026-11-02T01:00:00.000Z',
      '2026-11-09',
    ],
    ['at once, on a working day', limit(0, 'working'), '2026-11-02T01:00:00.000Z', '2026-11-02'],
    ['at once, on a Saturday', limit(0, 'calendar'), '2026-11-07T01:00:00.000Z', '2026-11-09'],
  ] as const)('%s', (_, rule, startedAt, on) => {
    expect(computeDue(rule, startedAt, calendar)).toEqual({
      on,
      provisional: false,
      isCovered: true,
    });
  });

  test('a pause and an extension move it; what comes too late moves nothing', () => {
    const started = '2026-11-02T01:00:00.000Z';
    const pause = {
      kind: 'pause',
      from: '2026-11-04T01:00:00.000Z',
      until: '2026-11-06T01:00:00.000Z',
      limitDays: 5,
    } as const;
    const extension = { kind: 'extension', agreedAt: '2026-11-10T01:00:00.000Z', days: 3 } as const;
    const dueOf = (shifts: ShownLimit['shifts']) =>
      computeDue(limit(5, 'working', shifts), started, calendar).on;
    expect(dueOf([pause])).toBe('2026-11-11');
    expect(dueOf([{ ...pause, limitDays: 1 }])).toBe('2026-11-10');
    expect(dueOf([pause, extension])).toBe('2026-11-16');
    expect(dueOf([extension])).toBe('2026-11-09');
    expect(
      dueOf([{ ...pause, from: '2026-11-10T01:00:00.000Z', until: '2026-11-30T01:00:00.000Z' }]),
    ).toBe('2026-11-09');
  });

  test('is provisional in a year without a notice, and unknown in a year that is not shown', () => {
    const late = '2026-12-30T01:00:00.000Z';
    expect(computeDue(limit(5, 'working'), late, calendar)).toMatchObject({
      provisional: true,
      isCovered: true,
    });
    const short = { ...calendar, years: new Set([2026]) };
    expect(computeDue(limit(5, 'working'), late, short).isCovered).toBe(false);
  });

  test('the last day ends at midnight in Shanghai', () => {
    expect(endOfDay('2026-11-09')).toBe('2026-11-09T16:00:00.000Z');
  });
});
