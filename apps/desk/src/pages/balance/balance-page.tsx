import type { BalanceView } from '@zhulian/contract';
import { useState } from 'react';
import { type BalancePlace, useBalance } from '../../api/balance-queries.ts';
import { NothingHere } from '../../components/nothing-here.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { ListSkeleton } from '../../components/skeletons.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { useLanguage } from '../../language/language-context.tsx';
import { useSignedIn, useToday } from '../../layout/session-context.tsx';
import { PrintLine } from '../case/print-line.tsx';
import { BalanceDrawer } from './balance-drawer.tsx';
import { BalanceMatrix } from './balance-matrix.tsx';
import { balanceWords, countWords, notToldWords } from './balance-words.ts';
import { PeriodChoice } from './period-choice.tsx';
import { recentMonths } from './periods.ts';

function Legend({ isHub }: { readonly isHub: boolean }) {
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
      {!isHub && (
        <div>
          <dt>
            <b>·</b> {say(balanceWords.notOurs)}
          </dt>
          <dd className="hint">{say(balanceWords.notOursWhy)}</dd>
        </div>
      )}
    </dl>
  );
}

/** 报数: at the hub, which provinces have not told yet. */
function NotTold({ balance }: { readonly balance: BalanceView }) {
  const { say } = useLanguage();
  const told = new Set(balance.reported?.map(({ code }) => code));
  const missing = balance.provinces.filter(({ code }) => !told.has(code));
  if (balance.reported === undefined || missing.length === 0) return null;
  return <p className="hint balance-as-of">{say(notToldWords(missing.map(({ name }) => name)))}</p>;
}

function Balance({ balance }: { readonly balance: BalanceView }) {
  const { say } = useLanguage();
  const [place, setPlace] = useState<BalancePlace | undefined>(undefined);
  const isHub = balance.own === null;
  const isEmpty = balance.cells.every(({ handovers, sent }) => sent === 0 && handovers === 0);
  const nothing = isHub
    ? { good: balanceWords.hubGood, what: balanceWords.hubWhat }
    : { good: balanceWords.good, what: balanceWords.what };
  return (
    <div className="card list-card">
      {isEmpty ? (
        <NothingHere {...nothing} />
      ) : (
        <BalanceMatrix balance={balance} onOpen={isHub ? undefined : setPlace} />
      )}
      <Legend isHub={isHub} />
      <NotTold balance={balance} />
      <p className="hint balance-as-of">
        {say(balanceWords.asOf)} <time dateTime={balance.asOf}>{balance.asOf}</time>
      </p>
      <BalanceDrawer balance={balance} place={place} onClose={() => setPlace(undefined)} />
    </div>
  );
}

/** 省际收支: what each province has asked of each other: of a province, as far as it is a side of it; at the hub, numbers of all. */
export function BalancePage() {
  const today = useToday();
  const { province } = useSignedIn();
  const months = recentMonths(today);
  const [period, setPeriod] = useState(months[0] ?? 'all');
  const { data, error } = useBalance(period);
  const isHub = province.slug === 'hub';
  return (
    <>
      <PrintLine />
      <PageHeading
        title={balanceWords.title}
        lead={isHub ? balanceWords.hubLead : balanceWords.lead}
      >
        <PeriodChoice
          periods={[...(isHub ? months.slice(0, 2) : months), 'all']}
          chosen={period}
          onChoose={setPeriod}
        />
      </PageHeading>
      {data === undefined && (error === null ? <ListSkeleton /> : <Trouble error={error} />)}
      {data !== undefined && <Balance key={data.period} balance={data} />}
    </>
  );
}
