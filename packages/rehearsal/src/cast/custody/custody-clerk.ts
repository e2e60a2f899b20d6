import {
  type CustodyState,
  digestOf,
  headOf,
  hubParty,
  judgeAcceptance,
  judgeAssignment,
  judgeDecline,
  judgeOffer,
  judgeWithdrawal,
  openOfferOf,
  type PartyId,
  registrarsFor,
  releaseOf,
} from '@zhulian/exchange';
import { addDays, calendarDateOf } from '@zhulian/vocabulary';
import type { SeededRandom } from '../../seed/seeded-random.ts';
import { officeOf } from '../offices.ts';
import type { CustodyWork } from './custody-work.ts';
import { register, release, settleCustody } from './settle-custody.ts';

/** A case that has moved about this much stays where it is. */
const statementsMost = 36;

/** 首接登记: the case is opened here, and the hub is told. */
export function openCase(work: CustodyWork, caseId: string): void {
  const { party } = work.node;
  if (work.tenureOf(caseId) !== undefined) return;
  const said = work.say({
    kind: 'zl.custody.opening.v1',
    case: caseId,
    epoch: 1,
    holder: party,
    office: officeOf(party),
    registrars: registrarsFor(work.rotaAt(work.at), [party]),
    at: work.at,
  });
  work.write({ kind: 'tenure', tenure: { caseId, epoch: 1, isOpen: true } });
  work.tell([hubParty], said);
}

/** What a clerk does about one case on one day, as the dice fall: work on it, give it away, answer, take back, let go. */
export function dealWith(
  work: CustodyWork,
  caseId: string,
  dice: { readonly random: SeededRandom; readonly mayBegin: boolean },
): void {
  const state = work.stateOf(caseId);
  if (state === undefined) return;
  const { party } = work.node;
  const { mayBegin, random } = dice;
  if (party === hubParty) {
    // Most often where a release is under way, so that the two compete for one place.
    const chance = state.stage === 'released' ? 0.6 : 0.08;
    if (state.stage === 'split' || (mayBegin && random.chance(chance))) assign(work, state, random);
    return;
  }
  workOn(work, caseId);
  if (state.now.holder === party) dealAsHolder(work, state, dice);
  else if (openOfferOf(state)?.offer.statement.to === party) answer(work, state, random);
}

/** A line in the case's log, under the epoch that is open here; a holder whose tenure is closed writes none. */
function workOn(work: CustodyWork, caseId: string): void {
  const tenure = work.tenureOf(caseId);
  if (tenure?.isOpen) work.write({ kind: 'case-event', caseId, epoch: tenure.epoch });
}

function dealAsHolder(
  work: CustodyWork,
  state: CustodyState,
  { random, mayBegin }: { readonly random: SeededRandom; readonly mayBegin: boolean },
): void {
  const waiting = openOfferOf(state);
  const { sabotage } = work.node;
  if (waiting === undefined) {
    const isWellTravelled = work.knownOf(state.caseId).size > statementsMost;
    if (mayBegin && !isWellTravelled && random.chance(0.5)) offer(work, state, random);
    if (sabotage === 'withdrawal-after-release' && releaseOf(state)) reopen(work, state);
    return;
  }
  if (sabotage === 'release-unaccepted') releaseUnaccepted(work, state);
  else if (random.chance(0.15)) withdraw(work, state);
  else if (waiting.stage === 'accepted') release(work, state.caseId);
  if (sabotage === 'clock-ends-duty') endByClock(work, state);
}

function offer(work: CustodyWork, state: CustodyState, random: SeededRandom): void {
  const { party, provinces } = work.node;
  const to = random.pick(provinces.filter((one) => one !== party));
  const today = calendarDateOf(work.at);
  const rota = work.rotaAt(work.at);
  const statement = {
    kind: 'zl.custody.offer.v1',
    case: state.caseId,
    epoch: state.now.epoch + 1,
    prev: headOf(state),
    from: party,
    fromOffice: state.now.office,
    to,
    toOffice: officeOf(to),
    snapshot: digestOf(work.fileOf(state.caseId)),
    reason: '当事人已返回户籍地居住',
    expiresOn: addDays(today, random.between(0, 10)),
    registrars: registrarsFor(rota, [party, to]),
    at: work.at,
  } as const;
  if (!work.tenureOf(state.caseId)?.isOpen) return;
  if (!judgeOffer(state, statement, { today, rota }).ok) return;
  work.tell([to], work.say(statement));
}

