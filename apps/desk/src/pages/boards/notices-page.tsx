import { Link } from '@tanstack/react-router';
import { useBoard } from '../../api/queries.ts';
import type { NoticeRow } from '../../api/shapes.ts';
import { shortMoment } from '../../language/dates.ts';
import { useLanguage } from '../../language/language-context.tsx';
import { useToday } from '../../layout/session-context.tsx';
import { Board } from './board.tsx';
import { boardWords } from './board-words.ts';

/** 督办通知: steps of the ladder that reached this office. */
export function NoticesPage() {
  const { say } = useLanguage();
  const today = useToday();
  const found = useBoard<NoticeRow>('notices');
  return (
    <Board
      title={boardWords.notices}
      lead={boardWords.noticesLead}
      good={boardWords.noticesGood}
      what={boardWords.noticesWhat}
      found={found}
    >
      {(rows) => (
        <ol className="log log-wide">
          {rows.map((row) => (
            <li key={`${row.number}-${row.at}-${row.words.zh}`}>
              <time dateTime={row.at}>{shortMoment(row.at, today)}</time>
              <div>
                <p>{say(row.words)}</p>
                {row.caseId !== null && (
                  <p className="hint">
                    <Link to="/cases/$caseId" params={{ caseId: row.caseId }}>
                      {say(boardWords.openMatter)}
                    </Link>
                  </p>
                )}
              </div>
            </li>
          ))}
        </ol>
      )}
    </Board>
  );
}
