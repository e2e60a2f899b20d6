import { canonicalise } from '@zhulian/exchange';
import {
  addDays,
  type CalendarDate,
  isPublished,
  isWeekend,
  type WorkingCalendar,
} from '@zhulian/vocabulary';
import { type BundleDraft, putText } from './bundle-draft.ts';

/** 工作日历 of the years that the matter touched and the next, each as days off and days worked out of turn. */
export function gatherCalendar(
  draft: BundleDraft,
  calendar: WorkingCalendar,
  span: { readonly from: number; readonly to: number },
): void {
  for (let year = span.from; year <= span.to + 1; year += 1) {
    const file = canonicalise(yearOf(calendar, year));
    if (file.ok) putText(draft, { path: `calendar/${year}.json`, text: file.value });
  }
}

function yearOf(calendar: WorkingCalendar, year: number) {
  const off: string[] = [];
  const work: string[] = [];
  const last = `${year}-12-31` as CalendarDate;
  for (let day = `${year}-01-01` as CalendarDate; day <= last; day = addDays(day, 1)) {
    const isWorking = calendar.isWorkingDay(day);
    if (!isWorking && !isWeekend(day)) off.push(day);
    if (isWorking && isWeekend(day)) work.push(day);
  }
  const provisional = !isPublished(calendar, last);
  const source = provisional
    ? '尚未公布 not yet published'
    : '国务院办公厅节假日安排通知 State Council notice';
  return { year, source, provisional, off, work };
}
