import {
  type CoCheckState,
  coCheckObligations,
  coCheckStageWords,
  itemWords,
  listLadderSteps,
  purposeWords,
} from '@zhulian/casework';
import type { CoCheckItemView, CoCheckView, LadderRung } from '@zhulian/contract';

import type { ObligationRow } from '@zhulian/store';
import { calendarDateOf, instantOf, maskIdentityNumber } from '@zhulian/vocabulary';
import type { NodeParts } from '../node/node-parts.ts';
import { ladderOf } from '../operations/case-log/keep-co-check.ts';
import { dueView, latenessOf } from './due-view.ts';

type Viewing = Pick<NodeParts, 'calendar' | 'rules' | 'offices' | 'clock'>;

/** 协查 as either side's desk shows it: the same letter, the same items, the same ladder. */
export function coCheckView(
  parts: Viewing,
  order: {
    readonly state: CoCheckState;
    readonly direction: 'incoming' | 'outgoing';
    /** Rows of the deadline engine, for the other side's own reckoning of the due date. */
    readonly rows: readonly ObligationRow[];
  },
): CoCheckView {
  const { state, rows } = order;
  const today = calendarDateOf(instantOf(parts.clock.nowMs()));
  const [obligation] = coCheckObligations(state, parts.calendar, today);
  const peerDue = rows.find((row) => row.id === obligation?.id)?.peerDueOn ?? null;
  const { subject } = state;
  return {
    id: state.coCheckId,
    number: state.number,
    direction: order.direction,
    parentCaseId: order.direction === 'outgoing' ? state.parentCaseId : null,
    subject: {
      role: subject.role,
      name: subject.name,
      maskedNumber: maskIdentityNumber(subject.number),
    },
    from: parts.offices.name(state.from),
    to: parts.offices.name(state.holder),
    divisionNote:
      subject.codeOnPapers === null
        ? null
        : {
            zh: `证件上的 ${subject.codeOnPapers}，今 ${subject.registeredAt.slice(0, 6)}`,
            en: `${subject.codeOnPapers} on the papers, ${subject.registeredAt.slice(0, 6)} today`,
          },
    purpose: purposeWords[state.purpose],
    basis: state.basis,
    notice: state.notice,
    items: state.items.map((item) => itemView(state, item)),
    stage: { code: state.stage, words: coCheckStageWords[state.stage] },
    due: dueView(obligation),
    dueAgreed: peerDue === null || peerDue === obligation?.due.on,
    lateByWorkingDays: latenessOf(obligation, parts.calendar, today),
    ladder: obligation ? ladderView(parts, state, obligation) : [],
    signedBy:
      state.answeredBy && state.answeredAt
        ? { name: state.answeredBy.name, at: state.answeredAt }
        : null,
    forwards: state.forwards.map(({ from, to, at }) => ({
      from: parts.offices.name(from),
      to: parts.offices.name(to),
      at,
    })),
  };
}

function itemView(state: CoCheckState, item: CoCheckState['items'][number]): CoCheckItemView {
  const reply = state.replies.find((candidate) => candidate.code === item.code);
  return {
    code: item.code,
    label: itemWords[item.code],
    stated: statedOf(state, item),
    answer: reply?.answer ?? null,
    note: reply?.note ?? null,
    source: reply?.source ?? null,
  };
}

/** Name and number are compared together, so they are shown together. */
function statedOf({ subject }: CoCheckState, item: CoCheckState['items'][number]): string {
  return item.code === 'identity'
    ? `${item.stated} ${maskIdentityNumber(subject.number)}`
    : item.stated;
}

function ladderView(
  parts: Viewing,
  state: CoCheckState,
  obligation: ReturnType<typeof coCheckObligations>[number],
): readonly LadderRung[] {
  return listLadderSteps(obligation, ladderOf(parts), parts.calendar).map((step) => ({
    step: step.step,
    code: step.code,
    words: step.words,
    office: parts.offices.name(step.office),
    on: step.on,
    firedAt: state.firedSteps.find((fired) => fired.step === step.step)?.at ?? null,
  }));
}
