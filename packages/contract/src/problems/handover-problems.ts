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
