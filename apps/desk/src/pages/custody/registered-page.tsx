import { Link } from '@tanstack/react-router';
import type { RegisteredCase } from '@zhulian/contract';
import { useBoard } from '../../api/queries.ts';
import { longMoment } from '../../language/dates.ts';
import { useLanguage } from '../../language/language-context.tsx';
import { Board } from '../boards/board.tsx';
import { assignWords } from './assign-words.ts';
import { custodyWords, tenureWords } from './custody-words.ts';

/** 责任登记, at the hub: which office is responsible for each case that it has registered, and the way to assign another. */
export function RegisteredPage() {
  const { say } = useLanguage();
  const found = useBoard<RegisteredCase>('custody');
  return (
    <Board
      title={assignWords.registered}
      lead={assignWords.registeredLead}
      good={assignWords.registeredGood}
      what={assignWords.registeredWhat}
      found={found}
    >
      {(rows) => (
        <section className="wide-table" tabIndex={0} aria-label={say(assignWords.registered)}>
          <table className="board">
            <thead>
              <tr>
                <th scope="col">{say(custodyWords.office)}</th>
                <th scope="col">{say(custodyWords.tenure)}</th>
                <th scope="col">{say(custodyWords.since)}</th>
                <th scope="col">{say(assignWords.case)}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.caseId}>
                  <th scope="row">{say(row.office.name)}</th>
                  <td>{say(tenureWords(row.epoch))}</td>
                  <td className="tabular">
                    <time dateTime={row.since}>{longMoment(row.since)}</time>
                  </td>
                  <td>
                    <Link to="/custody/$caseId" params={{ caseId: row.caseId }}>
                      {say(assignWords.open)}
                    </Link>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Board>
  );
}
