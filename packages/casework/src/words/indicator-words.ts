import type { Words } from '@zhulian/vocabulary';
import type { IndicatorCode } from '../scoreboard/indicators.ts';

/** 五项指标 with how each is computed, in one sentence. */
export const indicatorWords: Readonly<
  Record<IndicatorCode, { readonly words: Words; readonly reason: Words }>
> = {
  'accepted-within-7-days': {
    words: { zh: '七日内签收率', en: 'Acknowledged within 7 days' },
    reason: {
      zh: '送达后七个自然日内签收的件数，除以已签收或者已满七日的件数。',
      en: 'Those acknowledged within seven calendar days of delivery, out of those acknowledged or more than seven days old.',
    },
  },
  'mean-reply-days': {
    words: { zh: '平均答复天数', en: 'Mean days to answer' },
    reason: {
      zh: '从送达到首次答复的自然日数，按已答复的件数平均。',
      en: 'Calendar days from delivery to the first answer, averaged over those answered.',
    },
  },
  'answered-by-agreed-date': {
    words: { zh: '按期答复率', en: 'Answered by the agreed date' },
    reason: {
      zh: '在到期日（含双方商定的延期）以前答复的件数，除以已答复或者已到期的件数。',
      en: 'Those answered by their due date, an agreed extension included, out of those answered or past it.',
    },
  },
  'answered-late': {
    words: { zh: '逾期办结率', en: 'Answered late' },
    reason: {
      zh: '到期日以后才答复的件数，除以已答复的件数；单独统计，不算按期，也不再算逾期。',
      en: 'Those answered after their due date, out of those answered; counted apart, neither in time nor overdue.',
    },
  },
  'answers-returned': {
    words: { zh: '答复退回率', en: 'Answers sent back' },
    reason: {
      zh: '被发起方退回重核的答复，除以已答复的件数。',
      en: 'Answers that the asker sent back to be checked again, out of those answered.',
    },
  },
};
