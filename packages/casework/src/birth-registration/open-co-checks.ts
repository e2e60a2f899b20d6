import { granted, type Result, refused, type Words } from '@zhulian/vocabulary';
import type { BasisRefusal } from '../basis/check-legal-basis.ts';
import type { LegalBasis } from '../basis/legal-basis.ts';
import type { CoCheckEvent } from '../co-check/co-check-event.ts';
import type { CoCheckRefusal } from '../co-check/co-check-refusal.ts';
import { requestCoCheck } from '../co-check/request-co-check.ts';
import type { Order, Subject } from '../log/case-log.ts';
import type { OfficeId } from '../office/office.ts';
import type { BirthRegistrationEvent } from './birth-registration-event.ts';
import type { BirthRegistrationRefusal } from './birth-registration-refusal.ts';
import type { BirthRegistrationState } from './birth-registration-state.ts';
import { byOffice } from './guards.ts';

export interface CoCheckPlan {
  readonly coCheckId: string;
  readonly number: string;
  readonly role: Subject['role'];
  readonly to: OfficeId;
  readonly items: readonly { readonly code: string; readonly stated: string }[];
  readonly notice: Words;
  /** Free text of the clerk, if any; scanned by the gate. */
  readonly reason?: string;
}

export interface OpenedCoChecks {
  /** Lines of the case itself. */
  readonly events: readonly BirthRegistrationEvent[];
  /** First lines of each co-check's own log, in the order asked. */
  readonly requested: readonly {
    readonly coCheckId: string;
    readonly events: readonly CoCheckEvent[];
  }[];
}

/**
 * 发起协查, all in parallel and all or none: one that the gate refuses opens none. Asks only about the case's own
 * subjects, so that an applicant who applies alone sets off no question about anyone else.
 */
export function openCoChecks(
  state: BirthRegistrationState,
  order: Order<{
    readonly plans: readonly CoCheckPlan[];
    readonly bases: readonly LegalBasis[];
  }>,
): Result<OpenedCoChecks, BirthRegistrationRefusal | BasisRefusal | CoCheckRefusal> {
  const allowed = byOffice(state, order.by, ['accepted', 'checking']);
  if (!allowed.ok) return allowed;
  const { at, by } = order;
  const events: BirthRegistrationEvent[] = [];
  const requested: { coCheckId: string; events: readonly CoCheckEvent[] }[] = [];
  for (const plan of order.plans) {
    const { coCheckId, number, role, to } = plan;
    const subject = state.subjects.find((person) => person.role === role);
    if (subject === undefined) return refused({ code: 'co-check.subject-not-in-case', role });
    if ([...state.coChecks, ...requested].some((known) => known.coCheckId === coCheckId)) {
      return refused({ code: 'co-check.opened-already', coCheckId });
    }
    const letter = requestCoCheck({
      at,
      by,
      bases: order.bases,
      letter: {
        coCheckId,
        number,
        parentCaseId: state.caseId,
        parentNumber: state.number,
        serves: 'birth-registration',
        from: state.office,
        to,
        subject: { ...subject, personId: null },
        purpose: 'birth-registration',
        items: plan.items,
        notice: plan.notice,
        reason: plan.reason ?? '',
        rule: state.limits.coCheckReply,
      },
    });
    if (!letter.ok) return letter;
    const items = letter.value.flatMap((event) =>
      event.type === 'co-check.requested' ? event.letter.items.map((item) => item.code) : [],
    );
    requested.push({ coCheckId, events: letter.value });
    events.push({
      type: 'birth-registration.co-check-opened',
      at,
      by,
      coCheck: { coCheckId, number, role, to, items },
    });
  }
  return granted({ events, requested });
}

/**
 * Whom the case must ask: each subject registered elsewhere, once, at the office of registration. What the accepting
 * office's own province holds is shared, not asked.
 */
export function listCoChecksNeeded(
  state: BirthRegistrationState,
): readonly { readonly role: Subject['role']; readonly to: OfficeId }[] {
  const province = state.office.slice(0, 2);
  return state.subjects
    .filter(({ registeredAt }) => registeredAt.slice(0, 2) !== province)
    .map(({ role, registeredAt }) => ({ role, to: registeredAt }));
}
