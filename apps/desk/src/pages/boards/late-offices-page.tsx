import { Link } from '@tanstack/react-router';
import type { LateOffice } from '@zhulian/contract';
import { shortDate } from '@zhulian/design';
import { useBoard } from '../../api/queries.ts';
import { lateWords } from '../../components/component-words.ts';
import { StageMark } from '../../components/stage-mark.tsx';
import { useLanguage } from '../../language/language-context.tsx';
import { useSignedIn, useToday } from '../../layout/session-context.tsx';
import { Board } from './board.tsx';
import { boardWords } from './board-words.ts';

function LateOfficeRow(props: { readonly late: LateOffice; readonly hasCases: boolean }) {
  const { say } = useLanguage();
  const today = useToday();
  const { hasCases, late } = props;
  return (
    <tr>
      <th scope="row">{say(late.office.name)}</th>
      <td className="tabular">{late.open}</td>
      <td>
        <StageMark tone={late.late > 0 ? 'late' : 'neutral'}>{late.late}</StageMark>
      </td>
      <td className="tabular">{late.metLate}</td>
      <td className="tabular">
        {late.oldestDue === null ? '–' : shortDate(late.oldestDue, today)}
      </td>
      {hasCases && (
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
      )}
    </tr>
  );
}

/** 迟办单位: for the county officer and above. An office is late, never a clerk. */
export function LateOfficesPage() {
  const { say } = useLanguage();
  const found = useBoard<LateOffice>('offices/late');
  // The hub is told numbers, and no case stands behind them.
  const hasCases = useSignedIn().province.slug !== 'hub';
  return (
    <Board
      title={boardWords.late}
      lead={hasCases ? boardWords.lateLead : boardWords.lateLeadHub}
      good={boardWords.lateGood}
      what={boardWords.lateWhat}
      found={found}
    >
      {(rows) => (
        <section className="wide-table" tabIndex={0} aria-label={say(boardWords.late)}>
          <table className="board">
            <thead>
              <tr>
                <th scope="col">{say(boardWords.office)}</th>
                <th scope="col">{say(boardWords.open)}</th>
                <th scope="col">{say(boardWords.lateCount)}</th>
                <th scope="col">{say(boardWords.metLate)}</th>
                <th scope="col">{say(boardWords.oldest)}</th>
                {hasCases && <th scope="col">{say(boardWords.which)}</th>}
              </tr>
            </thead>
            <tbody>
              {rows.map((late) => (
                <LateOfficeRow key={late.office.id} late={late} hasCases={hasCases} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Board>
  );
}
