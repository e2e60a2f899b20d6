import { Link } from '@tanstack/react-router';
import type { GuideView } from '@zhulian/contract';
import { useBoard } from '../../api/queries.ts';
import { useLanguage } from '../../language/language-context.tsx';
import { Board } from '../boards/board.tsx';
import { guideWords } from './guide-words.ts';

/** 办事指南, as a list. */
export function GuidesPage() {
  const { say } = useLanguage();
  const found = useBoard<Pick<GuideView, 'slug' | 'title' | 'office' | 'fee' | 'result'>>('guides');
  return (
    <Board
      title={guideWords.title}
      lead={guideWords.lead}
      good={guideWords.good}
      what={guideWords.what}
      found={found}
    >
      {(rows) => (
        <table className="board">
          <thead>
            <tr>
              <th scope="col">{say(guideWords.item)}</th>
              <th scope="col">{say(guideWords.office)}</th>
              <th scope="col">{say(guideWords.fee)}</th>
              <th scope="col">{say(guideWords.result)}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((guide) => (
              <tr key={guide.slug}>
                <th scope="row">
                  <Link to="/guides/$slug" params={{ slug: guide.slug }}>
                    {say(guide.title)}
                  </Link>
                </th>
                <td>{say(guide.office)}</td>
                <td>{say(guide.fee)}</td>
                <td>{say(guide.result)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Board>
  );
}
