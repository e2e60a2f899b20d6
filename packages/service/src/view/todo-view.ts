import {
  groundOfWords,
  handoverGrounds,
  type Obligation,
  workingDaysBetween,
} from '@zhulian/casework';
import type { TodoItem } from '@zhulian/contract';
import type { CaseFile, ObligationRow, OfferRow } from '@zhulian/store';
import {
  type CalendarDate,
  calendarDateOf,
  instantOf,
  maskName,
  type Words,
} from '@zhulian/vocabulary';
import type { NodeParts } from '../node/node-parts.ts';
import { dueView, owedView } from './due-view.ts';
import { stageWordsOf } from './stage-words.ts';

type Viewing = Pick<NodeParts, 'calendar' | 'offices' | 'clock' | 'province'>;

/** One row of a list: what it is, why it is here and until when. */
export function todoView(
  parts: Viewing,
  file: CaseFile,
  order: { readonly owed: ObligationRow | undefined; readonly isNamed: boolean },
): TodoItem {
  const { owed } = order;
  const now = instantOf(parts.clock.nowMs());
  const today = calendarDateOf(now);
  const body = owed && (owed.body as Obligation);
  const stands = body && owedView(body, today);
  return {
    caseId: file.id,
    number: file.number,
    kind: kindOf(file),
    title: titles[kindOf(file)],
    subject: order.isNamed ? file.subjectName : maskName(file.subjectName),
    why: whyOf(file),
    due: dueView(body),
    lateByWorkingDays:
      file.dueOn && file.closedAt === null && file.owed === 'open'
        ? workingDaysBetween(parts.calendar, file.dueOn as CalendarDate, today)
        : 0,
    owed: stands ?? null,
    stage: { code: file.stage, words: stageWordsOf(file.kind, file.stage) },
    from: parts.offices.name(file.peerOffice ?? file.handledAt),
    responsible: parts.offices.name(file.responsibleOffice ?? file.handledAt),
  };
}

/**
 * 收到的移交 as a row of 今日待办: from whom, on which ground, and until when to answer. The other office is responsible, and the
 * name stays masked: the case is not this office's yet.
 */
export function offerTodoView(parts: Viewing, row: OfferRow): TodoItem {
  const ground = groundOfWords(row.reason);
  const why = ground === undefined ? undefined : handoverGrounds[ground];
  const from = parts.offices.name(row.fromOffice);
  return {
    caseId: row.caseId,
    number: row.number,
    kind: 'handover-incoming',
    title: titles['handover-incoming'],
    subject: maskName(row.subject),
    why: {
      zh: `外省请本单位接收${why === undefined ? '' : `：${why.zh}`}，请答复`,
      en: `Another province asks this office to take it over${why === undefined ? '' : `: ${why.en}`}; please answer`,
    },
    due: {
      on: row.expiresOn,
      provisional: false,
      reason: {
        zh: '提出移交的单位定的最迟答复日，不晚于它自己的办理期限。',
        en: 'The last day set by the office that offers, no later than its own limit.',
      },
    },
    lateByWorkingDays: 0,
    owed: null,
    stage: { code: 'offered', words: { zh: '等本单位答复', en: 'Waiting for this office' } },
    from,
    responsible: from,
  };
}

function kindOf(file: CaseFile): TodoItem['kind'] {
  if (file.kind !== 'co-check') return 'birth-registration';
  return file.direction === 'incoming' ? 'co-check-incoming' : 'co-check-outgoing';
}

const titles: Readonly<Record<TodoItem['kind'], Words>> = {
  'birth-registration': { zh: '生育登记', en: 'Birth registration' },
  'co-check-incoming': { zh: '收到的协查', en: 'Co-check received' },
  'co-check-outgoing': { zh: '发出的协查', en: 'Co-check sent' },
  'handover-incoming': { zh: '收到的移交', en: 'Hand-over received' },
};

/** 为什么在这里: the reason a row stands in somebody's list now, by its stage. */
const reasons: Readonly<Record<string, Words>> = {
  'birth-registration/submitted': {
    zh: '新申请，等本单位受理',
    en: 'A new application for this office to accept',
  },
  'birth-registration/incomplete': {
    zh: '等申请人补正',
    en: 'Waiting for the applicant’s supplement',
  },
  'birth-registration/accepted': { zh: '已受理，可以登记', en: 'Accepted; may be registered' },
  'birth-registration/checking': {
    zh: '协查在途，到限即可凭承诺登记',
    en: 'Co-checks are out; after their limit an undertaking will do',
  },
  'birth-registration/undertaking': {
    zh: '有单位未答复，等申请人确认承诺',
    en: 'An office is silent; awaiting the undertaking',
  },
  'birth-registration/ready': {
    zh: '核对完毕，请登记',
    en: 'Everything is confirmed; register now',
  },
  'birth-registration/registered': {
    zh: '已登记，凭证待发',
    en: 'Registered; the voucher is still to be issued',
  },
  'birth-registration/issued': { zh: '已办结', en: 'Settled' },
  'birth-registration/withdrawn': { zh: '申请人已撤回', en: 'Withdrawn by the applicant' },
  'birth-registration/refused': { zh: '已作不予登记决定', en: 'Refused' },
  'co-check/sent': { zh: '对方还没有收到', en: 'Not yet delivered' },
  'co-check/delivered': {
    zh: '外省来函，请签收',
    en: 'From another province; please receive',
  },
  'co-check/received': {
    zh: '已签收，请配对',
    en: 'Acknowledged; find the person in the register',
  },
  'co-check/paired': { zh: '已配对，请逐项答复', en: 'Found; answer item by item' },
  'co-check/unpaired': { zh: '没有找到本人，请逐项答复', en: 'Not found; answer item by item' },
  'co-check/answered': { zh: '已答复，等对方确认', en: 'Answered; the asker will confirm' },
  'co-check/returned': { zh: '已退回，等对方处理', en: 'Returned to the asker' },
  'co-check/closed': { zh: '已办结', en: 'Settled' },
  'co-check/withdrawn': { zh: '已撤回', en: 'Withdrawn' },
};

function whyOf(file: CaseFile): Words {
  if (file.direction === 'outgoing' && file.stage === 'delivered') {
    return { zh: '对方已收到，还没有签收', en: 'Delivered; not yet acknowledged' };
  }
  if (file.direction === 'outgoing' && (file.stage === 'received' || file.stage === 'paired')) {
    return { zh: '对方正在办', en: 'The other office is at work' };
  }
  return reasons[`${file.kind}/${file.stage}`] ?? { zh: file.stage, en: file.stage };
}
