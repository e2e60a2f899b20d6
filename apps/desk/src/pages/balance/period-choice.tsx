import { Select } from 'antd';
import { useLanguage } from '../../language/language-context.tsx';
import { balanceWords } from './balance-words.ts';
import { periodWords } from './periods.ts';

/** Which month is counted. */
export function PeriodChoice(props: {
  readonly periods: readonly string[];
  readonly chosen: string;
  readonly onChoose: (period: string) => void;
}) {
  const { say } = useLanguage();
  return (
    <Select
      className="period-choice"
      aria-label={say(balanceWords.period)}
      value={props.chosen}
      options={props.periods.map((period) => ({ value: period, label: say(periodWords(period)) }))}
      onChange={props.onChoose}
    />
  );
}
