import { type CalendarDate, instantOf } from '@zhulian/vocabulary';
import { describe, expect, test } from 'vitest';
import { regionalLimits } from '../definition/regional-limits.ts';
import { sampleCalendar } from './sample-calendar.ts';
import { lateByWorkingDays, settleObligation } from './settle-obligation.ts';

const at = (text: string) => instantOf(Date.parse(`${text}T02:00:00Z`));
const terms = {
  id: 'c1/reply',
  caseId: 'c1',
  kind: 'reply' as const,
  debtor: '430502001',
  creditor: '441900103',
  rule: regionalLimits.coCheckReply,
  startEvidence: { event: 'exchange.stored', at: at('2026-11-09') },
};
const why = { zh: '因请对方说明', en: 'A question was open' };

describe('settleObligation 履责事项', () => {
  test('is open until it is met, and met in time on its last day', () => {
    expect(settleObligation(terms, sampleCalendar, { metAt: null, excused: false }).state).toBe(
      'open',
    );
    expect(
      settleObligation(terms, sampleCalendar, { metAt: at('2026-11-16'), excused: false }).state,
    ).toBe('met');
  });

  test('a late answer is taken as 逾期办结', () => {
    const late = settleObligation(terms, sampleCalendar, {
      metAt: at('2026-11-18'),
      excused: false,
    });
    expect(late.state).toBe('met-late');
    expect(lateByWorkingDays(late, sampleCalendar, '2026-12-01' as CalendarDate)).toBe(2);
  });

  test('is excused when it is withdrawn, and then never late', () => {
    const excused = settleObligation(terms, sampleCalendar, { metAt: null, excused: true });
    expect(excused.state).toBe('excused');
    expect(lateByWorkingDays(excused, sampleCalendar, '2026-12-01' as CalendarDate)).toBe(0);
  });

  test('a question stops the clock for as long as it was open', () => {
    const pause = { why, from: at('2026-11-10'), until: at('2026-11-12'), limitDays: 5 };
    const paused = settleObligation(terms, sampleCalendar, { metAt: null, excused: false, pause });
    expect(paused.due.on).toBe('2026-11-18');
    expect(paused.due.reason.zh).toContain('中止 2 个工作日');
  });

  test('a question stops the clock for at most five working days', () => {
    const pause = { why, from: at('2026-11-10'), until: at('2026-11-30'), limitDays: 5 };
    const paused = settleObligation(terms, sampleCalendar, { metAt: null, excused: false, pause });
    expect(paused.due.on).toBe('2026-11-23');
  });
});
