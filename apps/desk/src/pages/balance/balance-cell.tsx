import type { BalanceCell, BalanceCount } from '@zhulian/contract';
import type { Words } from '@zhulian/vocabulary';
import { useLanguage } from '../../language/language-context.tsx';
import { balanceWords, cellWords, countWords } from './balance-words.ts';

const shown: readonly BalanceCount[] = [
  'sent',
  'accepted',
  'returned',
  'overdue',
  'met-late',
  'handover',
];

/** Shown only where there are any: the rest is what every pair has. */
const rare: readonly BalanceCount[] = ['met-late', 'handover'];

export function numberIn(cell: BalanceCell, count: BalanceCount): number {
  if (count === 'handover') return cell.handovers;
  return count === 'met-late' ? cell.metLate : cell[count];
}

function CountIn(props: {
  readonly count: BalanceCount;
  readonly value: number;
  readonly pair: string;
  readonly onOpen: (() => void) | undefined;
}) {
  const { say } = useLanguage();
  const { count, value } = props;
  const { short, long } = countWords[count];
  if (value === 0 || props.onOpen === undefined) {
    const late = count === 'overdue' && value > 0 ? ' is-late' : '';
    return (
      <span className={`balance-count${value === 0 ? ' is-zero' : late}`} title={say(long)}>
        <span aria-hidden="true">{say(short)}</span>
        <span className="only-heard">{say(long)} </span> <span className="tabular">{value}</span>
        {late !== '' && <span aria-hidden="true">!</span>}
      </span>
    );
  }
  return (
    <button
      type="button"
      className={`balance-count${count === 'overdue' ? ' is-late' : ''}`}
      title={say(long)}
      onClick={props.onOpen}
    >
      <span className="only-heard">
        {props.pair} {say(long)}{' '}
      </span>
      <span aria-hidden="true">{say(short)} </span>
      <span className="tabular">{value}</span>
      {count === 'overdue' && <span aria-hidden="true">!</span>}
    </button>
  );
}

/** One pair of provinces: its numbers, each a way to its cases; what is not between us and another says so. */
export function BalanceCellView(props: {
  readonly cell: BalanceCell | undefined;
  readonly from: { readonly code: string; readonly name: Words };
  readonly to: { readonly code: string; readonly name: Words };
  readonly isOurs: boolean;
  /** Undefined where no case stands behind a number: at the hub. */
  readonly onOpen: ((count: BalanceCount) => void) | undefined;
}) {
  const { say } = useLanguage();
  const { cell, from, to } = props;
  if (from.code === to.code) {
    return (
      <td className="balance-same">
        <span className="only-heard">{say(balanceWords.same)}</span>
      </td>
    );
  }
  if (cell === undefined || (cell.sent === 0 && cell.handovers === 0)) {
    const words = props.isOurs ? balanceWords.none : balanceWords.notOurs;
    return (
      <td className={props.isOurs ? 'balance-none' : 'balance-not-ours'}>
        <span aria-hidden="true">{props.isOurs ? '0' : '·'}</span>
        <span className="only-heard">{say(words)}</span>
      </td>
    );
  }
  const pair = say(cellWords({ from: from.name, to: to.name }));
  return (
    <td className="balance-cell">
      {shown
        .filter((count) => !rare.includes(count) || numberIn(cell, count) > 0)
        .map((count) => (
          <CountIn
            key={count}
            count={count}
            value={numberIn(cell, count)}
            pair={pair}
            onOpen={props.onOpen && (() => props.onOpen?.(count))}
          />
        ))}
    </td>
  );
}
