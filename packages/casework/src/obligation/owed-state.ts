import type { CalendarDate, Words } from '@zhulian/vocabulary';
import type { Obligation } from './obligation.ts';

/** 履责状态 as people read and count it: an open obligation past its day is overdue, one met after its day is 逾期办结. */
export type OwedState = 'open' | 'overdue' | 'met' | 'met-late' | 'excused';

export function owedState(
  obligation: Pick<Obligation, 'state' | 'due'>,
  today: CalendarDate,
): OwedState {
  return obligation.state === 'open' && today > obligation.due.on ? 'overdue' : obligation.state;
}

export const owedStateWords: Readonly<Record<OwedState, Words>> = {
  open: { zh: '期限内', en: 'Within its limit' },
  overdue: { zh: '逾期未办', en: 'Overdue' },
  met: { zh: '按期办结', en: 'Settled in time' },
  'met-late': { zh: '逾期办结', en: 'Settled late' },
  excused: { zh: '不再需要', en: 'No longer needed' },
};
