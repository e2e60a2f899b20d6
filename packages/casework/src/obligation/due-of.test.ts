import type { CalendarDate } from '@zhulian/vocabulary';
import { instantOf } from '@zhulian/vocabulary';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { article16 } from '../first-child-registration/article-16.ts';
import { compareDue } from './compare-due.ts';
import { dueOf } from './due-of.ts';
import type { TimeRule } from './obligation.ts';
import { sampleCalendar } from './sample-calendar.ts';
import { shiftWorkingDays } from './shift-working-days.ts';

const rule = (amount: number, unit: TimeRule['unit']): TimeRule => ({
  code: 'test',
  amount,
  unit,
  nature: 'cooperation',
  source: { zh: '测试', en: 'test' },
});
/** 10:00 in Asia/Shanghai of that day. */
const on = (date: string) => ({
  event: 'exchange.stored',
  at: instantOf(Date.parse(`${date}T02:00:00Z`)),
});
const workingDays = (start: string, amount: number) =>
  dueOf(rule(amount, 'working'), sampleCalendar, on(start)).on;

describe('dueOf 到期日', () => {
  test('agrees with the vectors of 令555 art. 16 and of 2026', () => {
    expect(workingDays('2010-09-30', 7)).toBe('2010-10-15');
    expect(workingDays('2010-09-30', 15)).toBe('2010-10-27');
    expect(workingDays('2010-02-10', 7)).toBe('2010-02-24');
    expect(workingDays('2010-02-10', 15)).toBe('2010-03-08');
    expect(workingDays('2011-01-28', 7)).toBe('2011-02-12');
    expect(workingDays('2011-01-28', 15)).toBe('2011-02-23');
    expect(workingDays('2026-02-12', 7)).toBe('2026-02-28');
    expect(workingDays('2026-02-12', 15)).toBe('2026-03-11');
    expect(workingDays('2026-09-18', 7)).toBe('2026-09-29');
    expect(workingDays('2026-09-24', 5)).toBe('2026-10-09');
  });

  test('rolls a period of calendar days that ends on a rest day to the next working day', () => {
    expect(dueOf(rule(30, 'calendar'), sampleCalendar, on('2026-09-03')).on).toBe('2026-10-08');
    expect(dueOf(rule(30, 'calendar'), sampleCalendar, on('2010-09-01')).on).toBe('2010-10-08');
  });

  test('is provisional, and says so, past the last published year', () => {
    const due = dueOf(rule(7, 'working'), sampleCalendar, on('2026-12-28'));
    expect(due).toMatchObject({ on: '2027-01-06', provisional: true });
    expect(due.reason.zh).toContain('尚未公布');
  });

  test('at once (即时) is the same day, or the next working day after a rest day', () => {
    expect(dueOf(article16.register, sampleCalendar, on('2010-10-11')).on).toBe('2010-10-11');
    expect(dueOf(article16.register, sampleCalendar, on('2010-10-02')).on).toBe('2010-10-08');
  });

  test('says whether the limit is law or only a rule of cooperation', () => {
    expect(dueOf(rule(5, 'working'), sampleCalendar, on('2026-11-09')).reason.zh).toContain(
      '不是法定期限',
    );
    expect(dueOf(article16.reply, sampleCalendar, on('2010-09-30')).reason.zh).toContain(
      '这是法定期限',
    );
  });

  test('counts by the day in Shanghai on which the receipt was stored', () => {
    const lateEvening = {
      event: 'exchange.stored',
      at: instantOf(Date.parse('2026-11-09T15:59:59Z')),
    };
    const afterMidnight = {
      event: 'exchange.stored',
      at: instantOf(Date.parse('2026-11-09T16:00:00Z')),
    };
    expect(dueOf(rule(5, 'working'), sampleCalendar, lateEvening).on).toBe('2026-11-16');
    expect(dueOf(rule(5, 'working'), sampleCalendar, afterMidnight).on).toBe('2026-11-17');
  });

  test('debtor and creditor, who compute apart, agree; the due day is a working day and grows with the limit', () => {
    const moments = fc.integer({ min: Date.parse('2010-01-01'), max: Date.parse('2026-12-31') });
    fc.assert(
      fc.property(
        moments,
        fc.nat({ max: 30 }),
        fc.constantFrom('working', 'calendar'),
        (ms, amount, unit) => {
          const start = { event: 'exchange.stored', at: instantOf(ms) };
          const debtor = dueOf(rule(amount, unit as 'working'), sampleCalendar, start);
          const creditor = dueOf(rule(amount, unit as 'working'), sampleCalendar, { ...start });
          expect(compareDue(debtor, creditor)).toEqual({ agreed: true, on: debtor.on });
          expect(sampleCalendar.isWorkingDay(debtor.on)).toBe(true);
          expect(
            dueOf(rule(amount + 1, unit as 'working'), sampleCalendar, start).on >= debtor.on,
          ).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('compareDue 双方计算比对', () => {
  test('names both dates when they differ', () => {
    const debtor = dueOf(rule(5, 'working'), sampleCalendar, on('2026-11-09'));
    const creditor = dueOf(rule(4, 'working'), sampleCalendar, on('2026-11-09'));
    expect(compareDue(debtor, creditor)).toEqual({
      agreed: false,
      debtorOn: '2026-11-16',
      creditorOn: '2026-11-13',
    });
  });
});

describe('shiftWorkingDays 工作日推算', () => {
  test('goes back over a holiday as it goes forward', () => {
    const friday = '2026-10-09' as CalendarDate;
    expect(shiftWorkingDays(sampleCalendar, friday, -2)).toBe('2026-09-30');
    expect(shiftWorkingDays(sampleCalendar, friday, 1)).toBe('2026-10-10');
  });
});
