import type { WorkingCalendar } from '@zhulian/vocabulary';

/**
 * 日历版本: which years' notices a due date was computed with. Two sides that name the same version compute the same day;
 * a new notice is a new version, and what was provisional is computed again.
 */
export function calendarVersionOf(
  calendar: Pick<WorkingCalendar, 'publishedFrom' | 'publishedThrough' | 'version'>,
): string {
  return calendar.version ?? `${calendar.publishedFrom}-${calendar.publishedThrough}`;
}
