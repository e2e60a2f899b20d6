import {
  type BirthRegistrationState,
  type CoCheckOfCase,
  checkLegalBasis,
  coCheckStageWords,
  itemWords,
  purposeWords,
} from '@zhulian/casework';
import type { CoCheckItemView, CoCheckView } from '@zhulian/contract';
import { calendarDateOf, maskIdentityNumber } from '@zhulian/vocabulary';
import type { NodeParts } from '../node/node-parts.ts';
import { noticeToPerson } from '../operations/birth-registration/notice-to-person.ts';

/**
 * 随案移来的协查: asked by an office that held the case before. The letter, its clock and its ladder stay in that province; what
 * was asked of whom, when, and every answer came with the file.
 */
export function carriedCoCheckView(
  parts: Pick<NodeParts, 'offices' | 'rules'>,
  state: BirthRegistrationState,
  coCheck: CoCheckOfCase,
): CoCheckView | undefined {
  const subject = state.subjects.find(({ role }) => role === coCheck.role);
  const asker = askerOf(state, coCheck);
  const gate = checkLegalBasis(parts.rules.legalBases, {
    caseType: 'co-check',
    purpose: 'birth-registration',
    items: coCheck.items,
    on: calendarDateOf(coCheck.openedAt),
    province: asker.slice(0, 2),
  });
  if (subject === undefined || !gate.ok) return undefined;
  const stage = coCheck.answeredAt === null ? 'sent' : 'closed';
  return {
    id: coCheck.coCheckId,
    number: coCheck.number,
    direction: 'outgoing',
    carried: { openedAt: coCheck.openedAt, answeredAt: coCheck.answeredAt },
    parentCaseId: state.caseId,
    subject: {
      role: subject.role,
      name: subject.name,
      maskedNumber: maskIdentityNumber(subject.number),
    },
    from: parts.offices.name(asker),
    to: parts.offices.name(coCheck.to),
    divisionNote: null,
    purpose: purposeWords[gate.value.purpose],
    basis: gate.value.basis,
    notice: noticeToPerson(parts, coCheck),
    items: coCheck.items.map((code) => itemOf(parts, { code, coCheck, subject })),
    stage: { code: stage, words: coCheckStageWords[stage] },
    due: null,
    dueAgreed: true,
    dueSides: { debtorOn: null, creditorOn: null },
    owed: null,
    clockStopped: null,
    extension: null,
    lateByWorkingDays: 0,
    ladder: [],
    signedBy: null,
    forwards: [],
  };
}

/** Who held the case when it asked. */
function askerOf(state: BirthRegistrationState, { openedAt }: CoCheckOfCase): string {
  return state.handovers.find(({ at }) => at >= openedAt)?.from ?? state.office;
}

function itemOf(
  parts: Pick<NodeParts, 'offices'>,
  asked: {
    readonly code: CoCheckOfCase['items'][number];
    readonly coCheck: CoCheckOfCase;
    readonly subject: BirthRegistrationState['subjects'][number];
  },
): CoCheckItemView {
  const { code, coCheck, subject } = asked;
  const reply = coCheck.replies.find((candidate) => candidate.code === code);
  return {
    code,
    label: itemWords[code],
    stated:
      code === 'identity'
        ? `${subject.name} ${maskIdentityNumber(subject.number)}`
        : parts.offices.name(coCheck.to).name.zh,
    answer: reply?.answer ?? null,
    note: reply?.note ?? null,
    source: reply?.source ?? null,
  };
}
