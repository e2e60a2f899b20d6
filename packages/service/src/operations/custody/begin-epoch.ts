import type { BirthRegistrationEvent, BirthRegistrationState, Subject } from '@zhulian/casework';
import {
  type CustodyState,
  type Digest,
  digestOf,
  draftActivation,
  sealCustodyStatement,
} from '@zhulian/exchange';
import {
  findPersonByNumber,
  findSnapshot,
  moveOffer,
  openTenure,
  saveNotice,
  type Transaction,
} from '@zhulian/store';
import { instantOf } from '@zhulian/vocabulary';
import type { NodeParts } from '../../node/node-parts.ts';
import { inSentence } from '../../view/in-sentence.ts';
import {
  findBirthRegistration,
  keepBirthRegistration,
} from '../case-log/keep-birth-registration.ts';
import { nodeAuthor } from '../case-log/node-author.ts';
import { type CaseCustody, keepStatements } from './case-custody.ts';
import { written } from './custody-group.ts';
import { chainOf, tellCustody } from './custody-letter.ts';
import { offerOf } from './offer-of.ts';
import { type IdsInLog, idsThatTravel, withIds } from './register-ids.ts';
import { openSnapshot } from './snapshot.ts';

/**
 * 承接. The record is in force and names this node: its tenure opens, the case is built from the file that came with the
 * release, and the old holder and the hub are told. An assignment begins when the old holder has sent the file.
 */
export async function beginEpoch(
  tx: Transaction,
  parts: NodeParts,
  custody: CaseCustody,
): Promise<void> {
  const { caseId, now } = custody.state;
  const hash = offerOf(now);
  const text = await findSnapshot(tx, hash);
  const terms = termsOf(custody.state);
  if (text === undefined || terms === undefined) return;
  const snapshot = openSnapshot(text, { caseId, digest: terms.snapshot ?? digestOf(text) });
  // Two registrars may be heard before the release itself has come.
  if (!snapshot.ok) return;
  const at = instantOf(parts.clock.nowMs());
  const activation = draftActivation(custody.state, { by: parts.party, at });
  if (!activation.ok) return;

  parts.group?.flush();
  await written(parts, openTenure(tx, { caseId, epoch: now.epoch }));
  const state = await takeOver(tx, parts, { custody, log: snapshot.value, terms });
  const said = sealCustodyStatement(activation.value, parts.signer);
  await keepStatements(tx, parts, { custody, statements: [said] });
  await written(parts, moveOffer(tx, { offer: hash, stage: 'active', at }));
  await tellCustody(tx, parts, {
    to: [...custody.state.tenures.map(({ holder }) => holder), 'zl:hub'],
    said,
    chain: chainOf(custody.state),
  });
  await written(parts, saveNotice(tx, begunNotice(parts, { state, from: terms.from, at })));
}

interface Terms {
  readonly from: string;
  readonly reason: string;
  /** Undefined for an assignment: nobody agreed on a file beforehand. */
  readonly snapshot: Digest | undefined;
}

/** On what the new epoch rests: the offer that was accepted, or the coordinator's decision. */
function termsOf({ now, offers, tenures }: CustodyState): Terms | undefined {
  const { statement } = now.record;
  if (statement.kind === 'zl.custody.assign.v1') {
    const before = tenures.find(({ record }) => record.hash === statement.prev);
    return before && { from: before.office, reason: statement.decision, snapshot: undefined };
  }
  const offer = offers.find((one) => one.offer.hash === offerOf(now))?.offer.statement;
  return offer && { from: offer.fromOffice, reason: offer.reason, snapshot: offer.snapshot };
}

async function takeOver(
  tx: Transaction,
  parts: NodeParts,
  order: {
    readonly custody: CaseCustody;
    readonly log: readonly BirthRegistrationEvent[];
    readonly terms: Terms;
  },
): Promise<BirthRegistrationState> {
  const { now, caseId } = order.custody.state;
  const before = await findBirthRegistration(tx, caseId);
  const ids = before ? idsOf(before) : await idsHere(tx, { log: order.log, caseId });
  const events: readonly BirthRegistrationEvent[] = [
    ...order.log.slice(before ? sharedLines(before, order.log) : 0),
    {
      type: 'birth-registration.handed-over',
      at: now.since,
      by: { ...nodeAuthor(parts), office: now.office },
      epoch: now.epoch,
      from: order.terms.from,
      to: now.office,
      reason: order.terms.reason,
    },
  ];
  return keepBirthRegistration(tx, parts, {
    before,
    events: events.map((event) => withIds(event, ids)),
  });
}

/** How much of the file was written here, when a case comes back: everything up to the epoch in which it left. */
function sharedLines(
  before: BirthRegistrationState,
  log: readonly BirthRegistrationEvent[],
): number {
  const left = log.findIndex(
    (event) => event.type === 'birth-registration.handed-over' && event.epoch > before.epoch,
  );
  return left === -1 ? log.length : left;
}

function idsOf(state: BirthRegistrationState): IdsInLog {
  return {
    applicantId: state.applicantId,
    personIdOf: ({ role }) =>
      state.subjects.find((subject) => subject.role === role)?.personId ?? null,
  };
}

/** 本省登记: whom of the people in the file this province's register knows by number; they are its own from here on. */
async function idsHere(
  tx: Transaction,
  order: { readonly log: readonly BirthRegistrationEvent[]; readonly caseId: string },
): Promise<IdsInLog> {
  const subjects = order.log.flatMap((event) =>
    'subjects' in event ? event.subjects : filed(event),
  );
  const numbers = [...new Set(subjects.map((subject) => subject.number))];
  const found = await Promise.all(numbers.map((number) => findPersonByNumber(tx, number)));
  const known = new Map<string, string>();
  for (const [index, number] of numbers.entries()) {
    const personId = found[index];
    if (personId !== undefined) known.set(number, personId);
  }
  const mother = subjects.findLast(({ role }) => role === 'mother');
  return {
    applicantId: known.get(mother?.number ?? '') ?? idsThatTravel(order.caseId).applicantId,
    personIdOf: ({ number }) => known.get(number) ?? null,
  };
}

function filed(event: BirthRegistrationEvent): readonly Subject[] {
  return event.type === 'birth-registration.submitted' ? event.filing.subjects : [];
}

function begunNotice(
  parts: NodeParts,
  said: { readonly state: BirthRegistrationState; readonly from: string; readonly at: string },
) {
  const { state, at } = said;
  const from = inSentence(parts.offices.name(said.from).name);
  return {
    office: state.office,
    caseId: state.caseId,
    number: state.number,
    at,
    words: {
      zh: `办件 ${state.number} 已由${from.zh}移交本单位，现在由本单位负责`,
      en: `Matter ${state.number} has been handed over by ${from.en}; this office is responsible now`,
    },
    dedupe: `${state.caseId}/begun/${state.epoch}`,
  };
}
