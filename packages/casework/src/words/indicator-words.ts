import type { Words } from '@zhulian/vocabulary';
import type { IndicatorCode } from '../scoreboard/indicators.ts';
import { type ShareMark, scoreMarks } from '../scoreboard/score-marks.ts';

const { acceptDays, replyDays, replyDaysMax, inTime, amiss } = scoreMarks;

const atLeast = ({ green, red }: ShareMark): Words => ({
  zh: `${green}% 以上为好，不足 ${red}% 为差（本项目目标，不是法律规定）。`,
  en: `Good from ${green}%, poor below ${red}% (goals of this project, not of law).`,
});
const below = ({ green, red }: ShareMark): Words => ({
  zh: `不足 ${green}% 为好，${red}% 以上为差（本项目目标，不是法律规定）。`,
  en: `Good below ${green}%, poor from ${red}% (goals of this project, not of law).`,
});

/** 五项指标: how each is computed, in one sentence, and from where on it is good or poor. */
export const indicatorWords: Readonly<
  Record<IndicatorCode, { readonly words: Words; readonly reason: Words; readonly mark: Words }>
> = {
  'accepted-within-limit': {
    words: { zh: '按时签收率', en: 'Acknowledged within the limit' },
    reason: {
      zh: `送达后 ${acceptDays} 个工作日内签收（没签收就先答复的，按答复算）的件数，除以已签收、已答复或者已满 ${acceptDays} 个工作日的件数。`,
      en: `Those acknowledged (or answered at once) within ${acceptDays} working days of delivery, out of those acknowledged, answered or older than that.`,
    },
    mark: atLeast(inTime),
  },
  'mean-reply-days': {
    words: { zh: '平均答复工作日', en: 'Mean working days to answer' },
    reason: {
      zh: '从送达到首次答复的工作日数，按已答复的件数平均。',
      en: 'Working days from delivery to the first answer, averaged over those answered.',
    },
    mark: {
      zh: `${replyDays} 个工作日以内为好（协查答复时限）；超过 ${replyDaysMax} 个工作日为差（那时已报省级）。两者都是泛珠三角协作规则草案，不是法律规定。`,
      en: `Good within ${replyDays} working days (limit to answer a co-check), poor beyond ${replyDaysMax} (by then the province has been told). Both are draft rules of cooperation, not law.`,
    },
  },
  'answered-by-agreed-date': {
    words: { zh: '按期答复率', en: 'Answered by the agreed date' },
    reason: {
      zh: '在到期日（含双方商定的延期）以前答复的件数，除以已答复或者已到期的件数。',
      en: 'Those answered by their due date, an agreed extension included, out of those answered or past it.',
    },
    mark: atLeast(inTime),
  },
  'answered-late': {
    words: { zh: '逾期办结率', en: 'Answered late' },
    reason: {
      zh: '到期日以后才答复的件数，除以已答复的件数；单独统计，不算按期，也不再算逾期。',
      en: 'Those answered after their due date, out of those answered; counted apart, neither in time nor overdue.',
    },
    mark: below(amiss),
  },
  'answers-returned': {
    words: { zh: '答复退回率', en: 'Answers sent back' },
    reason: {
      zh: '被发起方退回重核的答复，除以已答复的件数。',
      en: 'Answers that the asker sent back to be checked again, out of those answered.',
    },
    mark: below(amiss),
  },
};
