import { textInput } from '@zhulian/design';
import { frameWords } from '../../frame/frame-words.ts';
import { fieldError, type Question, wrongAnswer } from '../question.ts';

const id = 'phone';

/** Optional: a person can act with no telephone at all. */
export const phone: Question = {
  slug: 'phone',
  label: { zh: '怎样打电话找到您？', en: 'What is your telephone number?' },
  summary: { zh: '联系电话', en: 'Telephone' },
  applies: () => true,
  isAnswered: (answers) => answers.phone !== undefined,
  ask: (asking) =>
    textInput({
      id,
      name: id,
      type: 'tel',
      label: asking.reader.say(phone.label),
      isHeading: asking.isHeading,
      hint: asking.reader.say({
        zh: '只用于办这件事。可以不填，结果在本网站和窗口都能查到。',
        en: 'Used for this matter only. You may leave it empty: the result is on this site and at any window.',
      }),
      error: fieldError(asking, id),
      errorPrefix: asking.reader.say(frameWords.wrong),
      entered: asking.entered[id],
      width: 11,
      autocomplete: 'tel',
    }),
  read: (form) => {
    const typed = (form[id] ?? '').normalize('NFKC').trim();
    const digits = typed.replace(/[\s\-()]/g, '');
    if (digits === '') return { ok: true, answers: { phone: '' } };
    if (!/^\+?\d{5,15}$/.test(digits)) {
      return wrongAnswer('phone.malformed', id, {
        zh: '电话号码应是 5 到 15 位数字，例如 13800000000',
        en: 'A telephone number has 5 to 15 digits, for example 138 0000 0000',
      });
    }
    return { ok: true, answers: { phone: digits } };
  },
  enteredFrom: (answers) => ({ [id]: answers.phone }),
  show: (answers, { reader }) =>
    (answers.phone ?? '') === '' ? reader.say({ zh: '不留', en: 'None' }) : (answers.phone ?? ''),
};
