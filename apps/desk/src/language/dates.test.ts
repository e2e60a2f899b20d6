import { describe, expect, test } from 'vitest';
import { nextDueMoment } from '../layout/demo-clock.tsx';
import { endOfDay, longMoment, shortMoment, urgencyOf } from './dates.ts';

describe('dates on the desk', () => {
  test('a moment is shown in Shanghai, where its day may be another', () => {
    expect(shortMoment('2026-11-19T16:30:00.000Z', '2026-11-23')).toBe('11-20 00:30');
    expect(longMoment('2026-12-31T16:00:00.000Z')).toBe('2027-01-01 00:00');
  });

  test('the year is written when it is not this year', () => {
    expect(shortMoment('2025-12-31T10:00:00.000Z', '2026-01-02')).toBe('2025-12-31 18:00');
  });

  test.each([
    ['2026-11-20', 0, 'late'],
    ['2026-11-24', 1, 'late'],
    ['2026-11-23', 0, 'today'],
    ['2026-11-24', 0, 'soon'],
    ['2026-11-25', 0, 'later'],
  ] as const)('%s, %i working days late, is %s on 2026-11-23', (dueOn, lateBy, urgency) => {
    expect(urgencyOf(dueOn, lateBy, '2026-11-23')).toBe(urgency);
  });

  test('the demo clock goes to the end of the earliest day that is still to come', () => {
    const now = '2026-11-23T08:00:00.000Z';
    expect(nextDueMoment(['2026-12-01', '2026-11-23', '2026-11-13'], now)).toBe(
      endOfDay('2026-11-23'),
    );
    expect(nextDueMoment(['2026-11-13'], now)).toBeUndefined();
  });
});
