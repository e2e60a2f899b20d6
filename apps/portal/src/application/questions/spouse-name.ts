import { textInput } from '@zhulian/design';
import { type PersonNameRefusal, parsePersonName, type Words } from '@zhulian/vocabulary';
import { frameWords } from '../../frame/frame-words.ts';
import { asksAboutSpouse } from '../asks-about-spouse.ts';
import { fieldError, type Question, wrongAnswer } from '../question.ts';

const id = 'spouseName';

function wordsFor(refusal: PersonNameRefusal): Words {
  if (refusal.code === 'person-name.empty') {
    return { zh: '请填写配偶的姓名', en: 'Enter your spouse’s name' };
  }
  if (refusal.code === 'person-name.too-long') {
    return {
      zh: `姓名最多 ${refusal.max} 个字，您填了 ${refusal.length} 个`,
      en: `The name may have ${refusal.max} characters; this one has ${refusal.length}`,
    };
  }
  if (refusal.code === 'person-name.private-use') {
    return {
      zh: `有的字（${refusal.codePoints.join('、')}）只在您的设备上能显示，请换输入法重打，或先用同音字，到窗口更正`,
      en: `Some characters (${refusal.codePoints.join(', ')}) exist on your device only. Type them with another input method, or use a substitute and have it corrected at a window`,
    };
  }
  return {
    zh: '姓名里有残缺的字，请删掉重打',
    en: 'The name contains a broken character. Delete it and type it again',
  };
}

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
    const name = parsePersonName((form[id] ?? '').trim());
    if (name.ok) return { ok: true, answers: { spouseName: name.value } };
    return wrongAnswer(name.refusal.code, id, wordsFor(name.refusal));
  },
  enteredFrom: (answers) => ({ [id]: answers.spouseName }),
  show: (answers) => answers.spouseName ?? '',
};
