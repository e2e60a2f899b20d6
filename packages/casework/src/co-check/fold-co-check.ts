import type { Instant } from '@zhulian/vocabulary';
import { assertThat } from '../defect/defect.ts';
import type { CoCheckEvent } from './co-check-event.ts';
import { replyObligationId } from './co-check-obligations.ts';
import { type CoCheckState, isClarifying } from './co-check-state.ts';
import { foldExtension } from './fold-extension.ts';

/**
 * Folds the log of a co-check. It never refuses: what crossed on the wire (an answer and a withdrawal, say) is kept and
 * read the same way on both sides. Withdrawn and closed are final; later lines count but change nothing.
 */
export function foldCoCheck(events: readonly CoCheckEvent[]): CoCheckState {
  const [first, ...rest] = events;
  assertThat(first?.type === 'co-check.requested', 'a co-check begins with its letter');
  return rest.reduce(applyCoCheck, open(first));
}

function open(event: Extract<CoCheckEvent, { type: 'co-check.requested' }>): CoCheckState {
  return {
    ...event.letter,
    kind: 'co-check',
    version: 1,
    stage: 'sent',
    holder: event.letter.to,
    requestedAt: event.at,
    requestedBy: event.by,
    deliveredAt: null,
    receivedAt: null,
    pairedAt: null,
    unpairedAt: null,
    personId: null,
    searched: null,
    replies: [],
    answeredAt: null,
    answeredBy: null,
    returnedReason: null,
    clarification: null,
    extension: null,
    forwards: [],
    firedSteps: [],
    outcome: null,
    closedAt: null,
  };
}

/** One line onto the state. */
export function applyCoCheck(state: CoCheckState, event: CoCheckEvent): CoCheckState {
  const next = { ...state, version: state.version + 1 };
  if (event.type === 'co-check.delivered') return deliver(next, event.receiptAt);
  if (event.type === 'co-check.ladder-climbed') {
    const { step, code, office, at } = event;
    if (state.firedSteps.some((fired) => fired.step === step)) return next;
    const obligationId = replyObligationId(state.coCheckId);
    return { ...next, firedSteps: [...state.firedSteps, { obligationId, step, code, office, at }] };
  }
  return state.closedAt === null ? advance(next, event) : next;
}

function deliver(state: CoCheckState, receiptAt: CoCheckState['deliveredAt']): CoCheckState {
  if (state.deliveredAt !== null) return state;
  return {
    ...state,
    deliveredAt: receiptAt,
    stage: state.stage === 'sent' ? 'delivered' : state.stage,
  };
}

function advance(state: CoCheckState, event: CoCheckEvent): CoCheckState {
  switch (event.type) {
    case 'co-check.received':
      return { ...state, stage: 'received', receivedAt: event.at };
    case 'co-check.paired':
      return {
        ...state,
        stage: 'paired',
        pairedAt: event.at,
        unpairedAt: null,
        personId: event.personId,
        searched: null,
      };
    case 'co-check.unpaired':
      return {
        ...state,
        stage: 'unpaired',
        pairedAt: null,
        unpairedAt: event.at,
        personId: null,
        searched: event.searched,
      };
    case 'co-check.answered':
      return {
        ...settle(state, event.at),
        stage: 'answered',
        replies: event.replies,
        answeredAt: event.at,
        answeredBy: event.by,
        returnedReason: null,
      };
    case 'co-check.returned':
      return sendBack(state, event);
    case 'co-check.clarify-asked':
      return ask(state, event);
    case 'co-check.clarify-answered':
      return settle(state, event.at, event.answer);
    case 'co-check.extension-proposed':
    case 'co-check.extension-agreed':
    case 'co-check.extension-refused':
      return { ...state, extension: foldExtension(state, event) };
    case 'co-check.forwarded':
      return {
        ...state,
        stage: state.deliveredAt === null ? 'sent' : 'delivered',
        holder: event.to,
        receivedAt: null,
        pairedAt: null,
        unpairedAt: null,
        personId: null,
        searched: null,
        forwards: [
          ...state.forwards,
          { from: event.from, to: event.to, at: event.at, reason: event.reason },
        ],
      };
    case 'co-check.withdrawn':
      return { ...state, stage: 'withdrawn', outcome: 'withdrawn', closedAt: event.at };
    case 'co-check.closed':
      return { ...state, stage: 'closed', outcome: event.outcome, closedAt: event.at };
    case 'co-check.requested':
    case 'co-check.delivered':
    case 'co-check.ladder-climbed':
      return state;
  }
}

/** One question only; a second line that crossed the first on the wire changes nothing. */
function ask(
  state: CoCheckState,
  { question, at }: Extract<CoCheckEvent, { type: 'co-check.clarify-asked' }>,
): CoCheckState {
  if (state.clarification !== null) return state;
  return {
    ...state,
    clarification: { question, askedAt: at, answer: null, answeredAt: null },
  };
}

/** After an answer the asker sends it back to the holder; before one the holder sends the request back to the asker. */
function sendBack(
  state: CoCheckState,
  event: Extract<CoCheckEvent, { type: 'co-check.returned' }>,
): CoCheckState {
  if (state.stage === 'answered') {
    const paired = state.pairedAt === null ? 'received' : 'paired';
    const stage = state.searched === null ? paired : 'unpaired';
    return { ...state, stage, answeredAt: null, returnedReason: event.reason };
  }
  return {
    ...settle(state, event.at),
    stage: 'returned',
    answeredAt: event.at,
    answeredBy: event.by,
    returnedReason: event.reason,
  };
}

/** Ends the pause: by the asker's word, or because the holder answered without waiting for it. */
function settle(state: CoCheckState, at: Instant, answer: string | null = null): CoCheckState {
  if (!isClarifying(state) || state.clarification === null) return state;
  return { ...state, clarification: { ...state.clarification, answer, answeredAt: at } };
}
