import { granted, type Result, refused, type Words } from '@zhulian/vocabulary';
import type { Order } from '../log/case-log.ts';
import { undertakingText } from '../words/undertaking-words.ts';
import type { BirthRegistrationEvent } from './birth-registration-event.ts';
import type { BirthRegistrationRefusal } from './birth-registration-refusal.ts';
import type { BirthRegistrationState } from './birth-registration-state.ts';
import { byApplicant } from './guards.ts';

/** 告知承诺: offered when an office is silent past its limit, or its answer does not settle the matter. */
export function signUndertaking(
  state: BirthRegistrationState,
  order: Order<{ readonly text?: Words }>,
): Result<readonly BirthRegistrationEvent[], BirthRegistrationRefusal> {
  const stages = ['checking', 'undertaking', 'accepted', 'ready'] as const;
  const allowed = byApplicant(state, order.by, stages);
  if (!allowed.ok) return allowed;
  if (state.stage !== 'undertaking') {
    return refused({ code: 'case.undertaking-not-needed', stage: state.stage });
  }
  const { at, by } = order;
  return granted([
    {
      type: 'birth-registration.undertaking-signed',
      at,
      by,
      text: order.text ?? undertakingText.text,
    },
  ]);
}
