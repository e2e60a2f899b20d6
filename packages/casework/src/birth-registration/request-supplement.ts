import { granted, type Result, refused } from '@zhulian/vocabulary';
import type { Order } from '../log/case-log.ts';
import type { BirthRegistrationEvent } from './birth-registration-event.ts';
import type { BirthRegistrationRefusal } from './birth-registration-refusal.ts';
import type { BirthRegistrationState } from './birth-registration-state.ts';
import { byOffice } from './guards.ts';
import { findUnlawfulGround } from './unlawful-ground.ts';

/** 一次性补正告知: once, and all gaps at once. */
export function requestSupplement(
  state: BirthRegistrationState,
  order: Order<{ readonly gaps: readonly string[] }>,
): Result<readonly BirthRegistrationEvent[], BirthRegistrationRefusal> {
  if (state.supplementRequestedAt !== null && state.closedAt === null) {
    return refused({ code: 'case.supplement-asked-already', at: state.supplementRequestedAt });
  }
  const allowed = byOffice(state, order.by, [
    'submitted',
    'accepted',
    'checking',
    'undertaking',
    'ready',
  ]);
  if (!allowed.ok) return allowed;
  if (state.stage === 'submitted' && order.at < state.correctableUntil) {
    return refused({ code: 'case.correction-window-open', until: state.correctableUntil });
  }
  const gaps = order.gaps.map((gap) => gap.trim()).filter((gap) => gap !== '');
  if (gaps.length === 0) return refused({ code: 'case.gaps-missing' });
  const unlawful = findUnlawfulGround(state, gaps.join('\n'));
  if (unlawful) {
    const { ground, article } = unlawful;
    return refused({ code: 'case.ground-not-lawful', ground, article });
  }
  const { at, by } = order;
  return granted([{ type: 'birth-registration.supplement-requested', at, by, gaps }]);
}
