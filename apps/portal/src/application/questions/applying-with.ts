import { html, radios } from '@zhulian/design';
import { frameWords } from '../../frame/frame-words.ts';
import { fieldError, type Question, wrongAnswer } from '../question.ts';

const id = 'applyingWith';

const labels = {
  spouse: { zh: '与配偶一起', en: 'With my spouse' },
  alone: { zh: '我自己', en: 'On my own' },
} as const;

/** Both choices stand alike: neither is first by merit, neither asks for a reason. */
export const applyingWith: Question = {
  slug: 'applying-with',
  label: { zh: '您和谁一起登记？', en: 'Who are you registering with?' },
  summary: { zh: '与谁一起登记', en: 'Registering with' },
  applies: () => true,
  isAnswered: (answers) => answers.applyingWith !== undefined,
  ask: (asking) =>
    radios({
      id,
      name: id,
      label: asking.reader.say(applyingWith.label),
      isHeading: asking.isHeading,
      hint: asking.reader.say({
        zh: '两种方式办得一样，凭证一样，都不需要说明原因。',
        en: 'Both lead to the same voucher. You do not have to give a reason.',
      }),
      error: fieldError(asking, id),
      errorPrefix: asking.reader.say(frameWords.wrong),
      chosen: asking.entered[id],
      items: [
        {
          value: 'spouse',
          label: asking.reader.say(labels.spouse),
          hint: html`${asking.reader.say({
            zh: '会请双方户籍地各自核对本人的信息。',
            en: 'Each of your places of registration will be asked about its own resident.',
          })}`,
        },
        {
          value: 'alone',
          label: asking.reader.say(labels.alone),
          hint: html`${asking.reader.say({
            zh: '只核对您本人的信息，不问也不通知其他人。',
            en: 'Only your own facts are checked. Nobody else is asked or told.',
          })}`,
        },
      ],
    }),
  read: (form) => {
    const chosen = form[id];
    if (chosen === 'spouse' || chosen === 'alone') {
      return { ok: true, answers: { applyingWith: chosen } };
    }
    return wrongAnswer('application.applying-with-missing', id, {
      zh: '请选择“与配偶一起”或“我自己”',
      en: 'Choose “With my spouse” or “On my own”',
    });
  },
  enteredFrom: (answers) => ({ [id]: answers.applyingWith }),
  show: (answers, { reader }) =>
    answers.applyingWith === undefined ? '' : reader.say(labels[answers.applyingWith]),
};
