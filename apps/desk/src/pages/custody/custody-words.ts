import {
  assignmentGroundOfWords,
  assignmentGrounds,
  declineGroundOfWords,
  declineGrounds,
  groundOfWords,
  handoverGrounds,
} from '@zhulian/casework';
import type { HandoverStage } from '@zhulian/contract';
import type { Words } from '@zhulian/vocabulary';

export const custodyWords = {
  handover: { zh: '移交', en: 'Hand-over' },
  handBack: { zh: '退回移交', en: 'Handing back' },
  from: { zh: '移出单位', en: 'From' },
  to: { zh: '承接单位', en: 'To' },
  reason: { zh: '理由', en: 'Reason' },
  decline: { zh: '不接收', en: 'Decline' },
  declined: { zh: '不接收的事由', en: 'Why it was declined' },
  declineEffect: {
    zh: '不接收，责任不动，原单位继续负责。选定的事由会送到对方。',
    en: 'Nothing moves: the other office stays responsible and reads the ground you choose.',
  },
  declineHint: {
    zh: '事由签名后永久保存，只能选，不能写人的情况。',
    en: 'It is signed and kept for ever, so it is chosen, and says nothing of a person.',
  },
  actTakesBack: {
    zh: '本单位登记或者不予登记，会同时撤回这份要约。',
    en: 'If this office registers or refuses the case, the offer is taken back with it.',
  },
  offered: { zh: '提出', en: 'Offered' },
  lastDay: { zh: '最迟答复', en: 'Answer by' },
  lastDayPassed: {
    zh: '这一天过了，什么也没有动：原单位继续负责，可以撤回后另找单位。',
    en: 'That day has passed and nothing has moved: the same office stays responsible and may withdraw the offer.',
  },
  registrars: { zh: '登记方', en: 'Registrars' },
  registrarsRule: {
    zh: '三方中有两方登记，责任才转移',
    en: 'responsibility moves when two of the three have registered',
  },
  registered: { zh: '已登记', en: 'registered' },
  notRegistered: { zh: '未登记', en: 'not yet' },
  changedAt: { zh: '责任转移', en: 'Responsibility moved' },
  timeline: { zh: '责任时间线', en: 'Timeline of responsibility' },
  timelineLead: {
    zh: '只有单位和时刻，每一任都有签名和登记可查。',
    en: 'Offices and moments only; each tenure rests on signed and registered statements.',
  },
  tenures: { zh: '历任单位', en: 'Tenures' },
  tenure: { zh: '任次', en: 'Tenure' },
  office: { zh: '负责单位', en: 'Responsible office' },
  since: { zh: '从', en: 'From' },
  until: { zh: '到', en: 'Until' },
  how: { zh: '怎样接手', en: 'How' },
  toThisDay: { zh: '至今', en: 'to this day' },
  notInForce: { zh: '未生效', en: 'not in force' },
  noRegistrars: { zh: '首接不须登记', en: 'taken first, none needed' },
  statements: { zh: '签名文书', en: 'Signed statements' },
  fingerprint: { zh: '摘要', en: 'Digest' },
  signedBy: { zh: '签名方', en: 'Signed by' },
  heldByThem: {
    zh: '本案已移交。现在由',
    en: 'This case has been handed over. It is now held by ',
  },
  heldByThemEnd: { zh: '负责', en: '' },
  heldSince: { zh: '自', en: 'since' },
  untilHandedOn: { zh: '直到再次移交或办结', en: 'until it is handed on or closed' },
  sameLimits: {
    zh: '办理期限没有变，由承接单位继续履行；不影响群众办理。',
    en: 'The time limits are unchanged and are now theirs to keep; it costs the person nothing.',
  },
  accessLeft: {
    zh: '案卷的查阅权已随案移交，本单位不能再看、再改。要接回，请对方移交回来。',
    en: 'Access has left with the case: this office neither reads nor changes it. To have it back, ask for a hand-over back.',
  },
  noAnswerNeeded: {
    zh: '接收之前看不到案卷，只看到移交事由。',
    en: 'Before it is taken over, the file cannot be seen; only the offer can.',
  },
  openCase: { zh: '打开办件', en: 'Open the case' },
  office60: { zh: '移交给哪个单位', en: 'To which office' },
  officeHint: {
    zh: '输入名称，只列出有人户籍或居住在那里的外省单位',
    en: 'Type part of a name; only places where somebody in the case is registered or lives',
  },
  officeNone: {
    zh: '没有这样的、有管辖权的外省单位',
    en: 'No such office with jurisdiction over this case',
  },
  offerReason: { zh: '移交事由', en: 'Ground of the hand-over' },
  offerReasonHint: {
    zh: '事由由登记方和枢纽永久保存，只能选，不能写人的情况；要交代的都在案卷里。',
    en: 'Registrars and the hub keep it for ever, so it is chosen, and says nothing of a person; the rest is in the file.',
  },
  offerLastDay: { zh: '请对方最迟哪天答复', en: 'Last day for their answer' },
  offerLastDayHint: {
    zh: '；不能晚于本单位的办理期限',
    en: '; not later than this office’s own limit',
  },
  offerEffect: {
    zh: '提出移交，责任不动：对方接收并有两个登记方登记之前，本单位继续负责，随时可以撤回。等答复期间案卷不再改动。',
    en: 'Offering moves nothing: until the other office accepts and two registrars register it, this office stays responsible and may withdraw. Meanwhile the file rests.',
  },
  offerSend: { zh: '提出移交', en: 'Offer it' },
} satisfies Record<string, Words>;

