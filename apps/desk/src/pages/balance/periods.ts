import type { Words } from '@zhulian/vocabulary';
import { balanceWords } from './balance-words.ts';

const monthsShown = 6;

/** The months a reader can choose, this one first: `2026-11`. */
export function recentMonths(today: string): readonly string[] {
  const [year = 2000, month = 1] = today.split('-').map(Number);
  return Array.from({ length: monthsShown }, (_, back) =>
    new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 7),
  );
}

export function periodWords(period: string): Words {
  if (period === 'all') return balanceWords.all;
  const [year, month] = period.split('-');
  return { zh: `${year} 年 ${Number(month)} 月`, en: period };
}
