import { granted, type Result, refused } from '@zhulian/vocabulary';
import type { PartyId } from '../envelope/envelope.ts';
import type { ChainRefusal, OfferRefusal } from './custody-refusal.ts';
import { type CustodyState, headOf } from './custody-state.ts';
import type { CustodyAssignment } from './custody-statement.ts';
import { areOfRota, registrarsFor } from './registrars-for.ts';

/**
 * 指定承办, judged by the hub before it signs. It rests on proven silence of the holder, or on the votes that prove the last epoch void; it
 * takes no place from a release that two registrars have already. `rota`: provinces in the order of duty on its day.
 */
export function judgeAssignment(
  state: CustodyState,
  assignment: CustodyAssignment,
  rota: readonly PartyId[],
): Result<null, ChainRefusal | OfferRefusal> {
  const { epoch, prev, registrars, holder, votes, nonResponse } = assignment;
  if (epoch !== state.nextEpoch) {
    return refused({ code: 'custody.epoch-not-next', expected: state.nextEpoch });
  }
  if (prev !== headOf(state)) {
    return refused({ code: 'custody.other-predecessor', expected: headOf(state) });
  }
  if (holder === state.now.holder && votes.length === 0) {
    return refused({ code: 'custody.receiver-is-holder' });
  }
  const parties = [state.now.holder, holder];
  if (!areOfRota(registrars, rota, parties)) {
    const expected = registrarsFor(rota, parties);
    return refused({ code: 'custody.registrars-not-of-rota', expected });
  }
  if (votes.join() !== state.voidVotes.map(({ hash }) => hash).join()) {
    return refused({ code: 'custody.epoch-not-void', epoch: epoch - 1 });
  }
  if ((nonResponse === null) !== votes.length > 0) {
    return refused({ code: 'custody.assignment-unfounded' });
  }
  return granted(null);
}
