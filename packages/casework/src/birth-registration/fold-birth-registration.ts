import { epochMsOf, instantOf } from '@zhulian/vocabulary';
import { assertThat } from '../defect/defect.ts';
import type { BirthRegistrationEvent } from './birth-registration-event.ts';
import {
  type BirthRegistrationStage,
  type BirthRegistrationState,
  type CoCheckOfCase,
  isConfirmed,
  isPending,
} from './birth-registration-state.ts';

/** 更正期: ten minutes after sending. */
export const correctionWindowMs: number = 10 * 60_000;

/** Folds the log of a birth registration. The same lines give the same state; no line is refused here. */
export function foldBirthRegistration(
  events: readonly BirthRegistrationEvent[],
): BirthRegistrationState {
  const [first, ...rest] = events;
  assertThat(
    first?.type === 'birth-registration.submitted',
    'a birth registration begins with its submission',
  );
  return rest.reduce(applyBirthRegistration, open(first));
}

function open(
  event: Extract<BirthRegistrationEvent, { type: 'birth-registration.submitted' }>,
): BirthRegistrationState {
  return {
    ...event.filing,
    kind: 'birth-registration',
    version: 1,
    epoch: 1,
    handovers: [],
    stage: 'submitted',
    submittedAt: event.at,
    correctedAt: null,
    correctableUntil: instantOf(epochMsOf(event.at) + correctionWindowMs),
    gaps: [],
    supplementRequestedAt: null,
    supplementedAt: null,
    acceptedAt: null,
    coChecks: [],
    undertaking: null,
    registeredAt: null,
    ground: null,
    voucherNumber: null,
    issuedAt: null,
    notified: [],
    firedSteps: [],
    refusal: null,
    withdrawnReason: null,
    closedAt: null,
  };
}

/** One line onto the state. */
export function applyBirthRegistration(
  state: BirthRegistrationState,
  event: BirthRegistrationEvent,
): BirthRegistrationState {
  const next = advance({ ...state, version: state.version + 1 }, event);
  return { ...next, stage: stageOf(next) };
}

function advance(
  state: BirthRegistrationState,
  event: BirthRegistrationEvent,
): BirthRegistrationState {
  switch (event.type) {
    case 'birth-registration.submitted':
      return state;
    case 'birth-registration.corrected':
      return {
        ...state,
        answers: event.answers,
        subjects: event.subjects,
        correctedAt: event.at,
      };
    case 'birth-registration.supplement-requested':
      return { ...state, gaps: event.gaps, supplementRequestedAt: event.at };
    case 'birth-registration.supplemented':
      return {
        ...state,
        answers: event.answers,
        subjects: event.subjects,
        supplementedAt: event.at,
      };
    case 'birth-registration.accepted':
      return { ...state, acceptedAt: event.at };
    case 'birth-registration.undertaking-signed':
      return { ...state, undertaking: { text: event.text, signedAt: event.at } };
    case 'birth-registration.registered':
      return { ...state, registeredAt: event.at, ground: event.ground };
    case 'birth-registration.voucher-issued':
      return {
        ...state,
        voucherNumber: event.voucherNumber,
        issuedAt: event.at,
        closedAt: event.at,
      };
    case 'birth-registration.result-notified':
      return { ...state, notified: [...state.notified, event.to] };
    case 'birth-registration.ladder-climbed': {
      const { obligationId, step, code, office, at } = event;
      const fired = { obligationId, step, code, office, at };
      return { ...state, firedSteps: [...state.firedSteps, fired] };
    }
    case 'birth-registration.handed-over': {
      const { at, epoch, from, to } = event;
      return {
        ...state,
        epoch,
        office: to,
        handovers: [...state.handovers, { epoch, from, to, at }],
      };
    }
    case 'birth-registration.withdrawn':
      return { ...state, withdrawnReason: event.reason, closedAt: event.at };
    case 'birth-registration.refused': {
      const { article, reason, remedy, period, at } = event;
      return { ...state, refusal: { article, reason, remedy, period }, closedAt: at };
    }
    case 'birth-registration.co-check-opened':
    case 'birth-registration.co-check-received':
    case 'birth-registration.co-check-answered':
    case 'birth-registration.co-check-silent':
      return { ...state, coChecks: advanceCoChecks(state.coChecks, event) };
  }
}

type CoCheckLine = Extract<
  BirthRegistrationEvent,
  { readonly type: `birth-registration.co-check-${string}` }
>;

function advanceCoChecks(
  coChecks: readonly CoCheckOfCase[],
  event: CoCheckLine,
): readonly CoCheckOfCase[] {
  if (event.type === 'birth-registration.co-check-opened') {
    const opened: CoCheckOfCase = {
      ...event.coCheck,
      openedAt: event.at,
      receivedAt: null,
      answeredAt: null,
      replies: [],
      silentSince: null,
      silentAt: null,
    };
    return [...coChecks, opened];
  }
  return coChecks.map((coCheck) => {
    if (coCheck.coCheckId !== event.coCheckId) return coCheck;
    switch (event.type) {
      case 'birth-registration.co-check-received':
        return { ...coCheck, receivedAt: coCheck.receivedAt ?? event.at };
      case 'birth-registration.co-check-answered':
        return { ...coCheck, answeredAt: event.at, replies: event.replies };
      case 'birth-registration.co-check-silent':
        return { ...coCheck, silentSince: event.limitEndedOn, silentAt: event.at };
    }
  });
}

/** The stage follows from what has happened; it is never set by hand. */
function stageOf(state: BirthRegistrationState): BirthRegistrationStage {
  if (state.withdrawnReason !== null) return 'withdrawn';
  if (state.refusal !== null) return 'refused';
  if (state.issuedAt !== null) return 'issued';
  if (state.registeredAt !== null) return 'registered';
  if (state.supplementRequestedAt !== null && state.supplementedAt === null) return 'incomplete';
  if (state.acceptedAt === null) return 'submitted';
  if (state.undertaking !== null) return 'ready';
  if (state.coChecks.length === 0) return 'accepted';
  if (state.coChecks.every(isConfirmed)) return 'ready';
  return state.coChecks.some(isPending) ? 'checking' : 'undertaking';
}
