import { Link } from '@tanstack/react-router';
import type { LateOffice } from '@zhulian/contract';
import { shortDate } from '@zhulian/design';
import { useBoard } from '../../api/queries.ts';
import { lateWords } from '../../components/component-words.ts';
import { StageMark } from '../../components/stage-mark.tsx';
import { useLanguage } from '../../language/language-context.tsx';
import { useToday } from '../../layout/session-context.tsx';
import { Board } from './board.tsx';
import { boardWords } from './board-words.ts';

function LateOfficeRow({ late }: { readonly late: LateOffice }) {
  const { say } = useLanguage();
  const today = useToday();
  return (
    <tr>
      <th scope="row">{say(late.office.name)}</th>
      <td className="tabular">{late.open}</td>
      <td>
        <StageMark tone={late.late > 0 ? 'late' : 'neutral'}>{late.late}</StageMark>
      </td>
      <td className="tabular">
        {late.oldestDue === null ? '–' : shortDate(late.oldestDue, today)}
      </td>
      <td>
        <ul className="late-cases">
          {late.cases.map((one) => (
            <li key={one.caseId}>
              <Link to="/cases/$caseId" params={{ caseId: one.caseId }} className="tabular">
                {one.number}
              </Link>{' '}
              <span className="hint">
                {shortDate(one.dueOn, today)} · {say(lateWords(one.lateByWorkingDays))}
              </span>
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}

/** 迟办单位: for the county officer and above. An office is late, never a clerk. */
export function LateOfficesPage() {
  const { say } = useLanguage();
  const found = useBoard<LateOffice>('offices/late');
  return (
    <Board
      title={boardWords.late}
      lead={boardWords.lateLead}
      good={boardWords.lateGood}
      what={boardWords.lateWhat}
      found={found}
    >
      {(rows) => (
        <table className="board">
          <thead>
            <tr>
              <th scope="col">{say(boardWords.office)}</th>
              <th scope="col">{say(boardWords.open)}</th>
              <th scope="col">{say(boardWords.lateCount)}</th>
              <th scope="col">{say(boardWords.oldest)}</th>
              <th scope="col">{say(boardWords.which)}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((late) => (
              <LateOfficeRow key={late.office.id} late={late} />
            ))}
          </tbody>
        </table>
      )}
    </Board>
  );
}
