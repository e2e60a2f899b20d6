import { Link } from '@tanstack/react-router';
import type { BalanceCase, BalanceView } from '@zhulian/contract';
import { shortDate } from '@zhulian/design';
import { Button, Drawer } from 'antd';
import { type BalancePlace, useBalanceCases } from '../../api/balance-queries.ts';
import { lateWords } from '../../components/component-words.ts';
import { ListSkeleton } from '../../components/skeletons.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { useLanguage } from '../../language/language-context.tsx';
import { useToday } from '../../layout/session-context.tsx';
import { numberIn } from './balance-cell.tsx';
import { balanceWords, cellWords, countWords, seenWords } from './balance-words.ts';

function CaseRow({ row }: { readonly row: BalanceCase }) {
  const { say } = useLanguage();
  const today = useToday();
  return (
    <tr>
      <th scope="row" className="tabular">
        <Link to="/cases/$caseId" params={{ caseId: row.caseId }}>
          {row.number}
        </Link>
      </th>
      <td>{say(row.stage.words)}</td>
      <td className="tabular">
        {row.dueOn === null ? '–' : shortDate(row.dueOn, today)}
        {row.lateByWorkingDays > 0 && (
          <p className="late-said">{say(lateWords(row.lateByWorkingDays))}</p>
        )}
      </td>
    </tr>
  );
}

function Cases(props: {
  readonly place: BalancePlace;
  readonly period: string;
  readonly of: number;
}) {
  const { say } = useLanguage();
  const found = useBalanceCases(props.place, props.period);
  if (found.data === undefined) {
    return found.error === null ? <ListSkeleton /> : <Trouble error={found.error} />;
  }
  const rows = found.data.pages.flatMap((page) => page.rows);
  if (rows.length === 0) return <p>{say(balanceWords.noneSeen)}</p>;
  return (
    <>
      {!found.hasNextPage && rows.length < props.of && (
        <p className="hint">{say(seenWords(rows.length, props.of))}</p>
      )}
      <table className="board">
        <thead>
          <tr>
            <th scope="col">{say(balanceWords.caseNumber)}</th>
            <th scope="col">{say(balanceWords.stage)}</th>
            <th scope="col">{say(balanceWords.due)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <CaseRow key={row.caseId} row={row} />
          ))}
        </tbody>
      </table>
      {found.hasNextPage && (
        <Button
          type="text"
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {say(balanceWords.more)}
        </Button>
      )}
    </>
  );
}

/** The cases behind one number, beside the matrix: only those that this office may see; the number itself counts all. */
export function BalanceDrawer(props: {
  readonly balance: BalanceView;
  readonly place: BalancePlace | undefined;
  readonly onClose: () => void;
}) {
  const { say } = useLanguage();
  const { balance, place, onClose } = props;
  const nameOf = (code: string | undefined) =>
    balance.provinces.find((one) => one.code === code)?.name ?? { zh: '', en: '' };
  const cell = balance.cells.find((one) => one.from === place?.from && one.to === place.to);
  const of = cell === undefined || place === undefined ? 0 : numberIn(cell, place.count);
  const pair = say(cellWords({ from: nameOf(place?.from), to: nameOf(place?.to) }));
  return (
    <Drawer
      open={place !== undefined}
      onClose={onClose}
      title={place === undefined ? '' : `${pair} · ${say(countWords[place.count].long)} ${of}`}
      size={560}
      destroyOnHidden
    >
      {place !== undefined && <Cases place={place} period={balance.period} of={of} />}
    </Drawer>
  );
}
