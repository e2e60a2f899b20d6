import {
  type CoCheckState,
  coCheckObligations,
  coCheckStageWords,
  type ExtensionProposal,
  itemWords,
  listLadderSteps,
  type Obligation,
  purposeWords,
} from '@zhulian/casework';
import type { CoCheckItemView, CoCheckView, ExtensionView, LadderRung } from '@zhulian/contract';

import type { ObligationRow, PeerStep } from '@zhulian/store';
import { calendarDateOf, instantOf, maskIdentityNumber } from '@zhulian/vocabulary';
import type { NodeParts } from '../node/node-parts.ts';
import { ladderOf } from '../operations/case-log/ladder-of.ts';
import { dueView, latenessOf, owedView } from './due-view.ts';

type Viewing = Pick<NodeParts, 'calendar' | 'rules' | 'offices' | 'clock'>;

/** 协查 as either side's desk shows it: the same letter, the same items, the same ladder. */
export function coCheckView(
  parts: Viewing,
  order: {
    readonly state: CoCheckState;
    readonly direction: 'incoming' | 'outgoing';
    /** Rows of the deadline engine, for the other side's own reckoning of the due date. */
    readonly rows: readonly ObligationRow[];
    /** Rungs as the other side recorded them. */
    readonly peerSteps: readonly PeerStep[];
  },
): CoCheckView {
  const { state, rows, direction } = order;
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
    dueSides:
      direction === 'incoming'
        ? { debtorOn: obligation?.due.on ?? null, creditorOn: peerDue }
        : { debtorOn: peerDue, creditorOn: obligation?.due.on ?? null },
    owed: obligation ? owedView(obligation, today) : null,
    clockStopped: state.clarification && {
      from: state.clarification.askedAt,
      until: state.clarification.answeredAt,
    },
    extension: state.extension && extensionView(state.extension),
    lateByWorkingDays: latenessOf(obligation, parts.calendar, today),
    ladder: obligation ? ladderView(parts, { ...order, obligation }) : [],
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

/** The same ladder for both sides, with the moment at which each recorded a rung. */
function ladderView(
  parts: Viewing,
  seen: {
    readonly state: CoCheckState;
    readonly direction: 'incoming' | 'outgoing';
    readonly peerSteps: readonly PeerStep[];
    readonly obligation: Obligation;
  },
): readonly LadderRung[] {
  const { state, direction, peerSteps, obligation } = seen;
  return listLadderSteps(obligation, ladderOf(parts), parts.calendar).map((step) => {
    const here = state.firedSteps.find((fired) => fired.step === step.step)?.at ?? null;
    const there = peerSteps.find((fired) => fired.step === step.step)?.firedAt ?? null;
    const [debtor, creditor] = direction === 'incoming' ? [here, there] : [there, here];
    return {
      step: step.step,
      code: step.code,
      words: step.words,
      office: parts.offices.name(step.office),
      on: step.on,
      firedAt: here,
      debtorFiredAt: debtor,
      creditorFiredAt: creditor,
    };
  });
}

function extensionView(extension: ExtensionProposal): ExtensionView {
  const { side, ...told } = extension;
  return { ...told, proposedBy: side };
}