export const listWords = {
  incoming: { zh: '收到的移交', en: 'Hand-overs received' },
  incomingLead: {
    zh: '外省想把办件交给本单位。接收之前，原单位继续负责。',
    en: 'Other provinces ask this office to take over. Until then, the sender stays responsible.',
  },
  incomingGood: { zh: '没有等本单位答复的移交。', en: 'No hand-over waits for this office.' },
  incomingWhat: {
    zh: '外省提出移交给本单位的办件会出现在这里，写明理由和最迟答复的日子。',
    en: 'Cases that another province offers to this office will appear here, with the reason and the last day.',
  },
  outgoing: { zh: '发出的移交', en: 'Hand-overs sent' },
  outgoingLead: {
    zh: '本单位想交给外省的办件。责任没有一刻空着。',
    en: 'Cases this office offers to other provinces. At no moment is nobody responsible.',
  },
  outgoingGood: { zh: '没有在途的移交。', en: 'No hand-over is under way.' },
  outgoingWhat: {
    zh: '从办件页提出的移交会出现在这里：等谁答复、谁登记了、现在由谁负责。',
    en: 'Offers made from the page of a case will appear here: who should answer, who has registered, who is responsible.',
  },
  lastDay: { zh: '最迟答复', en: 'Answer by' },
  matter: { zh: '办件', en: 'Matter' },
  reason: { zh: '理由', en: 'Reason' },
  from: { zh: '移出单位', en: 'From' },
  to: { zh: '承接单位', en: 'To' },
  stage: { zh: '进展', en: 'Stage' },
  responsible: { zh: '现在谁负责', en: 'Responsible now' },
  number: { zh: '编号', en: 'Number' },
  more: { zh: '再看一些', en: 'Show more' },
} satisfies Record<string, Words>;

/** Stages in which an offer still waits for somebody. */
export const openStages: ReadonlySet<HandoverStage> = new Set([
  'offered',
  'accepted',
  'released',
  'expired',
]);

/** 第 2 任. */
export function tenureWords(epoch: number): Words {
  return { zh: `第 ${epoch} 任`, en: `Tenure ${epoch}` };
}

/** 2 / 3 已登记. */
export function registeredWords(done: number, of: number): Words {
  return { zh: `${of} 方已登记 ${done} 方`, en: `${done} of ${of} registered` };
}

/** The ground of an offer, a decline or an assignment in the reader's language; what was signed before the lists, as it was written. */
export function reasonWords(text: string): Words {
  const ground = groundOfWords(text);
  if (ground !== undefined) return handoverGrounds[ground];
  const declined = declineGroundOfWords(text);
  if (declined !== undefined) return declineGrounds[declined];
  const assigned = assignmentGroundOfWords(text);
  return assigned === undefined ? { zh: text, en: text } : assignmentGrounds[assigned];
}