function answer(work: CustodyWork, state: CustodyState, random: SeededRandom): void {
  const waiting = openOfferOf(state);
  if (waiting === undefined || waiting.stage !== 'open' || random.chance(0.3)) return;
  const { from, to, toOffice } = waiting.offer.statement;
  const common = { case: state.caseId, offer: waiting.offer.hash, by: to, office: toOffice };
  if (random.chance(0.25)) {
    const kind = 'zl.custody.decline.v1';
    const decline = { kind, ...common, reason: '材料尚需补正', at: work.at } as const;
    if (judgeDecline(state, decline).ok) work.tell([from], work.say(decline));
    return;
  }
  const acceptance = { kind: 'zl.custody.accept.v1', ...common, at: work.at } as const;
  if (!judgeAcceptance(state, acceptance).ok) return;
  work.tell([from], work.say(acceptance));
  if (work.node.sabotage === 'begun-at-acceptance') {
    const epoch = state.now.epoch + 1;
    work.write({ kind: 'tenure', tenure: { caseId: state.caseId, epoch, isOpen: true } });
  }
}

function withdraw(work: CustodyWork, state: CustodyState): void {
  const waiting = openOfferOf(state);
  if (waiting === undefined) return;
  const { from: by, to } = waiting.offer.statement;
  const kind = 'zl.custody.withdraw.v1';
  const withdrawal = {
    kind,
    case: state.caseId,
    offer: waiting.offer.hash,
    by,
    at: work.at,
  } as const;
  if (judgeWithdrawal(state, withdrawal).ok) work.tell([to], work.say(withdrawal));
}

/** 指定承办: the hub names another holder. It competes for the same place as a release, at the hub too. */
function assign(work: CustodyWork, state: CustodyState, random: SeededRandom): void {
  if (state.rivals.some(({ record }) => record.statement.kind === 'zl.custody.assign.v1')) return;
  const holders: readonly PartyId[] = work.node.provinces.filter((one) => one !== state.now.holder);
  const holder = random.pick(holders);
  const rota = work.rotaAt(work.at);
  const votes = state.voidVotes.map(({ hash }) => hash);
  const statement = {
    kind: 'zl.custody.assign.v1',
    case: state.caseId,
    epoch: state.nextEpoch,
    prev: headOf(state),
    holder,
    office: officeOf(holder),
    registrars: registrarsFor(rota, [state.now.holder, holder]),
    decision: '承办单位逾期未答复，经协调指定承办',
    nonResponse: votes.length > 0 ? null : digestOf('non-response'),
    votes,
    at: work.at,
  } as const;
  if (!judgeAssignment(state, statement, rota).ok) return;
  const isTaken = work.slotOf(state.caseId, state.nextEpoch) !== undefined;
  if (isTaken && work.node.sabotage !== 'assignment-beside-the-slot') return;
  const said = work.say(statement);
  const shown = work.stateOf(state.caseId);
  if (shown !== undefined) register(work, said, shown);
  work.tell([holder, state.now.holder, ...state.now.registrars], said);
  settleCustody(work, state.caseId);
}

/** A mutant lets go although nobody has accepted. */
function releaseUnaccepted(work: CustodyWork, state: CustodyState): void {
  const tenure = work.tenureOf(state.caseId);
  if (tenure?.isOpen) work.write({ kind: 'tenure', tenure: { ...tenure, isOpen: false } });
}

/** A mutant takes back what it has let go. */
function reopen(work: CustodyWork, state: CustodyState): void {
  const tenure = work.tenureOf(state.caseId);
  if (tenure && !tenure.isOpen) work.write({ kind: 'tenure', tenure: { ...tenure, isOpen: true } });
}

/** A mutant believes that an offer whose day has passed has freed it. */
function endByClock(work: CustodyWork, state: CustodyState): void {
  const waiting = openOfferOf(state);
  const isOver = waiting && waiting.offer.statement.expiresOn < calendarDateOf(work.at);
  if (isOver) releaseUnaccepted(work, state);
}
