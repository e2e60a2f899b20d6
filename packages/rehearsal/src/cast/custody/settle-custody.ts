import {
  type CustodyAssignment,
  type CustodyState,
  draftActivation,
  draftRelease,
  type HandoverRelease,
  hubParty,
  judgeRegistration,
  openOfferOf,
  type VerifiedStatement,
} from '@zhulian/exchange';
import type { CustodyWork } from './custody-work.ts';

export type RivalRecord = VerifiedStatement<HandoverRelease | CustodyAssignment>;

/** What follows from what is now known of a case: a tenure that is over is closed, one that has begun is opened. */
export function settleCustody(work: CustodyWork, caseId: string): void {
  const state = work.stateOf(caseId);
  if (state === undefined) return;
  const { party } = work.node;
  const tenure = work.tenureOf(caseId);
  if (tenure?.isOpen && state.now.epoch > tenure.epoch) {
    work.write({ kind: 'tenure', tenure: { ...tenure, isOpen: false } });
  }
  const isNew = state.now.holder === party && state.now.epoch > (tenure?.epoch ?? 0);
  if (isNew) activate(work, state);
  else if (work.node.sabotage === 'majority-of-one') activateEarly(work, state, 1);
}

/** 承接: the tenure opens in the same transaction as the activation is said. */
function activate(work: CustodyWork, state: CustodyState): void {
  const { party } = work.node;
  const drafted = draftActivation(state, { by: party, at: work.at });
  if (!drafted.ok) return;
  const said = work.say(drafted.value);
  const { caseId, now, tenures } = state;
  work.write({ kind: 'tenure', tenure: { caseId, epoch: now.epoch, isOpen: true } });
  const before = tenures.at(-2)?.registrars ?? [];
  work.tell([...tenures.map(({ holder }) => holder), ...before, hubParty], said);
}

/** A mutant begins before two have registered. */
export function activateEarly(work: CustodyWork, state: CustodyState, enough: number): void {
  const rival = state.rivals.find(
    ({ record, registrations }) =>
      record.statement.holder === work.node.party && registrations.length >= enough,
  );
  if (rival === undefined) return;
  const { epoch } = rival.record.statement;
  const tenure = work.tenureOf(state.caseId);
  if ((tenure?.epoch ?? 0) >= epoch) return;
  work.write({ kind: 'tenure', tenure: { caseId: state.caseId, epoch, isOpen: true } });
}

/** 移交: the release, the fence and the letters, in one transaction. Nothing when the offer is no longer accepted. */
export function release(work: CustodyWork, caseId: string): void {
  const state = work.stateOf(caseId);
  const tenure = work.tenureOf(caseId);
  const waiting = state && openOfferOf(state);
  if (state === undefined || waiting === undefined || !tenure?.isOpen) return;
  const drafted = draftRelease(state, { offer: waiting.offer.hash, at: work.at });
  if (!drafted.ok) return;
  const said = work.say(drafted.value);
  if (work.node.sabotage !== 'fence-removed')
    work.write({ kind: 'tenure', tenure: { ...tenure, isOpen: false } });
  const { holder } = drafted.value;
  const isOpenToHub = work.node.sabotage === 'file-to-hub';
  const file = { file: work.fileOf(caseId) };
  work.tell([holder], said, file);
  const others = state.now.registrars.filter((one) => one !== holder);
  work.tell(others, said, isOpenToHub ? file : {});
}

/** 见证登记: the first record for an epoch gets the place; what has a place already is said again by nobody. */
export function register(work: CustodyWork, record: RivalRecord, shown: CustodyState): string {
  const { party, sabotage } = work.node;
  const { case: caseId, epoch } = record.statement;
  const isForgotten =
    sabotage === 'last-registration-wins' ||
    (sabotage === 'assignment-beside-the-slot' &&
      record.statement.kind === 'zl.custody.assign.v1') ||
    (sabotage === 'registrar-forgets' && !work.node.registeredInRun.has(`${caseId} ${epoch}`));
  const slot = isForgotten ? undefined : work.slotOf(caseId, epoch);
  const judged = judgeRegistration(shown, record, {
    self: party,
    opening: undefined,
    slot,
    at: work.at,
    rotaAt: (at) => work.rotaAt(at),
  });
  if (!judged.ok) return judged.refusal.code;
  if (judged.value.verdict === 'again') return 'again';
  const registration = work.say(judged.value.registration);
  work.write({ kind: 'slot', registration });
  work.node.registeredInRun.add(`${caseId} ${epoch}`);
  const from = record.statement.kind === 'zl.custody.release.v1' ? [record.statement.from] : [];
  work.tell([...from, shown.now.holder, record.statement.holder, hubParty], registration);
  return 'registered';
}
