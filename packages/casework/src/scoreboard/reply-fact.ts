import {
  type CalendarDate,
  calendarDateOf,
  type Instant,
  type WorkingCalendar,
} from '@zhulian/vocabulary';
import type { CoCheckEvent } from '../co-check/co-check-event.ts';
import { coCheckObligations } from '../co-check/co-check-obligations.ts';
import { applyCoCheck, foldCoCheck } from '../co-check/fold-co-check.ts';
import { recordDelivery } from '../co-check/receive-co-check.ts';
import type { Obligation } from '../obligation/obligation.ts';
import type { ReceiptedLine } from './receipted-line.ts';

/** 一件协查的履责事实: when it came, was taken, was answered. Nothing in it is about the person asked for. */
export interface ReplyFact {
  readonly coCheckId: string;
  /** Province codes of two digits. */
  readonly debtor: string;
  readonly creditor: string;
  readonly deliveredOn: CalendarDate;
  readonly receivedOn: CalendarDate | null;
  readonly answeredOn: CalendarDate | null;
  readonly dueOn: CalendarDate;
  readonly state: Obligation['state'];
  /** The asker sent the answer back: one mark of quality that the other side gives. */
  readonly isAnswerReturned: boolean;
}

/**
 * Facts of the co-checks delivered in a period, from common lines alone. The clock starts at the receipt of the letter
 * itself, which both hold; a co-check whose letter is not receipted is on no score.
 */
export function replyFacts(
  lines: readonly (ReceiptedLine & { readonly receiptAt: Instant })[],
  order: {
    readonly calendar: WorkingCalendar;
    readonly isInPeriod: (deliveredOn: CalendarDate) => boolean;
    readonly today: CalendarDate;
  },
): readonly ReplyFact[] {
  const byCase = Map.groupBy(lines, ({ coCheckId }) => coCheckId);
  return [...byCase]
    .toSorted(([left], [right]) => left.localeCompare(right))
    .flatMap(([, log]) => factOf(log, order) ?? [])
    .filter(({ deliveredOn }) => order.isInPeriod(deliveredOn));
}

function factOf(
  log: readonly (ReceiptedLine & { readonly receiptAt: Instant })[],
  order: { readonly calendar: WorkingCalendar; readonly today: CalendarDate },
): ReplyFact | undefined {
  const letter = log.find(({ event }) => event.type === 'co-check.requested');
  if (!letter) return undefined;
  const { receiptAt: at } = letter;
  const begun = foldCoCheck([letter.event]);
  const { by } = letter.event;
  const delivered = recordDelivery(begun, { at, by, receiptAt: at }).reduce(applyCoCheck, begun);
  const events = log.filter((line) => line !== letter).map(({ event }) => event);
  const state = events.reduce(applyCoCheck, delivered);
  const [owed] = coCheckObligations(state, order.calendar, order.today);
  if (!owed) return undefined;
  return {
    coCheckId: state.coCheckId,
    debtor: state.to.slice(0, 2),
    creditor: state.from.slice(0, 2),
    deliveredOn: calendarDateOf(at),
    receivedOn: firstDay(events, (event) => event.type === 'co-check.received'),
    answeredOn: firstDay(events, isAnswer(state.from)),
    dueOn: owed.due.on,
    state: owed.state,
    isAnswerReturned: events.some(
      (event) => event.type === 'co-check.returned' && event.by.office === state.from,
    ),
  };
}

/** A request that the holder sends back with its reason is answered too: the asker knows where it stands. */
function isAnswer(asker: string): (event: CoCheckEvent) => boolean {
  return (event) =>
    event.type === 'co-check.answered' ||
    (event.type === 'co-check.returned' && event.by.office !== asker);
}

function firstDay(
  events: readonly CoCheckEvent[],
  isIt: (event: CoCheckEvent) => boolean,
): CalendarDate | null {
  const days = events.filter(isIt).map(({ at }) => calendarDateOf(at));
  return days.toSorted()[0] ?? null;
}
