import {
  type BirthRegistrationState,
  birthRegistrationObligations,
  birthRegistrationStageWords,
  type CoCheckState,
  coCheckObligations,
  responsibleOffice,
} from '@zhulian/casework';
import type { CaseView, CoCheckView } from '@zhulian/contract';
import {
  type CaseFile,
  findVoucherOfCase,
  listObligationsOfCase,
  listPeerSteps,
  loadCaseLog,
  lockOpenOffer,
  type Transaction,
} from '@zhulian/store';
import { calendarDateOf, instantOf, type Words } from '@zhulian/vocabulary';
import type { NodeParts } from '../node/node-parts.ts';
import { findCoCheck } from '../operations/case-log/keep-co-check.ts';
import { mayReach } from '../permission/jurisdiction.ts';
import type { Actor } from '../session/actor.ts';
import { birthRegistrationActions } from './actions-view.ts';
import { carriedCoCheckView } from './carried-co-check-view.ts';
import { coCheckView } from './co-check-view.ts';
import { describeLine } from './describe-line.ts';
import { dueView } from './due-view.ts';
import { governingView } from './governing-view.ts';
import { openOf, withHandover } from './handover-actions.ts';
import { headlineOf } from './headline.ts';
import { withLadder } from './ladder-log.ts';
import { logView } from './log-view.ts';
import { pearlsView, withReports } from './pearls-view.ts';
import { peopleView } from './people-view.ts';

/** 生育登记 on the desk: who is responsible now, the string, what needs the reader, and the evidence. */
export async function birthRegistrationView(
  tx: Transaction,
  parts: NodeParts,
  order: { readonly file: CaseFile; readonly state: BirthRegistrationState; readonly actor: Actor },
): Promise<CaseView> {
  const { state, actor } = order;
  const coChecks = await loadCoChecks(tx, state);
  const nowMs = parts.clock.nowMs();
  const today = calendarDateOf(instantOf(nowMs));
  const obligations = birthRegistrationObligations(state, parts.calendar);
  const owed = obligations.findLast((obligation) => obligation.state === 'open');
  const responsible = responsibleOffice(state);
  const mayHandle = mayReach(actor, 'case.handle', state.office);
  const voucher = await findVoucherOfCase(tx, state.caseId);
  const all = [
    ...obligations,
    ...coChecks.flatMap((coCheck) => coCheckObligations(coCheck, parts.calendar, today)),
  ];
  const views = await coCheckViews(tx, parts, { state, coChecks });
  return {
    id: state.caseId,
    version: state.version,
    number: state.number,
    kind: 'birth-registration',
    title: { zh: '生育登记', en: 'Birth registration' },
    subject: state.subjects[0]?.name ?? '',
    stage: {
      code: state.stage,
      words: birthRegistrationStageWords[state.stage],
      tone: toneOf(state),
    },
    summary: headlineOf(parts, { state, owed, reader: 'official' }),
    responsible:
      responsible === null
        ? null
        : { office: parts.offices.name(responsible), until: dueView(owed) },
    pearls: withReports(pearlsView(parts, { state, obligations: all, today }), coChecks),
    // Where she lived when she applied: an office that took the case over is not where she said she lives.
    people: peopleView(
      state.subjects,
      parts.offices,
      parts.offices.name(state.handovers[0]?.from ?? state.office).name,
    ),
    coChecks: views,
    governing: governingView(state.governing),
    materials: materialsOf(state),
    fee: { zh: '不收费', en: 'No fee' },
    notices: noticesOf(state, coChecks),
    log: withLadder(
      logView(await loadCaseLog(tx, state.caseId), describeLine(parts.offices), parts.offices),
      views,
    ),
    actions: withHandover(birthRegistrationActions(state, { mayHandle, nowMs }), {
      state,
      open: openOf(await lockOpenOffer(tx, { caseId: state.caseId, direction: 'outgoing' }), today),
      mayHandle,
      today,
      calendar: parts.calendar,
    }),
    voucher: voucher
      ? {
          number: voucher.number,
          pdfPath: `cases/${state.caseId}/voucher.pdf`,
          status: voucher.revokedAt ? { zh: '已撤销', en: 'Revoked' } : { zh: '有效', en: 'Valid' },
        }
      : null,
  };
}

/** Its co-checks in the order they were asked: our own with their clocks, and those that came with the file. */
async function coCheckViews(
  tx: Transaction,
  parts: NodeParts,
  order: {
    readonly state: BirthRegistrationState;
    readonly coChecks: readonly CoCheckState[];
  },
): Promise<readonly CoCheckView[]> {
  const { coChecks, state } = order;
  const views: CoCheckView[] = [];
  for (const asked of state.coChecks) {
    const coCheck = coChecks.find(({ coCheckId }) => coCheckId === asked.coCheckId);
    if (coCheck === undefined) {
      const carried = carriedCoCheckView(parts, state, asked);
      if (carried !== undefined) views.push(carried);
      continue;
    }
    const rows = await listObligationsOfCase(tx, coCheck.coCheckId);
    const peerSteps = await listPeerSteps(tx, coCheck.coCheckId);
    views.push(coCheckView(parts, { state: coCheck, direction: 'outgoing', rows, peerSteps }));
  }
  return views;
}

export async function loadCoChecks(
  tx: Transaction,
  state: BirthRegistrationState,
): Promise<readonly CoCheckState[]> {
  const found: CoCheckState[] = [];
  for (const { coCheckId } of state.coChecks) {
    const coCheck = await findCoCheck(tx, coCheckId);
    if (coCheck) found.push(coCheck);
  }
  return found;
}

function toneOf(state: BirthRegistrationState): CaseView['stage']['tone'] {
  if (state.stage === 'registered' || state.stage === 'issued') return 'done';
  return state.closedAt === null ? 'now' : 'neutral';
}

const shared: Words = {
  zh: '共享取得，未向申请人收取',
  en: 'Obtained by sharing; not asked of the applicant',
};

function materialsOf(state: BirthRegistrationState): CaseView['materials'] {
  return [
    { label: { zh: '身份证件', en: 'Identity document' }, state: shared },
    { label: { zh: '居住登记', en: 'Residence record' }, state: shared },
    {
      label: { zh: '户籍登记', en: 'Household registration' },
      state:
        state.coChecks.length === 0
          ? shared
          : {
              zh: '向户籍地协查，未向申请人收取',
              en: 'Asked of the place of registration, not of the applicant',
            },
    },
    ...(state.undertaking
      ? [
          {
            label: { zh: '告知承诺书', en: 'Undertaking' },
            state: { zh: '本人已签署', en: 'Signed by the applicant' },
          },
        ]
      : []),
  ];
}

function noticesOf(
  state: BirthRegistrationState,
  coChecks: readonly CoCheckState[],
): readonly Words[] {
  const { notifyRegisteredPlace, shieldAddress } = state.answers;
  const result =
    notifyRegisteredPlace === true && shieldAddress !== true
      ? {
          zh: '本人同意：登记后把结果告知户籍地',
          en: 'The applicant agreed: the place of registration will be told the result',
        }
      : {
          zh: '本人没有要求：登记结果不告知户籍地',
          en: 'Not asked for: the place of registration is not told the result',
        };
  const shield =
    shieldAddress === true
      ? [
          {
            zh: '地址保护：现居住地不外传',
            en: 'Address shielded: where she lives leaves no office',
          },
        ]
      : [];
  return [...coChecks.map((coCheck) => coCheck.notice), ...shield, result];
}
