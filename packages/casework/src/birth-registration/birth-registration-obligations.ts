import type { Instant, WorkingCalendar } from '@zhulian/vocabulary';
import type { Obligation } from '../obligation/obligation.ts';
import { settleObligation } from '../obligation/settle-obligation.ts';
import type { Pause } from '../obligation/stop-clock.ts';
import type { BirthRegistrationState } from './birth-registration-state.ts';

/**
 * What the accepting office owes the applicant: to accept, and to decide. Time in which a supplement was with her
 * starts the first clock anew; the silence of another office stops neither.
 */
export function birthRegistrationObligations(
  state: BirthRegistrationState,
  calendar: WorkingCalendar,
): readonly Obligation[] {
  const excused = state.closedAt !== null || state.stage === 'incomplete';
  const owe = (
    kind: 'accept' | 'decide',
    from: { readonly event: string; readonly at: Instant },
    metAt: Instant | null,
  ): Obligation =>
    settleObligation(
      {
        id: `${state.caseId}/${kind}`,
        caseId: state.caseId,
        kind,
        debtor: state.office,
        creditor: state.office,
        rule: state.limits[kind],
        startEvidence: from,
      },
      calendar,
      { metAt, excused, pause: kind === 'decide' ? pauseOf(state) : null },
    );
  const supplementFirst =
    state.supplementedAt !== null &&
    (state.acceptedAt === null || state.supplementedAt < state.acceptedAt);
  const accept = owe(
    'accept',
    supplementFirst && state.supplementedAt !== null
      ? { event: 'birth-registration.supplemented', at: state.supplementedAt }
      : { event: 'birth-registration.submitted', at: state.submittedAt },
    state.acceptedAt ?? (state.refusal ? state.closedAt : null),
  );
  if (state.acceptedAt === null) return [accept];
  const decided = state.registeredAt ?? (state.refusal ? state.closedAt : null);
  return [
    accept,
    owe('decide', { event: 'birth-registration.accepted', at: state.acceptedAt }, decided),
  ];
}

/** A supplement asked after acceptance stops the decision's clock while it is with the applicant. */
function pauseOf(state: BirthRegistrationState): Pause | null {
  const from = state.supplementRequestedAt;
  if (from === null || state.acceptedAt === null || from < state.acceptedAt) return null;
  const why = { zh: '因等待申请人补正', en: 'A supplement was with the applicant' };
  return { why, from, until: state.supplementedAt, limitDays: supplementPauseDaysMax };
}

const supplementPauseDaysMax = 60;
