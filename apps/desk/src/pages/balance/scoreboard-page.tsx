import type { ScoreboardView, ScoreView } from '@zhulian/contract';
import { useState } from 'react';
import { useScoreboard } from '../../api/balance-queries.ts';
import { NothingHere } from '../../components/nothing-here.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { ListSkeleton } from '../../components/skeletons.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { longMoment } from '../../language/dates.ts';
import { useLanguage } from '../../language/language-context.tsx';
import { useToday } from '../../layout/session-context.tsx';
import { PrintLine } from '../case/print-line.tsx';
import { balanceWords, scoreWords } from './balance-words.ts';
import { CompareBox } from './compare-box.tsx';
import { PeriodChoice } from './period-choice.tsx';
import { recentMonths } from './periods.ts';
import { ScoreboardTable } from './scoreboard-table.tsx';

function Definitions({ scores }: { readonly scores: readonly ScoreView[] }) {
  const { say } = useLanguage();
  return (
    <section className="card definitions" aria-labelledby="definitions-heading">
      <h2 id="definitions-heading">{say(scoreWords.definitions)}</h2>
      <dl className="facts">
        {(scores[0]?.indicators ?? []).map(({ code, mark, reason, words }) => (
          <div className="fact" key={code}>
            <dt>{say(words)}</dt>
            <dd>
              {say(reason)} <span className="hint">{say(mark)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Scoreboard({ scoreboard }: { readonly scoreboard: ScoreboardView }) {
  const { say } = useLanguage();
  const { own, provinces, scores } = scoreboard;
  const nameOf = (code: string) =>
    provinces.find((province) => province.code === code)?.name ?? { zh: code, en: code };
  const peerOf = ({ creditor, debtor }: ScoreView) => nameOf(debtor === own ? creditor : debtor);
  if (scores.length === 0) {
    return (
      <div className="card">
        <NothingHere good={scoreWords.good} what={scoreWords.what} />
      </div>
    );
  }
  return (
    <div className="score-page">
      <div className="card list-card">
        <ScoreboardTable scoreboard={scoreboard} nameOf={nameOf} peerOf={peerOf} />
        <p className="hint balance-as-of">
          {say(balanceWords.asOf)}{' '}
          <time dateTime={scoreboard.asOf}>{longMoment(scoreboard.asOf)}</time>
        </p>
      </div>
      <div className="card">
        <CompareBox scoreboard={scoreboard} peerOf={peerOf} />
      </div>
      <Definitions scores={scores} />
    </div>
  );
}

/** 双向考核: five indicators of offices and time, with how each is computed, the same on both sides. */
export function ScoreboardPage() {
  const months = recentMonths(useToday());
  const [period, setPeriod] = useState(months[0] ?? '');
  const { data, error } = useScoreboard(period);
  return (
    <>
      <PrintLine />
      <PageHeading title={scoreWords.title} lead={scoreWords.lead}>
        <PeriodChoice periods={months} chosen={period} onChoose={setPeriod} />
      </PageHeading>
      {data === undefined && (error === null ? <ListSkeleton /> : <Trouble error={error} />)}
      {data !== undefined && data.own === null && (
        <div className="card">
          <NothingHere good={balanceWords.hubScores} what={balanceWords.hubScoresWhat} />
        </div>
      )}
      {data !== undefined && data.own !== null && <Scoreboard scoreboard={data} />}
    </>
  );
}
