import type { ReasonedDate } from '@zhulian/contract';
import { shortDate } from '@zhulian/design';
import { Popover } from 'antd';
import { urgencyOf } from '../language/dates.ts';
import { useLanguage } from '../language/language-context.tsx';
import { useToday } from '../layout/session-context.tsx';
import { componentWords, lateWords } from './component-words.ts';

/** A due date; its reason (为什么) is one click away, and lateness is said in a word. */
export function ReasonedDay(props: {
  readonly due: ReasonedDate | null;
  readonly lateByWorkingDays?: number;
  readonly stacked?: boolean;
  readonly settled?: boolean;
}) {
  const { say } = useLanguage();
  const today = useToday();
  const { due, lateByWorkingDays = 0, stacked = false, settled = false } = props;
  if (due === null) return <span className="hint">{say(componentWords.noDue)}</span>;
  const urgency = settled ? 'later' : urgencyOf(due.on, lateByWorkingDays, today);
  const why = (
    <div className="why-date">
      <p>{say(due.reason)}</p>
      {due.provisional && <p className="hint">{say(componentWords.provisional)}</p>}
    </div>
  );
  return (
    <span className={`due due-${urgency}${stacked ? ' due-stacked' : ''}`}>
      <Popover
        content={why}
        title={say(componentWords.whyThisDate)}
        trigger="click"
        placement="bottomLeft"
        getPopupContainer={(trigger) => trigger.closest('main') ?? document.body}
      >
        <button
          type="button"
          className="date-button"
          aria-label={`${due.on} ${say(componentWords.whyThisDate)}`}
        >
          <time dateTime={due.on}>{shortDate(due.on, today)}</time>
        </button>
      </Popover>
      {urgency === 'late' && <span className="due-word">{say(lateWords(lateByWorkingDays))}</span>}
      {urgency === 'today' && <span className="due-word">{say(componentWords.dueToday)}</span>}
      {due.provisional && <span className="hint">{say(componentWords.provisionalMark)}</span>}
    </span>
  );
}
