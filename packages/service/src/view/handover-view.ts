import type { HandoverStage, HandoverView } from '@zhulian/contract';
import type { CustodyState, PartyId } from '@zhulian/exchange';
import type { OfferRow } from '@zhulian/store';
import {
  type CalendarDate,
  calendarDateOf,
  dayWords,
  instantOf,
  maskName,
  type Words,
} from '@zhulian/vocabulary';
import type { NodeParts } from '../node/node-parts.ts';
import type { CaseCustody } from '../operations/custody/case-custody.ts';
import { mayReach } from '../permission/jurisdiction.ts';
import type { Actor } from '../session/actor.ts';
import { handoverStageWords } from './custody-words.ts';
import { handoverActions } from './handover-actions.ts';
import { inSentence } from './in-sentence.ts';
import { registrarsOfEpoch, registrarsView, registrationsOf } from './registrars-view.ts';

export type CustodyViewParts = Pick<NodeParts, 'offices' | 'clock'> & {
  readonly partyName: (party: PartyId) => Words;
};

/** 移交 as a row of either side's list and as the box on the page of the case. */
export function handoverView(
  parts: CustodyViewParts,
  order: {
    readonly row: OfferRow;
    readonly custody: CaseCustody;
    readonly actor: Actor;
    /** Version of the case here; undefined where the case is not. */
    readonly caseVersion: number | undefined;
  },
): HandoverView {
  const { actor, row } = order;
  const { state } = order.custody;
  const code = stageOf(row, calendarDateOf(instantOf(parts.clock.nowMs())));
  const record = recordOf(state, row);
  const responsible = parts.offices.name(state.now.office);
  return {
    id: row.hash,
    caseId: row.caseId,
    caseNumber: row.number,
    title: { zh: '生育登记', en: 'Birth registration' },
    subject: maskName(row.subject),
    direction: row.direction,
    epoch: row.epoch,
    from: parts.offices.name(row.fromOffice),
    to: parts.offices.name(row.toOffice),
    reason: row.reason,
    offeredAt: row.offeredAt,
    expiresOn: row.expiresOn,
    stage: { code, words: handoverStageWords[code], tone: toneOf(code) },
    headline: headlineOf(code, { row, responsible: inSentence(responsible.name) }),
    responsible,
    declinedReason: row.declinedReason,
    isHandBack: state.tenures.some(
      ({ epoch, office }) => epoch < row.epoch - 1 && office.startsWith(row.toOffice.slice(0, 2)),
    ),
    registrars: registrarsView(
      registrarsOfEpoch(state, row.epoch),
      registrationsOf(state, record),
      parts.partyName,
    ),
    changedAt: state.tenures.find((tenure) => tenure.record.hash === record)?.since ?? null,
    actions: handoverActions(code, {
      direction: row.direction,
      mayAnswer: mayReach(actor, 'handover.answer', row.toOffice),
      mayWithdraw: mayReach(actor, 'case.handle', row.fromOffice),
    }),
    version: row.direction === 'incoming' ? row.epoch : (order.caseVersion ?? row.epoch),
  };
}

/** That the last day has passed is seen, not done: it moves nothing. */
function stageOf(row: OfferRow, today: CalendarDate): HandoverStage {
  return row.stage === 'offered' && row.expiresOn < today ? 'expired' : row.stage;
}

function toneOf(code: HandoverStage): HandoverView['stage']['tone'] {
  if (code === 'active') return 'done';
  if (code === 'expired') return 'late';
  return code === 'offered' || code === 'accepted' || code === 'released' ? 'now' : 'neutral';
}

/** The release of an offer, among those in force and those on their way. */
function recordOf({ rivals, tenures }: CustodyState, row: OfferRow) {
  const records = [...tenures, ...rivals].map(({ record }) => record);
  return records.find(
    ({ statement }) => statement.kind === 'zl.custody.release.v1' && statement.offer === row.hash,
  )?.hash;
}

function headlineOf(
  code: HandoverStage,
  said: { readonly row: OfferRow; readonly responsible: Words },
): Words {
  const { responsible, row } = said;
  const until = dayWords(row.expiresOn as CalendarDate);
  switch (code) {
    case 'offered':
      return {
        zh: `现在由${responsible.zh}负责；对方请在${until.zh}前答复`,
        en: `${responsible.en} is responsible now; the other office should answer by ${until.en}`,
      };
    case 'accepted':
      return {
        zh: `对方已接收；移交登记之前仍由${responsible.zh}负责`,
        en: `Accepted; until the hand-over is registered ${responsible.en} stays responsible`,
      };
    case 'released':
      return {
        zh: `案卷已经送出；两个登记方登记之前仍由${responsible.zh}负责`,
        en: `The file is on its way; until two registrars have it ${responsible.en} stays responsible`,
      };
    default:
      return {
        zh: `现在由${responsible.zh}负责`,
        en: `${responsible.en} is responsible now`,
      };
  }
}
