import { calendarDateOf, explainDue, type Words, type WorkingCalendar } from '@zhulian/vocabulary';
import { startWords } from '../words/start-words.ts';
import type { Due, StartEvidence, TimeRule } from './obligation.ts';

/**
 * 到期日 = f(rule, calendar, start evidence). The day of the event is not counted; a period that ends on a rest day ends
 * on the next working day (民法典 art. 201, 203). Debtor and creditor compute the same from the same evidence.
 */
export function dueOf(
  rule: TimeRule,
  calendar: WorkingCalendar,
  startEvidence: StartEvidence,
): Due {
  const { on, provisional, reason } = explainDue(
    calendar,
    { on: calendarDateOf(startEvidence.at), words: startWords(startEvidence.event) },
    { days: rule.amount, unit: rule.unit === 'working' ? 'working-days' : 'calendar-days' },
  );
  const nature = natureWords[rule.nature];
  return {
    on,
    provisional,
    reason: {
      zh: `${reason.zh}。依据：${rule.source.zh}。${nature.zh}`,
      en: `${reason.en} Source: ${rule.source.en}. ${nature.en}`,
    },
  };
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
