import {
  type CoCheckState,
  coCheckObligations,
  coCheckStageWords,
  responsibleOffice,
} from '@zhulian/casework';
import type { CaseView, CoCheckView } from '@zhulian/contract';
import {
  type CaseFile,
  listObligationsOfCase,
  listPeerSteps,
  loadCaseLog,
  type Transaction,
} from '@zhulian/store';
import { calendarDateOf, instantOf } from '@zhulian/vocabulary';
import type { NodeParts } from '../node/node-parts.ts';
import { mayReach } from '../permission/jurisdiction.ts';
import type { Actor } from '../session/actor.ts';
import { coCheckActions } from './co-check-actions.ts';
import { coCheckView } from './co-check-view.ts';
import { describeLine } from './describe-line.ts';
import { dueView } from './due-view.ts';
import { headlineOf } from './headline.ts';
import { inSentence } from './in-sentence.ts';
import { logView } from './log-view.ts';
import { pearlsView } from './pearls-view.ts';
import { peopleView } from './people-view.ts';

/** 协查 as a case of its own: the replying side works here; the asking side reads. */
export async function coCheckCaseView(
  tx: Transaction,
  parts: NodeParts,
  order: { readonly file: CaseFile; readonly state: CoCheckState; readonly actor: Actor },
): Promise<CaseView> {
  const { file, state, actor } = order;
  const today = calendarDateOf(instantOf(parts.clock.nowMs()));
  const direction = file.direction === 'incoming' ? 'incoming' : 'outgoing';
  const obligations = coCheckObligations(state, parts.calendar, today);
  const owed = obligations.find((obligation) => obligation.state === 'open');
  const rows = await listObligationsOfCase(tx, state.coCheckId);
  const peerSteps = await listPeerSteps(tx, state.coCheckId);
  const view = coCheckView(parts, { state, direction, rows, peerSteps });
  const responsible = responsibleOffice(state);
  const asker = inSentence(parts.offices.name(state.from).name);
  return {
    id: state.coCheckId,
    version: state.version,
    number: state.number,
    kind: 'co-check',
    title: { zh: '协查', en: 'Co-check' },
    subject: state.subject.name,
    stage: {
      code: state.stage,
      words: coCheckStageWords[state.stage],
      tone: toneOf(state, view),
    },
    summary: headlineOf(parts, { state, owed, reader: 'official' }),
    responsible:
      responsible === null
        ? null
        : { office: parts.offices.name(responsible), until: dueView(owed) },
    pearls: pearlsView(parts, { state, obligations, today }),
    people: peopleView([state.subject], parts.offices, {
      zh: '不向本单位提供',
      en: 'Not told to this office',
    }),
    coChecks: [view],
    governing: {
      words: {
        zh: `${asker.zh}为办理生育登记请求核对。只问下面几项，答复也只答这几项。`,
        en: `${asker.en} asks in order to register a birth. Only the items below are asked, and only they are answered.`,
      },
      citations: [state.basis],
      unverified: [],
    },
    materials: [],
    fee: { zh: '不收费', en: 'No fee' },
    notices: [state.notice],
    log: logView(
      await loadCaseLog(tx, state.coCheckId),
      describeLine(parts.offices),
      parts.offices,
    ),
    actions: coCheckActions(state, {
      side: direction === 'incoming' ? 'holder' : 'asker',
      mayHandle:
        direction === 'incoming'
          ? mayReach(actor, 'co-check.answer', state.holder)
          : mayReach(actor, 'case.handle', state.from),
      owed,
      today,
    }),
    voucher: null,
  };
}

/** 逾期办结 is settled: its mark is late, its tone is not that of work still owed. */
function toneOf(state: CoCheckState, view: CoCheckView): CaseView['stage']['tone'] {
  if (view.owed?.state === 'overdue') return 'late';
  return state.closedAt === null ? 'now' : 'done';
}
