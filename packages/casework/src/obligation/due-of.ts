import { addDays, type CalendarDate, calendarDateOf, type Words } from '@zhulian/vocabulary';
import { dayWords } from '../words/day-words.ts';
import type { Due, StartEvidence, TimeRule } from './obligation.ts';
import { nextWorkingDay, shiftWorkingDays, type WorkingCalendar } from './working-calendar.ts';

/**
 * 到期日 = f(rule, calendar, start evidence). The day of the event is not counted; a period that ends on a rest day ends
 * on the next working day (民法典 art. 201, 203). Debtor and creditor compute the same from the same evidence.
 */
export function dueOf(
  rule: TimeRule,
  calendar: WorkingCalendar,
  startEvidence: StartEvidence,
): Due {
  const start = calendarDateOf(startEvidence.at);
  const on = endOf(rule, calendar, start);
  const provisional = on > calendar.publishedThrough;
  return { on, provisional, reason: reasonOf({ rule, start, on, provisional }) };
}

function endOf(rule: TimeRule, calendar: WorkingCalendar, start: CalendarDate): CalendarDate {
  if (rule.unit === 'working' && rule.amount > 0) {
    return shiftWorkingDays(calendar, start, rule.amount);
  }
  return nextWorkingDay(calendar, addDays(start, rule.unit === 'working' ? 0 : rule.amount));
}

const natureWords: Readonly<Record<TimeRule['nature'], Words>> = {
  statutory: { zh: '这是法定期限。', en: 'This limit is set by law.' },
  committed: {
    zh: '这是办理单位公开承诺的期限。',
    en: 'This limit is the office’s public commitment.',
  },
  cooperation: {
    zh: '这是协作规则的期限，不是法定期限。',
    en: 'This limit is a rule of cooperation, not of law.',
  },
};

function reasonOf(sum: {
  readonly rule: TimeRule;
  readonly start: CalendarDate;
  readonly on: CalendarDate;
  readonly provisional: boolean;
}): Words {
  const { rule } = sum;
  const start = dayWords(sum.start);
  const on = dayWords(sum.on);
  const nature = natureWords[rule.nature];
  const counted = {
    zh:
      rule.amount === 0
        ? `${start.zh}起即时办理，遇休息日顺延，最迟 ${on.zh}。`
        : `${start.zh}起算，当日不计，满 ${rule.amount} 个${rule.unit === 'working' ? '工作日' : '自然日（遇休息日顺延）'}是 ${on.zh}。`,
    en:
      rule.amount === 0
        ? `To be done at once from ${start.en}, at the latest ${on.en}.`
        : `Counted from ${start.en}, that day left out: ${rule.amount} ${rule.unit === 'working' ? 'working' : 'calendar'} day${rule.amount === 1 ? '' : 's'} end on ${on.en}.`,
  };
  const pending = sum.provisional
    ? {
        zh: '该年放假安排尚未公布，日期暂定。',
        en: ' The holiday notice for that year is not out yet, so the date is provisional.',
      }
    : { zh: '', en: '' };
  return {
    zh: `${counted.zh}依据：${rule.source.zh}。${nature.zh}${pending.zh}`,
    en: `${counted.en} Source: ${rule.source.en}. ${nature.en}${pending.en}`,
  };
}
