import {
  type CalendarDate,
  calendarDateOf,
  countWorkingDays,
  dateWords,
  type Instant,
  isPublished,
  type Words,
  type WorkingCalendar,
} from '@zhulian/vocabulary';
import type { Due } from './obligation.ts';
import { shiftWorkingDays } from './shift-working-days.ts';

/** 中止: the clock stands still between a question and its answer; at most `limitDays` working days, and only once. */
export interface Pause {
  readonly why: Words;
  readonly from: Instant;
  readonly until: Instant | null;
  readonly limitDays: number;
}

/**
 * The due date after the clock has stood still, with the interval in its reason. A question that came after the last day
 * stops nothing: a clock that has run out cannot be stopped. `today` is needed only while the question is open.
 */
export function stopClock(
  due: Due,
  calendar: WorkingCalendar,
  stop: { readonly pause: Pause; readonly today?: CalendarDate | undefined },
): Due {
  const { pause } = stop;
  const from = calendarDateOf(pause.from);
  if (from > due.on) {
    return withReason(due, {
      zh: `${dateWords(from).zh}才请对方说明，期限已满，不再中止。`,
      en: `The question came on ${dateWords(from).en}, after the last day, and stops nothing.`,
    });
  }
  const until = pause.until === null ? (stop.today ?? from) : calendarDateOf(pause.until);
  const days = Math.min(pause.limitDays, countWorkingDays(calendar, from, until));
  if (days === 0) return due;
  const on = shiftWorkingDays(calendar, due.on, days);
  const interval = intervalWords(from, pause.until === null ? null : until);
  const { zh, en } = dateWords(on);
  return withReason(
    { ...due, on, provisional: due.provisional || !isPublished(calendar, on) },
    {
      zh: `${pause.why.zh}，${interval.zh}，中止 ${days} 个工作日（只中止一次，最多 ${pause.limitDays} 个工作日），顺延到 ${zh}。`,
      en: `${pause.why.en} ${interval.en}: the clock stood still for ${days} working day${days === 1 ? '' : 's'} (once only, at most ${pause.limitDays}), to ${en}.`,
    },
  );
}

export function withReason(due: Due, more: Words): Due {
  return {
    ...due,
    reason: { zh: `${due.reason.zh}${more.zh}`, en: `${due.reason.en} ${more.en}` },
  };
}

function intervalWords(from: CalendarDate, until: CalendarDate | null): Words {
  const first = dateWords(from);
  if (until === null) {
    return { zh: `自 ${first.zh} 起，尚未说明`, en: `from ${first.en} and is still open` };
  }
  const last = dateWords(until);
  return { zh: `自 ${first.zh} 至 ${last.zh}`, en: `from ${first.en} to ${last.en}` };
}
