import { useState } from 'react';
import { type BalancePlace, useBalance } from '../../api/balance-queries.ts';
import { NothingHere } from '../../components/nothing-here.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { ListSkeleton } from '../../components/skeletons.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { useLanguage } from '../../language/language-context.tsx';
import { useToday } from '../../layout/session-context.tsx';
import { PrintLine } from '../case/print-line.tsx';
import { BalanceDrawer } from './balance-drawer.tsx';
import { BalanceMatrix } from './balance-matrix.tsx';
import { balanceWords, countWords } from './balance-words.ts';
import { PeriodChoice } from './period-choice.tsx';
import { recentMonths } from './periods.ts';

function Legend() {
  const { say } = useLanguage();
  return (
    <dl className="balance-legend" aria-label={say(balanceWords.legend)}>
      {Object.values(countWords).map(({ long, says, short }) => (
        <div key={long.zh}>
          <dt>
            <b>{say(short)}</b> {say(long)}
          </dt>
          <dd className="hint">{say(says)}</dd>
        </div>
      ))}
      <div>
        <dt>
          <b>·</b> {say(balanceWords.notOurs)}
        </dt>
        <dd className="hint">{say(balanceWords.notOursWhy)}</dd>
      </div>
    </dl>
  );
}

/** 省际收支: what each province has asked of each other, as far as this province is a side of it. */
export function BalancePage() {
  const { say } = useLanguage();
  const today = useToday();
  const months = recentMonths(today);
  const [period, setPeriod] = useState(months[0] ?? 'all');
  const [place, setPlace] = useState<BalancePlace | undefined>(undefined);
  const { data, error } = useBalance(period);
  return (
    <>
      <PrintLine />
      <PageHeading title={balanceWords.title} lead={balanceWords.lead}>
        <PeriodChoice periods={[...months, 'all']} chosen={period} onChoose={setPeriod} />
      </PageHeading>
      {data === undefined && (error === null ? <ListSkeleton /> : <Trouble error={error} />)}
      {data !== undefined && data.own === null && (
        <div className="card">
          <NothingHere good={balanceWords.hub} what={balanceWords.hubWhat} />
        </div>
      )}
      {data !== undefined && data.own !== null && (
        <div className="card list-card">
          {data.cells.every(({ sent }) => sent === 0) ? (
            <NothingHere good={balanceWords.good} what={balanceWords.what} />
          ) : (
            <BalanceMatrix balance={data} onOpen={setPlace} />
          )}
          <Legend />
          <p className="hint balance-as-of">
            {say(balanceWords.asOf)} <time dateTime={data.asOf}>{data.asOf}</time>
          </p>
          <BalanceDrawer balance={data} place={place} onClose={() => setPlace(undefined)} />
        </div>
      )}
    </>
  );
}
