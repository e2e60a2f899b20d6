import { textInput } from '@zhulian/design';
import { frameWords } from '../../frame/frame-words.ts';
import { asksAboutSpouse } from '../asks-about-spouse.ts';
import { fieldError, type Question, wrongAnswer } from '../question.ts';

const id = 'spouseName';
const lengthMax = 200;

/** Any name is a name: 60 characters, 𠮷, a dot, letters. What looks like markup or a formula is text. */
export const spouseName: Question = {
  slug: 'spouse-name',
  label: { zh: '您配偶的姓名是什么？', en: 'What is your spouse’s name?' },
  summary: { zh: '配偶姓名', en: 'Spouse’s name' },
  applies: asksAboutSpouse,
  isAnswered: (answers) => (answers.spouseName ?? '') !== '',
  ask: (asking) =>
    textInput({
      id,
      name: id,
      label: asking.reader.say(spouseName.label),
      isHeading: asking.isHeading,
      hint: asking.reader.say({
        zh: '和身份证件上一样。生僻字、外文名、长名字都可以。',
        en: 'As on the identity document. Rare characters, other scripts and long names are fine.',
      }),
      error: fieldError(asking, id),
      errorPrefix: asking.reader.say(frameWords.wrong),
      entered: asking.entered[id],
      autocomplete: 'off',
      spellcheck: false,
    }),
  read: (form) => {
    const name = (form[id] ?? '').trim();
    if (name === '') {
      return wrongAnswer('application.spouse-name-missing', id, {
        zh: '请填写配偶的姓名',
        en: 'Enter your spouse’s name',
      });
    }
    if (name.length > lengthMax) {
      return wrongAnswer('application.spouse-name-too-long', id, {
        zh: `姓名最多 ${lengthMax} 个字，您填了 ${name.length} 个`,
        en: `The name may have ${lengthMax} characters; this one has ${name.length}`,
      });
    }
    return { ok: true, answers: { spouseName: name } };
  },
  enteredFrom: (answers) => ({ [id]: answers.spouseName }),
  show: (answers) => answers.spouseName ?? '',
};
