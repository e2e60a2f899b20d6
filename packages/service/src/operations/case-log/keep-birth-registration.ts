import {
  applyBirthRegistration,
  type BirthRegistrationEvent,
  type BirthRegistrationState,
  birthRegistrationObligations,
  calendarVersionOf,
  foldBirthRegistration,
  isPending,
  type Obligation,
  responsibleOffice,
  silenceLimitOf,
} from '@zhulian/casework';
import {
  type CaseFile,
  type CaseLogEntry,
  loadCaseLog,
  lockCase,
  saveCase,
  saveObligation,
  type Transaction,
} from '@zhulian/store';
import { addDays, type CalendarDate, type Instant, instantOf } from '@zhulian/vocabulary';
import type { NodeParts } from '../../node/node-parts.ts';
import { keepObligation } from './keep-obligation.ts';
import { logEntryOf } from './log-entry.ts';
import { StaleVersion } from './stale-version.ts';

type Keeping = Pick<NodeParts, 'calendar' | 'rules' | 'ladderSpreadMs' | 'offices'>;

/** The state of a birth registration from its log; undefined when this node does not hold it. */
export async function findBirthRegistration(
  tx: Transaction,
  caseId: string,
): Promise<BirthRegistrationState | undefined> {
  const log = await loadCaseLog(tx, caseId);
  const events = log.map((entry) => entry.event as unknown as BirthRegistrationEvent);
  return events[0]?.type === 'birth-registration.submitted'
    ? foldBirthRegistration(events)
    : undefined;
}

/**
 * The same for a move that no person pressed for: an answer that arrives, a rung that falls due. Two of them at one moment
 * queue up; a person who acts on an older page is refused instead.
 */
export async function lockBirthRegistration(
  tx: Transaction,
  caseId: string,
): Promise<BirthRegistrationState | undefined> {
  await lockCase(tx, caseId);
  return findBirthRegistration(tx, caseId);
}

/** Appends `events`, rewrites projection and obligations, all in the caller's transaction; throws StaleVersion. */
export async function keepBirthRegistration(
  tx: Transaction,
  parts: Keeping,
  order: {
    readonly before: BirthRegistrationState | undefined;
    readonly events: readonly BirthRegistrationEvent[];
  },
): Promise<BirthRegistrationState> {
  const { before, events } = order;
  const state = before
    ? events.reduce(applyBirthRegistration, before)
    : foldBirthRegistration(events);
  const saved = await saveCase(tx, {
    file: fileOf(state, parts),
    expectedVersion: before?.version ?? 0,
    epoch: state.epoch,
    entries: entriesOf(before, events),
  });
  if (!saved) throw new StaleVersion(state.caseId);
  // Sent together, and carried out in this order.
  await Promise.all(
    birthRegistrationObligations(state, parts.calendar).map((obligation) => {
      const fired = state.firedSteps.filter((step) => step.obligationId === obligation.id);
      return keepObligation(tx, parts, {
        obligation,
        fired: fired.map((step) => step.step),
        clockStopped: false,
      });
    }),
  );
  await keepSilenceLimits(tx, parts, state);
  return state;
}

/** Each line under the office that held the case when it was written: what came with a hand-over keeps its own. */
function entriesOf(
  before: BirthRegistrationState | undefined,
  events: readonly BirthRegistrationEvent[],
): readonly CaseLogEntry[] {
  let state = before;
  return events.map((event) => {
    state =
      state === undefined ? foldBirthRegistration([event]) : applyBirthRegistration(state, event);
    return logEntryOf(event, state.office);
  });
}

/** 未答复 is noticed on the first morning after the limit: not an obligation of anyone, but a date of the same engine. */
async function keepSilenceLimits(
  tx: Transaction,
  parts: Keeping,
  state: BirthRegistrationState,
): Promise<void> {
  for (const coCheck of state.coChecks) {
    const limit = silenceLimitOf(state, coCheck, parts.calendar);
    const waits = state.closedAt === null && isPending(coCheck);
    await saveObligation(tx, {
      id: silenceRowOf(state.caseId, coCheck.coCheckId),
      caseId: state.caseId,
      body: { kind: 'silence', coCheckId: coCheck.coCheckId },
      debtor: coCheck.to,
      creditor: state.office,
      dueOn: limit.on,
      dueProvisional: limit.provisional,
      calendarVersion: calendarVersionOf(parts.calendar),
      clockStopped: false,
      basis: null,
      purpose: null,
      state: waits ? 'open' : 'excused',
      nextRungAt: waits ? startOfDay(addDays(limit.on, 1)) : null,
    });
  }
}

/** Id of the row that wakes the engine when a co-check's limit has passed. */
export function silenceRowOf(caseId: string, coCheckId: string): string {
  return `${caseId}/silence/${coCheckId}`;
}

/** 00:00 in Asia/Shanghai. */
function startOfDay(date: CalendarDate): Instant {
  return instantOf(Date.parse(`${date}T00:00:00+08:00`));
}

function fileOf(state: BirthRegistrationState, parts: Keeping): CaseFile {
  const obligations = birthRegistrationObligations(state, parts.calendar);
  const open = obligations.findLast((owed) => owed.state === 'open');
  const [mother] = state.subjects;
  return {
    id: state.caseId,
    number: state.number,
    kind: 'birth-registration',
    direction: 'own',
    parentId: null,
    version: state.version,
    stage: state.stage,
    responsibleOffice: responsibleOffice(state),
    handledAt: state.office,
    peerOffice: null,
    applicantId: state.applicantId,
    subjectName: state.subjects.map((subject) => subject.name).join('、'),
    subjectPlace: mother ? parts.offices.name(mother.registeredAt).name.zh : '',
    dueOn: open?.due.on ?? null,
    dueProvisional: open?.due.provisional ?? false,
    owed: owedLast(obligations),
    openedAt: state.submittedAt,
    closedAt: state.closedAt,
  };
}

/** What is open counts first; after that, whatever was late was late (逾期办结). */
function owedLast(obligations: readonly Obligation[]): CaseFile['owed'] {
  const states = obligations.map(({ state }) => state);
  if (states.includes('open')) return 'open';
  return states.includes('met-late') ? 'met-late' : (states.at(-1) ?? null);
}
