import {
  calendarDateOf,
  dateWords,
  type Instant,
  isPublished,
  type WorkingCalendar,
} from '@zhulian/vocabulary';
import type { Due } from './obligation.ts';
import { shiftWorkingDays } from './shift-working-days.ts';
import { withReason } from './stop-clock.ts';

/** 协商延期 that both sides have signed: so many working days more. */
export interface Extension {
  readonly days: number;
  readonly agreedAt: Instant;
}

/**
 * The due date after an agreed extension. What is agreed after the last day moves nothing: lateness is not talked away.
 * Both sides hold both signed lines, so both compute the same day.
 */
export function extendDue(due: Due, calendar: WorkingCalendar, extension: Extension): Due {
  const agreedOn = calendarDateOf(extension.agreedAt);
  const day = dateWords(agreedOn);
  if (agreedOn > due.on) {
    return withReason(due, {
      zh: `双方 ${day.zh} 才同意延期，期限已满，到期日不变。`,
      en: `An extension agreed on ${day.en}, after the last day, moves nothing.`,
    });
  }
  const on = shiftWorkingDays(calendar, due.on, extension.days);
  const { zh, en } = dateWords(on);
  const many = extension.days === 1 ? '' : 's';
  return withReason(
    { ...due, on, provisional: due.provisional || !isPublished(calendar, on) },
    {
      zh: `双方 ${day.zh} 协商延期 ${extension.days} 个工作日（只延一次），到 ${zh}。`,
      en: `Both sides agreed on ${day.en} to ${extension.days} working day${many} more (once only), to ${en}.`,
    },
  );
}
