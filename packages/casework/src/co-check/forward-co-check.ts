import { granted, type Result, refused } from '@zhulian/vocabulary';
import type { Order } from '../log/case-log.ts';
import { isOfficeId, levelOfOffice, type OfficeId } from '../office/office.ts';
import type { CoCheckEvent } from './co-check-event.ts';
import type { CoCheckRefusal } from './co-check-refusal.ts';
import { type CoCheckState, isClarifying } from './co-check-state.ts';
import { heldBy, withHolder } from './guards.ts';

export const forwardsMax: number = 2;

/**
 * 转办 of a misrouted request. At most twice; never back to a previous holder unless a coordinator (province or hub)
 * says so (防止推诿). The due date does not move: the clock keeps running for the asker.
 */
export function forwardCoCheck(
  state: CoCheckState,
  order: Order<{
    readonly to: OfficeId;
    readonly reason: string;
    /** The coordinator who directed it, when one did. */
    readonly directedBy?: OfficeId;
  }>,
): Result<readonly CoCheckEvent[], CoCheckRefusal> {
  const held = heldBy(state, order.by, withHolder);
  if (!held.ok) return held;
  const { at, by, to } = order;
  if (!isOfficeId(to) || to === state.from) {
    return refused({ code: 'co-check.office-unknown', office: to });
  }
  if (to === state.holder) return refused({ code: 'co-check.same-office', office: to });
  const reason = order.reason.trim();
  if (reason === '') return refused({ code: 'co-check.reason-missing' });
  if (isClarifying(state)) {
    return refused({
      code: 'co-check.clarify-open',
      question: state.clarification?.question ?? '',
    });
  }
  const holders = holdersOf(state);
  if (!isCoordinator(order.directedBy)) {
    if (holders.includes(to)) return refused({ code: 'co-check.forward-back', office: to });
    if (state.forwards.length >= forwardsMax) {
      return refused({ code: 'co-check.forwarded-twice', holders });
    }
  }
  return granted([{ type: 'co-check.forwarded', at, by, from: state.holder, to, reason }]);
}

/** Every office that has held the request, the present one last. */
export function holdersOf(state: CoCheckState): readonly OfficeId[] {
  return [state.to, ...state.forwards.map((forward) => forward.to)];
}

function isCoordinator(office: OfficeId | undefined): boolean {
  return office !== undefined && ['province', 'hub'].includes(levelOfOffice(office));
}
