import { calendarDateOf, type Instant, instantOf } from '@zhulian/vocabulary';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { regionalLimits } from '../definition/regional-limits.ts';
import { compareDue } from './compare-due.ts';
import { clockSkewMsMax, isNearMidnight } from './near-midnight.ts';
import { sampleCalendar } from './sample-calendar.ts';
import { settleObligation } from './settle-obligation.ts';

const at = (text: string) => instantOf(Date.parse(text));
const settle = (start: Instant, metAt: Instant | null = null) =>
  settleObligation(
    {
      id: 'c1/reply',
      caseId: 'c1',
      kind: 'reply',
      debtor: '430502001',
      creditor: '441900103',
      rule: regionalLimits.coCheckReply,
      startEvidence: { event: 'exchange.stored', at: start },
    },
    sampleCalendar,
    { metAt, excused: false },
  );

describe('临近零点', () => {
  test('a clock that starts near midnight is flagged, and its reason says what decided', () => {
    const near = settle(at('2026-11-09T23:50:00+08:00'));
    expect(near.due).toMatchObject({ on: '2026-11-16', isNearMidnight: true });
    expect(near.due.reason.zh).toContain('以回执所载时刻为准');
    expect(settle(at('2026-11-09T10:00:00+08:00')).due.isNearMidnight).toBeUndefined();
  });

  test('an answer near the midnight that ends the last day is flagged; near any other it need not be', () => {
    const start = at('2026-11-09T10:00:00+08:00');
    const late = settle(start, at('2026-11-17T00:05:00+08:00'));
    expect(late).toMatchObject({ state: 'met-late', due: { isNearMidnight: true } });
    const inTime = settle(start, at('2026-11-16T23:55:00+08:00'));
    expect(inTime).toMatchObject({ state: 'met', due: { isNearMidnight: true } });
    expect(settle(start, at('2026-11-12T23:55:00+08:00')).due.isNearMidnight).toBeUndefined();
  });

  test('with clocks up to 15 minutes apart no two due dates disagree, and each moment that could have is flagged', () => {
    const moments = fc.integer({ min: Date.parse('2026-01-05'), max: Date.parse('2026-12-01') });
    const skew = fc.integer({ min: -clockSkewMsMax, max: clockSkewMsMax });
    fc.assert(
      fc.property(moments, skew, skew, (ms, debtorSkew, creditorSkew) => {
        // The receiver's clock, right or not, writes the receipt; both sides read the same bytes, whatever theirs say.
        const receipt = instantOf(ms + debtorSkew);
        const [debtor, creditor] = [settle(receipt), settle(receipt)];
        expect(compareDue(debtor.due, creditor.due).agreed).toBe(true);
        const elsewhere = instantOf(ms + debtorSkew + creditorSkew);
        const isAmbiguous = calendarDateOf(receipt) !== calendarDateOf(elsewhere);
        if (isAmbiguous) expect(debtor.due.isNearMidnight).toBe(true);
        expect(debtor.due.isNearMidnight ?? false).toBe(isNearMidnight(receipt));
      }),
      { numRuns: 2_000 },
    );
  });
});
