import { type CalendarDate, isWeekend, type WorkingCalendar } from '@zhulian/vocabulary';

const restDays = new Set([
  '2010-02-15',
  '2010-02-16',
  '2010-02-17',
  '2010-02-18',
  '2010-02-19',
  '2010-09-22',
  '2010-09-23',
  '2010-09-24',
  '2010-10-01',
  '2010-10-04',
  '2010-10-05',
  '2010-10-06',
  '2010-10-07',
  '2011-02-02',
  '2011-02-03',
  '2011-02-04',
  '2011-02-07',
  '2011-02-08',
  '2026-02-16',
  '2026-02-17',
  '2026-02-18',
  '2026-02-19',
  '2026-02-20',
  '2026-02-23',
  '2026-09-25',
  '2026-10-01',
  '2026-10-02',
  '2026-10-05',
  '2026-10-06',
  '2026-10-07',
]);
const makeUpDays = new Set([
  '2010-02-20',
  '2010-02-21',
  '2010-09-25',
  '2010-09-26',
  '2010-10-09',
  '2011-01-30',
  '2011-02-12',
  '2026-02-14',
  '2026-02-28',
  '2026-09-20',
  '2026-10-10',
]);

/**
 * The holidays of 2010, 2011 and 2026 that this package's own tests meet, typed in by hand from the notices. The product
 * is handed the catalogue's calendar; nothing but tests reads this one.
 */
export const sampleCalendar: WorkingCalendar = {
  publishedFrom: 2010,
  publishedThrough: 2026,
  isWorkingDay: (date: CalendarDate) =>
    makeUpDays.has(date) || (!restDays.has(date) && !isWeekend(date)),
};
