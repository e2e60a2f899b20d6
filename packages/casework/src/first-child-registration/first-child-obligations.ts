import type { Instant, WorkingCalendar } from '@zhulian/vocabulary';
import type { Obligation, ObligationKind, TimeRule } from '../obligation/obligation.ts';
import { settleObligation } from '../obligation/settle-obligation.ts';
import { article16 } from './article-16.ts';
import type { FirstChildState, Verification } from './first-child-registration-state.ts';

/** What art. 16 makes each office owe: ask, reply (each hukou township), register at once, tell the result. */
export function firstChildObligations(
  state: FirstChildState,
  calendar: WorkingCalendar,
): readonly Obligation[] {
  const owe = (terms: {
    readonly id: string;
    readonly kind: ObligationKind;
    readonly rule: TimeRule;
    readonly debtor: string;
    readonly creditor: string;
    readonly event: string;
    readonly from: Instant | null;
    readonly metAt: Instant | null;
  }): readonly Obligation[] => {
    const { id, from, event, metAt, ...rest } = terms;
    if (from === null) return [];
    const startEvidence = { event, at: from };
    const whole = { ...rest, id: `${state.caseId}/${id}`, caseId: state.caseId, startEvidence };
    return [settleObligation(whole, calendar, { metAt, excused: state.refusedReason !== null })];
  };
  const { verifications, office } = state;
  const home = { debtor: office, creditor: office };
  return [
    ...owe({
      ...home,
      id: 'ask',
      kind: 'ask-verification',
      rule: article16.ask,
      event: 'first-child.proofs-received',
      from: state.proofsAt,
      metAt: verifications[0]?.askedAt ?? null,
    }),
    ...verifications.flatMap((known) =>
      owe({
        id: `reply/${known.coCheckId}`,
        kind: 'reply-verification',
        rule: article16.reply,
        debtor: known.to,
        creditor: office,
        event: 'exchange.stored',
        from: known.deliveredAt,
        metAt: known.repliedAt,
      }),
    ),
    ...owe({
      ...home,
      id: 'register',
      kind: 'register',
      rule: article16.register,
      event: 'first-child.verification-replied',
      from: lastReplyAt(verifications),
      metAt: state.registeredAt,
    }),
    ...verifications.flatMap((known) =>
      owe({
        id: `notify/${known.to}`,
        kind: 'notify-result',
        rule: article16.notify,
        debtor: office,
        creditor: known.to,
        event: 'first-child.registered',
        from: state.registeredAt,
        metAt: known.notifiedAt,
      }),
    ),
  ];
}

/** The moment when the last correct reply was in; null while any is missing or incorrect. */
function lastReplyAt(verifications: readonly Verification[]): Instant | null {
  if (verifications.length === 0 || verifications.some((known) => known.correct !== true)) {
    return null;
  }
  return verifications.reduce<Instant | null>(
    (latest, { repliedAt }) =>
      latest === null || (repliedAt !== null && repliedAt > latest) ? repliedAt : latest,
    null,
  );
}
