import type { Instant } from '@zhulian/vocabulary';
import { assertThat } from '../defect/defect.ts';
import type { OfficeId } from '../office/office.ts';
import type { FirstChildEvent, FirstChildFiling } from './first-child-registration-event.ts';

/** filed 已申请 → proofs-in-hand 证明已齐 → verifying 核实中 → verified 已核实 | incorrect 不符 → registered 已登记 → notified 已通报. */
export type FirstChildStage =
  | 'filed'
  | 'proofs-in-hand'
  | 'verifying'
  | 'verified'
  | 'incorrect'
  | 'registered'
  | 'notified'
  | 'refused';

export interface Verification {
  readonly coCheckId: string;
  readonly to: OfficeId;
  readonly askedAt: Instant;
  readonly deliveredAt: Instant | null;
  readonly repliedAt: Instant | null;
  readonly correct: boolean | null;
  readonly note: string | null;
  readonly notifiedAt: Instant | null;
}

export interface FirstChildState extends FirstChildFiling {
  readonly kind: 'first-child-registration';
  readonly version: number;
  readonly stage: FirstChildStage;
  readonly filedAt: Instant;
  readonly proofsAt: Instant | null;
  readonly verifications: readonly Verification[];
  readonly registeredAt: Instant | null;
  readonly refusedReason: string | null;
  readonly closedAt: Instant | null;
}

/** Folds the log. The silence of a hukou township changes no stage: art. 16 knows no tacit consent, the file stays pending. */
export function foldFirstChildRegistration(events: readonly FirstChildEvent[]): FirstChildState {
  const [first, ...rest] = events;
  assertThat(
    first?.type === 'first-child.filed',
    'a first-child registration begins with its filing',
  );
  const filed: FirstChildState = {
    ...first.filing,
    kind: 'first-child-registration',
    version: 1,
    stage: 'filed',
    filedAt: first.at,
    proofsAt: null,
    verifications: [],
    registeredAt: null,
    refusedReason: null,
    closedAt: null,
  };
  return rest.reduce(applyFirstChild, filed);
}

/** One line onto the state. */
export function applyFirstChild(state: FirstChildState, event: FirstChildEvent): FirstChildState {
  const next = advance({ ...state, version: state.version + 1 }, event);
  const stage = stageOf(next);
  const lastNotified = stage === 'notified' && next.closedAt === null ? event.at : next.closedAt;
  return { ...next, stage, closedAt: lastNotified };
}

function advance(state: FirstChildState, event: FirstChildEvent): FirstChildState {
  switch (event.type) {
    case 'first-child.filed':
      return state;
    case 'first-child.proofs-received':
      return { ...state, proofsAt: event.at };
    case 'first-child.verification-asked': {
      const asked: Verification = {
        coCheckId: event.coCheckId,
        to: event.to,
        askedAt: event.at,
        deliveredAt: null,
        repliedAt: null,
        correct: null,
        note: null,
        notifiedAt: null,
      };
      return { ...state, verifications: [...state.verifications, asked] };
    }
    case 'first-child.verification-delivered':
      return change(state, (known) =>
        known.coCheckId === event.coCheckId
          ? { ...known, deliveredAt: known.deliveredAt ?? event.receiptAt }
          : known,
      );
    case 'first-child.verification-replied':
      return change(state, (known) =>
        known.coCheckId === event.coCheckId && known.repliedAt === null
          ? { ...known, repliedAt: event.at, correct: event.correct, note: event.note }
          : known,
      );
    case 'first-child.registered':
      return { ...state, registeredAt: event.at };
    case 'first-child.refused':
      return { ...state, refusedReason: event.reason, closedAt: event.at };
    case 'first-child.result-notified':
      return change(state, (known) =>
        known.to === event.to ? { ...known, notifiedAt: known.notifiedAt ?? event.at } : known,
      );
  }
}

function change(
  state: FirstChildState,
  verification: (known: Verification) => Verification,
): FirstChildState {
  return { ...state, verifications: state.verifications.map(verification) };
}

function stageOf(state: FirstChildState): FirstChildStage {
  const { verifications } = state;
  if (state.refusedReason !== null) return 'refused';
  if (state.registeredAt !== null) {
    return verifications.every((known) => known.notifiedAt !== null) ? 'notified' : 'registered';
  }
  if (state.proofsAt === null) return 'filed';
  if (verifications.length === 0) return 'proofs-in-hand';
  if (verifications.some((known) => known.correct === false)) return 'incorrect';
  return verifications.every((known) => known.correct === true) ? 'verified' : 'verifying';
}
