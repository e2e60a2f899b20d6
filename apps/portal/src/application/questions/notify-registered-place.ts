import { radios } from '@zhulian/design';
import { frameWords } from '../../frame/frame-words.ts';
import { fieldError, type Question, wrongAnswer } from '../question.ts';

const id = 'notifyRegisteredPlace';

const labels = {
  no: { zh: '不用告诉', en: 'Do not tell them' },
  yes: { zh: '告诉户籍地', en: 'Tell them' },
} as const;

/** Opt-in only: nothing is chosen beforehand and "no" costs nothing. */
export const notifyRegisteredPlace: Question = {
  slug: 'notify',
  label: {
    zh: '要把登记结果告诉您的户籍地吗？',
    en: 'Should the place where you are registered be told the result?',
  },
  summary: { zh: '告诉户籍地', en: 'Tell my place of registration' },
  applies: () => true,
  isAnswered: (answers) => answers.notifyRegisteredPlace !== undefined,
  ask: (asking) =>
    radios({
      id,
      name: id,
      label: asking.reader.say(notifyRegisteredPlace.label),
      isHeading: asking.isHeading,
      hint: asking.reader.say({
        zh: '由您决定。告诉了，以后在户籍地办事可以少跑一次；不告诉，登记一样有效。',
        en: 'It is for you to decide. If they know, a later errand there may be shorter; if not, the registration is just as good.',
      }),
      error: fieldError(asking, id),
      errorPrefix: asking.reader.say(frameWords.wrong),
      chosen: asking.entered[id],
      items: [
        { value: 'no', label: asking.reader.say(labels.no) },
        { value: 'yes', label: asking.reader.say(labels.yes) },
      ],
    }),
  read: (form) => {
    const chosen = form[id];
    if (chosen === 'yes' || chosen === 'no') {
      return { ok: true, answers: { notifyRegisteredPlace: chosen === 'yes' } };
    }
    return wrongAnswer('application.notify-missing', id, {
      zh: '请选择要不要告诉户籍地',
      en: 'Choose whether they should be told',
    });
  },
  enteredFrom: ({ notifyRegisteredPlace: told }) => ({
    [id]: told === undefined ? undefined : told ? 'yes' : 'no',
  }),
  show: ({ notifyRegisteredPlace: told }, { reader }) =>
    told === undefined ? '' : reader.say(told ? labels.yes : labels.no),
};
