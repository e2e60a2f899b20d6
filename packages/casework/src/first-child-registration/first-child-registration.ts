import { calendarDateOf, granted, type Instant, type Result, refused } from '@zhulian/vocabulary';
import { type BasisRefusal, checkLegalBasis } from '../basis/check-legal-basis.ts';
import type { LegalBasis } from '../basis/legal-basis.ts';
import type { Order } from '../log/case-log.ts';
import type { OfficeId } from '../office/office.ts';
import type { FirstChildEvent, FirstChildFiling } from './first-child-registration-event.ts';
import type { FirstChildStage, FirstChildState } from './first-child-registration-state.ts';

/** 不予 of the 2009 procedure. */
export type FirstChildRefusal =
  | {
      readonly code: 'first-child.stage-wrong';
      readonly stage: FirstChildStage;
      readonly expected: readonly FirstChildStage[];
    }
  | { readonly code: 'first-child.not-the-office'; readonly office: OfficeId }
  | { readonly code: 'first-child.verification-unknown'; readonly coCheckId: string }
  | { readonly code: 'first-child.reason-missing' };

type Outcome = Result<readonly FirstChildEvent[], FirstChildRefusal>;

/** 申请. The same request dated after the repeal is refused by the gate, with the reason. */
export function fileFirstChildRegistration(
  order: Order<{
    readonly filing: Omit<FirstChildFiling, 'basis'>;
    readonly bases: readonly LegalBasis[];
  }>,
): Result<readonly FirstChildEvent[], BasisRefusal> {
  const { at, by, filing, bases } = order;
  const gate = checkLegalBasis(bases, {
    caseType: 'first-child-registration',
    purpose: 'first-child-registration',
    items: ['migrant-certificate'],
    on: calendarDateOf(at),
    province: filing.office.slice(0, 2),
  });
  if (!gate.ok) return gate;
  return granted([
    { type: 'first-child.filed', at, by, filing: { ...filing, basis: gate.value.basis } },
  ]);
}

/** 证明已齐: both proofs in hand; day 0 of the seven working days. */
export function receiveProofs(state: FirstChildState, order: Order): Outcome {
  const { at, by } = order;
  const allowed = byOffice(state, order, ['filed']);
  return allowed.ok ? granted([{ type: 'first-child.proofs-received', at, by }]) : allowed;
}

/** 请求核实, of one or of two hukou townships in parallel. */
export function askVerifications(
  state: FirstChildState,
  order: Order<{
    readonly verifications: readonly { readonly coCheckId: string; readonly to: OfficeId }[];
  }>,
): Outcome {
  const { at, by } = order;
  const allowed = byOffice(state, order, ['proofs-in-hand']);
  if (!allowed.ok) return allowed;
  return granted(
    order.verifications.map(({ coCheckId, to }) => ({
      type: 'first-child.verification-asked' as const,
      at,
      by,
      coCheckId,
      to,
    })),
  );
}

/** 送达 at a hukou township: day 0 of its fifteen working days. */
export function recordVerificationDelivered(
  state: FirstChildState,
  order: Order<{ readonly coCheckId: string; readonly receiptAt: Instant }>,
): Outcome {
  const { at, by, coCheckId, receiptAt } = order;
  if (!knows(state, coCheckId)) {
    return refused({ code: 'first-child.verification-unknown', coCheckId });
  }
  return granted([{ type: 'first-child.verification-delivered', at, by, coCheckId, receiptAt }]);
}

/** 核实答复. Taken late as well: silence only escalates. */
export function recordVerificationReply(
  state: FirstChildState,
  order: Order<{ readonly coCheckId: string; readonly correct: boolean; readonly note: string }>,
): Outcome {
  const { at, by, coCheckId, correct, note } = order;
  if (!knows(state, coCheckId)) {
    return refused({ code: 'first-child.verification-unknown', coCheckId });
  }
  return granted([{ type: 'first-child.verification-replied', at, by, coCheckId, correct, note }]);
}

/** 即时登记, once every reply is there and correct. */
export function registerFirstChild(state: FirstChildState, order: Order): Outcome {
  const { at, by } = order;
  const allowed = byOffice(state, order, ['verified']);
  return allowed.ok ? granted([{ type: 'first-child.registered', at, by }]) : allowed;
}

/** 书面不予登记, only when a reply says the proof is not correct, and with its reason. */
export function refuseFirstChild(
  state: FirstChildState,
  order: Order<{ readonly reason: string }>,
): Outcome {
  const allowed = byOffice(state, order, ['incorrect']);
  if (!allowed.ok) return allowed;
  const { at, by } = order;
  const reason = order.reason.trim();
  if (reason === '') return refused({ code: 'first-child.reason-missing' });
  return granted([{ type: 'first-child.refused', at, by, reason }]);
}

/** 通报 the result to each hukou township asked, within fifteen working days. */
export function notifyFirstChildResult(
  state: FirstChildState,
  order: Order<{ readonly to: OfficeId }>,
): Outcome {
  const { at, by, to } = order;
  const allowed = byOffice(state, order, ['registered']);
  return allowed.ok ? granted([{ type: 'first-child.result-notified', at, by, to }]) : allowed;
}

function knows(state: FirstChildState, coCheckId: string): boolean {
  return state.verifications.some((known) => known.coCheckId === coCheckId);
}

function byOffice(
  state: FirstChildState,
  { by }: Order,
  expected: readonly FirstChildStage[],
): Result<FirstChildState, FirstChildRefusal> {
  if (by.role === 'applicant' || (by.role === 'official' && by.office !== state.office)) {
    return refused({ code: 'first-child.not-the-office', office: state.office });
  }
  if (!expected.includes(state.stage)) {
    return refused({ code: 'first-child.stage-wrong', stage: state.stage, expected });
  }
  return granted(state);
}
