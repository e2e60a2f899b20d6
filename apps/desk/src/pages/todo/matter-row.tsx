import { Link } from '@tanstack/react-router';
import type { TodoItem } from '@zhulian/contract';
import type { Words } from '@zhulian/vocabulary';
import { Checkbox } from 'antd';
import { ReasonedDay } from '../../components/reasoned-day.tsx';
import { useLanguage } from '../../language/language-context.tsx';
import { useSignedIn } from '../../layout/session-context.tsx';
import { lateElsewhereWords, listWords } from './todo-words.ts';

export type OfficeColumn = 'from' | 'responsible';

/** Nothing is owed any more, so no date can be overdue. */
const settledStages: ReadonlySet<string> = new Set([
  'answered',
  'closed',
  'issued',
  'refused',
  'returned',
  'withdrawn',
]);

/** One row, 36 px: until when, what and about whom, why it is here, with whom, and its number. */
export function MatterRow(props: {
  readonly row: TodoItem;
  readonly office: OfficeColumn;
  readonly selected: boolean | undefined;
  readonly onSelect: (selected: boolean) => void;
}) {
  const { say } = useLanguage();
  const { row, office, selected, onSelect } = props;
  const { actor } = useSignedIn();
  const isOwn = row[office].id === actor.office.id;
  const whole = (words: Words) => ({ title: say(words), children: say(words) });
  const isLateElsewhere = row.lateByWorkingDays > 0 && row.responsible.id !== actor.office.id;
  const why = isLateElsewhere ? lateElsewhereWords(row.responsible.shortName) : row.why;
  const isFromCitizen = office === 'from' && row.kind === 'birth-registration';
  const officeName = isOwn ? row[office].shortName : row[office].name;
  return (
    <tr data-row={row.caseId} className={selected === true ? 'is-selected' : undefined}>
      {selected !== undefined && (
        <td className="cell-select">
          {row.kind !== 'handover-incoming' && (
            <Checkbox
              checked={selected}
              onChange={(event) => onSelect(event.target.checked)}
              aria-label={`${say(listWords.select)} ${row.subject}`}
            />
          )}
        </td>
      )}
      <td className="cell-due">
        <ReasonedDay
          due={row.due}
          lateByWorkingDays={row.lateByWorkingDays}
          settled={settledStages.has(row.stage.code)}
        />
      </td>
      <td className="cell-matter">
        <Link
          to={row.kind === 'handover-incoming' ? '/custody/$caseId' : '/cases/$caseId'}
          params={{ caseId: row.caseId }}
          data-row-link=""
        >
          <b title={row.subject}>{row.subject}</b> <span>{say(row.title)}</span>
        </Link>
      </td>
      <td className="cell-why" {...whole(why)} />
      <td className="cell-office" {...whole(isFromCitizen ? listWords.fromCitizen : officeName)} />
      <td className="cell-stage">{say(row.stage.words)}</td>
      <td className="cell-number">{row.number}</td>
    </tr>
  );
}
