import {
  applyCoCheck,
  type CoCheckEvent,
  type CoCheckState,
  coCheckObligations,
  foldCoCheck,
  isClarifying,
  responsibleOffice,
} from '@zhulian/casework';
import { type CaseFile, loadCaseLog, lockCase, saveCase, type Transaction } from '@zhulian/store';
import { calendarDateOf, instantOf } from '@zhulian/vocabulary';
import type { NodeParts } from '../../node/node-parts.ts';
import { keepObligation } from './keep-obligation.ts';
import { logEntryOf } from './log-entry.ts';
import { StaleVersion } from './stale-version.ts';

type Keeping = Pick<NodeParts, 'calendar' | 'rules' | 'ladderSpreadMs' | 'offices' | 'clock'>;

/** The state of a co-check from its log; undefined when this node does not hold it. */
export async function findCoCheck(
  tx: Transaction,
  coCheckId: string,
): Promise<CoCheckState | undefined> {
  const log = await loadCaseLog(tx, coCheckId);
  return log.length === 0
    ? undefined
    : foldCoCheck(log.map((entry) => entry.event as unknown as CoCheckEvent));
}

/** The same for a move that no person pressed for; see `lockBirthRegistration`. */
export async function lockCoCheck(
  tx: Transaction,
  coCheckId: string,
): Promise<CoCheckState | undefined> {
  await lockCase(tx, coCheckId);
  return findCoCheck(tx, coCheckId);
}

/**
 * Appends `events` to a co-check's log, rewrites its projection and its obligations, all in the caller's transaction.
 * `before` is the state the decision was made on; if the log has moved since, the whole transaction is given up.
 */
export async function keepCoCheck(
  tx: Transaction,
  parts: Keeping,
  order: {
    readonly direction: 'incoming' | 'outgoing';
    readonly before: CoCheckState | undefined;
    readonly events: readonly CoCheckEvent[];
  },
): Promise<CoCheckState> {
  const { before, events, direction } = order;
  const state = before ? events.reduce(applyCoCheck, before) : foldCoCheck(events);
  const saved = await saveCase(tx, {
    file: fileOf(state, direction, parts),
    expectedVersion: before?.version ?? 0,
    epoch: 1,
    entries: events.map((event) => logEntryOf(event, state.holder)),
  });
  if (!saved) throw new StaleVersion(state.coCheckId);
  await keepObligations(tx, parts, state);
  return state;
}

async function keepObligations(
  tx: Transaction,
  parts: Keeping,
  state: CoCheckState,
): Promise<void> {
  const fired = state.firedSteps.map((step) => step.step);
  const today = calendarDateOf(instantOf(parts.clock.nowMs()));
  for (const obligation of coCheckObligations(state, parts.calendar, today)) {
    await keepObligation(tx, parts, {
      obligation,
      fired,
      clockStopped: isClarifying(state),
      letter: { basis: state.basis.code, purpose: state.purpose },
    });
  }
}

function fileOf(state: CoCheckState, direction: 'incoming' | 'outgoing', parts: Keeping): CaseFile {
  const [obligation] = coCheckObligations(state, parts.calendar);
  return {
    id: state.coCheckId,
    number: state.number,
    kind: 'co-check',
    direction,
    parentId: direction === 'outgoing' ? state.parentCaseId : null,
    version: state.version,
    stage: state.stage,
    responsibleOffice: responsibleOffice(state),
    handledAt: direction === 'incoming' ? state.holder : state.from,
    peerOffice: direction === 'incoming' ? state.from : state.holder,
    applicantId: null,
    subjectName: state.subject.name,
    subjectPlace: parts.offices.name(state.subject.registeredAt).name.zh,
    dueOn: obligation?.due.on ?? null,
    dueProvisional: obligation?.due.provisional ?? false,
    owed: obligation?.state ?? null,
    openedAt: state.requestedAt,
    closedAt: state.closedAt,
  };
}
