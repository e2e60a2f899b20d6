import type { Words } from '@zhulian/vocabulary';
import { anyTime, type ProblemSentence } from './problem-words.ts';

/** What one node refuses another. The receipt carries the code; an operator reads these words. */
export const exchangeProblems: Readonly<Record<string, ProblemSentence>> = {
  'co-check.letter-malformed': refusedBetweenNodes({
    zh: '协查信息函的格式不对',
    en: 'The co-check letter is malformed',
  }),
  'co-check.line-malformed': refusedBetweenNodes({
    zh: '协查进展的格式不对',
    en: 'A line of the co-check is malformed',
  }),
  'co-check.known-already': refusedBetweenNodes({
    zh: '这件协查已经收到过',
    en: 'This co-check is known already',
  }),
  'co-check.office-not-of-party': refusedBetweenNodes({
    zh: '发函单位不属于发出节点',
    en: 'The office does not belong to the sending party',
  }),
  'co-check.line-not-theirs': refusedBetweenNodes({
    zh: '这一步不该由对方来写',
    en: 'This line is not theirs to write',
  }),
  'report.malformed': refusedBetweenNodes({
    zh: '报数的格式不对，或者报的不是本省单位',
    en: 'The counts are malformed, or not of the sender’s own offices',
  }),
  'obligation.step-malformed': refusedBetweenNodes({
    zh: '督办消息的格式不对',
    en: 'The ladder step is malformed',
  }),
  'obligation.step-not-theirs': refusedBetweenNodes({
    zh: '督办不是由这件协查的对方发出',
    en: 'The ladder step did not come from the other side of this co-check',
  }),
  'obligation.due-malformed': refusedBetweenNodes({
    zh: '到期日重算的格式不对',
    en: 'The recomputed due date is malformed',
  }),
  'obligation.due-not-theirs': refusedBetweenNodes({
    zh: '到期日重算不是由这件协查的对方发出',
    en: 'The recomputed due date did not come from the other side of this co-check',
  }),
  'access.notice-malformed': refusedBetweenNodes({
    zh: '访问通知的格式不对',
    en: 'The access notice is malformed',
  }),
};

function refusedBetweenNodes(title: Words): ProblemSentence {
  return {
    status: 422,
    title,
    why: {
      zh: '接收方按交换规程逐条核验，不合规程的不生效，也不丢弃。',
      en: 'The receiver checks every message against the protocol; what breaks it takes no effect, and is kept.',
    },
    remedy: {
      zh: '请发出方的数据中心核对程序版本和信任列表，改正后重新发出。',
      en: 'The sender’s data centre should check its version and its trust list, and send anew once mended.',
    },
    period: anyTime,
  };
}
