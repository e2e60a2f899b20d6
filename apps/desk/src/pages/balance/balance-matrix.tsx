import type { BalanceView } from '@zhulian/contract';
import type { BalancePlace } from '../../api/balance-queries.ts';
import { useLanguage } from '../../language/language-context.tsx';
import { BalanceCellView } from './balance-cell.tsx';
import { balanceWords } from './balance-words.ts';
import { moveByArrow } from './move-by-arrow.ts';

/** The ten provinces as rows that ask and columns that answer. */
export function BalanceMatrix(props: {
  readonly balance: BalanceView;
  readonly onOpen: ((place: BalancePlace) => void) | undefined;
}) {
  const { say } = useLanguage();
  const { balance, onOpen } = props;
  const { own, provinces } = balance;
  const cellOf = new Map(balance.cells.map((cell) => [`${cell.from} ${cell.to}`, cell]));
  const ownClass = (code: string) => (code === own ? 'is-own' : undefined);
  return (
    <section className="wide-table" tabIndex={0} aria-label={say(balanceWords.title)}>
      <table className="balance" onKeyDown={moveByArrow}>
        <thead>
          <tr>
            <th scope="col" className="balance-corner">
              {say(balanceWords.corner)}
            </th>
            {provinces.map((to) => (
              <th key={to.code} scope="col" className={ownClass(to.code)}>
                {say(to.name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {provinces.map((from) => (
            <tr key={from.code}>
              <th scope="row" className={ownClass(from.code)}>
                {say(from.name)}
              </th>
              {provinces.map((to) => (
                <BalanceCellView
                  key={to.code}
                  cell={cellOf.get(`${from.code} ${to.code}`)}
                  from={from}
                  to={to}
                  isOurs={own === null || from.code === own || to.code === own}
                  onOpen={onOpen && ((count) => onOpen({ from: from.code, to: to.code, count }))}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
