import type { Words } from '@zhulian/vocabulary';
import { anyTime, detailOf, type ProblemSentence } from './problem-words.ts';

const nothingMoved: Words = {
  zh: '责任没有变动，本单位继续负责。',
  en: 'No responsibility has moved; this office goes on being responsible.',
};

/** 移交不予 beside those of the protocol: what of the case or of its file stands in the way. */
export const handoverProblems: Readonly<Record<string, ProblemSentence>> = {
  'case.handed-over': (refusal) => ({
    status: 409,
    title: {
      zh: `这个办件已移交，现在由${detailOf(refusal, 'to')}办理`,
      en: `This matter has been handed over; it is with ${detailOf(refusal, 'toEn')} now`,
    },
    why: {
      zh: '办件连同查阅权一起移交，原单位不能再看、再改；由数据库拒绝，不由程序决定。',
      en: 'Access leaves with the case: the former office neither reads nor changes it. The database refuses, not a program.',
    },
    remedy: {
      zh: '责任时间线写明了谁负责、从何时起；要接回，请对方移交回来。',
      en: 'The timeline of responsibility says who holds it and since when; to have it back, ask for a hand-over back.',
    },
    period: anyTime,
  }),
  'custody.reason-not-listed': {
    status: 422,
    title: { zh: '移交事由不在清单里', en: 'The ground of the hand-over is not on the list' },
    why: {
      zh: '事由随移交文书送到登记方和国家枢纽，永久保存，只能从清单里选，不能写人的情况（个人信息保护法第六条）。',
      en: 'The ground travels with the hand-over to registrars and the hub and is kept for ever, so it is chosen from a list and says nothing of a person (Personal Information Protection Law, art. 6).',
    },
    remedy: {
      zh: '请原单位从清单里选一项，重新提出移交。',
      en: 'The offering office should choose one of the list and offer anew.',
    },
    period: anyTime,
  },
  'custody.decline-not-listed': {
    status: 422,
    title: { zh: '不接收事由不在清单里', en: 'The ground for declining is not on the list' },
    why: {
      zh: '不接收文书签名后永久保存，事由只能从清单里选，不能写人的情况（个人信息保护法第六条）。',
      en: 'A decline is signed and kept for ever, so its ground is chosen from a list and says nothing of a person (Personal Information Protection Law, art. 6).',
    },
    remedy: {
      zh: '请接收单位从清单里选一项重新答复；答复以前仍由原单位负责。',
      en: 'The other office should choose one of the list and answer anew; until then the same office stays responsible.',
    },
    period: anyTime,
  },
  'custody.silence-unproven': {
    status: 422,
    title: {
      zh: '没有不答复的证明，不能指定承办',
      en: 'The silence of the office is not proven, so nobody is assigned',
    },
    why: {
      zh: '证明是责任单位自己签名报来的“已超期”，此后它对本件再没有来文；枢纽只认自己收到并核过的原件，不认摘要。',
      en: 'The proof is the office’s own signed message that the matter is late, with nothing of it about the case since. The hub goes by the message that it received and checked, not by a digest.',
    },
    remedy: {
      zh: '请先与责任单位联系；证明到达的次日起可以指定。',
      en: 'Please speak with the office first; it can be assigned from the day after the proof came.',
    },
    period: anyTime,
  },
  'custody.case-ready': {
    status: 409,
    title: {
      zh: '登记依据已经齐备，不能再移交',
      en: 'The ground to register is there, so the case is not handed over any more',
    },
    why: {
      zh: '首接负责：具备登记条件的，由现在负责的单位登记，不让申请人再等一个单位。',
      en: 'Whoever is responsible registers what can be registered; the applicant does not wait for one more office.',
    },
    remedy: { zh: '请直接登记。', en: 'Please register it.' },
    period: anyTime,
  },
  'custody.case-overdue': (refusal) => ({
    status: 409,
    title: {
      zh: `本单位的办理期限 ${detailOf(refusal, 'dueOn')} 已过，不能再移交`,
      en: `This office’s own limit, ${detailOf(refusal, 'dueOn')}, has passed, so the case cannot be handed over`,
    },
    why: {
      zh: '移交不能用来拖延；超期的由现在负责的单位先办，责任不动。',
      en: 'A hand-over is no way to put off: what is late is settled by the office that is responsible, and nothing moves.',
    },
    remedy: {
      zh: '请先办理；确实办不了的，由上级或者枢纽协调指定。',
      en: 'Act on it first; if that is impossible, the level above or the hub can assign it.',
    },
    period: anyTime,
  }),
  'custody.offer-outlives-due': (refusal) => ({
    status: 422,
    title: {
      zh: `对方答复的最后一天不能晚于本单位的办理期限 ${detailOf(refusal, 'dueOn')}`,
      en: `The last day for their answer cannot be later than this office’s own limit, ${detailOf(refusal, 'dueOn')}`,
    },
    why: {
      zh: '等对方答复的时候，本单位的期限照样计算；要约不能比期限更长。',
      en: 'While an offer waits, this office’s own time limit runs on; no offer outlives it.',
    },
    remedy: {
      zh: '请把最后一天提前，再提出移交。',
      en: 'Choose an earlier last day and offer again.',
    },
    period: anyTime,
  }),
  'custody.office-without-jurisdiction': {
    status: 422,
    title: {
      zh: '这个单位对本办件没有管辖权',
      en: 'That office has no jurisdiction over this case',
    },
    why: {
      zh: '只能移交给办件里有人户籍在那里、或者居住在那里的县（市、区）的单位，或者办过本件的单位。',
      en: 'A case goes only to a county where somebody in it is registered or lives, or to an office that has held it.',
    },
    remedy: {
      zh: '请从名单里选择；申请人在别处居住的，可以撤回后在那里申请。',
      en: 'Choose from the list; an applicant who lives elsewhere can withdraw and apply there.',
    },
    period: anyTime,
  },
  'custody.co-check-open': {
    status: 409,
    title: {
      zh: '还有协查没有答复，现在不能移交',
      en: 'A co-check is still unanswered, so the case cannot be handed over now',
    },
    why: nothingMoved,
    remedy: {
      zh: '等协查答复后再移交；不影响继续办理。',
      en: 'Hand it over once the co-check is answered; the case goes on meanwhile.',
    },
    period: anyTime,
  },
  'custody.office-unknown': {
    status: 422,
    title: { zh: '没有这个外省单位', en: 'There is no such office in another province' },
    why: {
      zh: '只能移交给十省之内、现行区划里的单位。',
      en: 'A case goes only to an office of the ten provinces that exists today.',
    },
    remedy: { zh: '请从名单里选择单位。', en: 'Please choose an office from the list.' },
    period: anyTime,
  },
  'custody.case-file-too-large': {
    status: 422,
    title: { zh: '案卷太大，一次送不完', en: 'The case file is too large to travel at once' },
    why: nothingMoved,
    remedy: { zh: '请与数据中心联系。', en: 'Please contact the data centre.' },
    period: anyTime,
  },
  'custody.case-file-differs': betweenNodes({
    zh: '随移交送来的案卷与要约里约定的不一致',
    en: 'The case file that came with the release is not the one that the offer names',
  }),
  'custody.case-file-malformed': betweenNodes({
    zh: '随移交送来的案卷读不通',
    en: 'The case file that came with the release does not make a case',
  }),
  'custody.message-malformed': betweenNodes({
    zh: '交接报文的格式不对',
    en: 'The message about custody is malformed',
  }),
  'custody.case-unknown': betweenNodes({
    zh: '这里没有这个办件的责任记录',
    en: 'Nothing is known here about who holds this case',
  }),
};

function betweenNodes(title: Words): ProblemSentence {
  return {
    status: 422,
    title,
    why: {
      zh: '接收方按交换规程逐条核验，不合规程的不生效，也不丢弃。',
      en: 'The receiver checks every message against the protocol; what breaks it takes no effect, and is kept.',
    },
    remedy: {
      zh: '请两边的数据中心核对程序版本；办件仍由原单位负责。',
      en: 'Both data centres should check their versions; the same office stays responsible for the case.',
    },
    period: anyTime,
  };
}
