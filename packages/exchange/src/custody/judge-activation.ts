import { granted, type Instant, type Result, refused } from '@zhulian/vocabulary';
import type { PartyId } from '../envelope/envelope.ts';
import type { ChainRefusal } from './custody-refusal.ts';
import type { CustodyState } from './custody-state.ts';
import type { CustodyActivation } from './custody-statement.ts';
import { isActivationOf } from './fold-custody.ts';

/** 承接. Only the holder whom the record names, on two registrations by two registrars; before it nobody has a writable tenure. */
export function judgeActivation(
  state: CustodyState,
  activation: CustodyActivation,
): Result<null, ChainRefusal> {
  const tenure = state.tenures.find(({ record }) => record.hash === activation.record);
  if (tenure === undefined || tenure.epoch === 1) {
    return refused({ code: 'custody.registrations-missing', epoch: activation.epoch });
  }
  if (activation.by !== tenure.holder) {
    return refused({ code: 'custody.not-the-new-holder', holder: tenure.holder });
  }
  return isActivationOf(activation, tenure)
    ? granted(null)
    : refused({ code: 'custody.registrations-missing', epoch: tenure.epoch });
}

/** The activation that the state allows the holder, resting on the first two registrations. */
export function draftActivation(
  state: CustodyState,
  order: { readonly by: PartyId; readonly at: Instant },
): Result<CustodyActivation, ChainRefusal> {
  const { record, holder, epoch, registrations } = state.now;
  if (order.by !== holder) return refused({ code: 'custody.not-the-new-holder', holder });
  const [first, ...others] = registrations;
  const second = others.find(({ statement }) => statement.by !== first?.statement.by);
  if (epoch === 1 || first === undefined || second === undefined) {
    return refused({ code: 'custody.registrations-missing', epoch: state.nextEpoch });
  }
  return granted({
    kind: 'zl.custody.activation.v1',
    case: state.caseId,
    epoch,
    record: record.hash,
    by: holder,
    registrations: [first.hash, second.hash],
    at: order.at,
  });
}
