import type { PartyId } from '@zhulian/exchange';
import { type CalendarDate, calendarDateOf, type Instant } from '@zhulian/vocabulary';
import type { FactStatus } from '../basis/citation.ts';
import { assertThat } from '../defect/defect.ts';

/** 轮值: from a day on, the provinces in the order in which they witness hand-overs. The first two on it that are no party have the duty. */
export interface DutyTurn {
  readonly from: CalendarDate;
  /** Two-digit codes of all provinces of the region. */
  readonly order: readonly string[];
  readonly status: FactStatus;
}

/** The rota at a moment, as parties of the exchange. A moment before the first turn is read by the first. */
export function rotaAt(turns: readonly DutyTurn[], at: Instant): readonly PartyId[] {
  const today = calendarDateOf(at);
  const turn = turns.findLast(({ from }) => from <= today) ?? turns[0];
  assertThat(turn !== undefined, 'the catalogue has a rota');
  return turn.order.map((code): PartyId => `zl:node:${code}`);
}
