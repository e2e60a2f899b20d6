import type { CalendarDate, WorkingCalendar } from '@zhulian/vocabulary';
import { clarifyLimitDays } from '../definition/regional-limits.ts';
import type { Extension } from '../obligation/extend-due.ts';
import type { Obligation } from '../obligation/obligation.ts';
import { settleObligation } from '../obligation/settle-obligation.ts';
import type { CoCheckState } from './co-check-state.ts';

/**
 * What is owed in a co-check: the reply, from the holder to the asker, counted from the STORED receipt. Nothing is owed
 * before delivery. Either side computes it from its own log and gets the same.
 */
export function coCheckObligations(
  state: CoCheckState,
  calendar: WorkingCalendar,
  today?: CalendarDate,
): readonly Obligation[] {
  if (state.deliveredAt === null) return [];
  const { clarification } = state;
  return [
    settleObligation(
      {
        id: replyObligationId(state.coCheckId),
        caseId: state.coCheckId,
        kind: state.serves === 'first-child-registration' ? 'reply-verification' : 'reply',
        debtor: state.holder,
        creditor: state.from,
        rule: state.rule,
        startEvidence: { event: 'exchange.stored', at: state.deliveredAt },
      },
      calendar,
      {
        metAt: state.answeredAt,
        excused: state.closedAt !== null,
        pause: clarification && {
          why: { zh: '因请发起方说明', en: 'A question was with the asking office' },
          from: clarification.askedAt,
          until: clarification.answeredAt,
          limitDays: clarifyLimitDays,
        },
        extension: agreedExtensionOf(state),
        ...(today === undefined ? {} : { today }),
      },
    ),
  ];
}

function agreedExtensionOf({ extension }: CoCheckState): Extension | null {
  if (extension?.answer !== 'agreed' || extension.answeredAt === null) return null;
  return { days: extension.days, agreedAt: extension.answeredAt };
}

/** The one obligation of a co-check has the same id on both sides. */
export function replyObligationId(coCheckId: string): string {
  return `${coCheckId}/reply`;
}
