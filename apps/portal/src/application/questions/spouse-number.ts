import { textInput } from '@zhulian/design';
import { maskIdentityNumber, type Words } from '@zhulian/vocabulary';
import { frameWords } from '../../frame/frame-words.ts';
import { asksAboutSpouse } from '../asks-about-spouse.ts';
import { judgeNumber, type NumberJudgement, plainNumber } from '../judge-number.ts';
import { fieldError, type Question, wrongAnswer } from '../question.ts';

const id = 'spouseNumber';

function wordsFor(judgement: NumberJudgement & { readonly kind: 'wrong' }): Words {
  if (judgement.code === 'identity-number.date-impossible') {
    const [year = '', month = '', day = ''] = (judgement.date ?? '').split('-');
    return {
      zh: `号码里的出生日期 ${year}年${Number(month)}月${Number(day)}日 不存在，请对照证件再看一遍`,
      en: `The birth date in this number (${year}-${month}-${day}) does not exist. Check it against the document`,
    };
  }
  if (judgement.code === 'identity-number.placeholder') {
    return {
      zh: '这是老系统的占位号码，不代表任何人。请填证件上的号码',
      en: 'This is a filler of old systems and stands for nobody. Enter the number on the document',
    };
  }
  return {
    zh: '号码应是 18 位（末位可以是 X），请对照证件再看一遍',
    en: 'The number has 18 characters (the last may be X). Check it against the document',
  };
}

/** A wrong last character is kept and said (号码末位与规则不符，已保留); she may go on. */
export const spouseNumber: Question = {
  slug: 'spouse-number',
  label: { zh: '您配偶的证件号码是什么？', en: 'What is your spouse’s identity number?' },
  summary: { zh: '配偶证件号码', en: 'Spouse’s number' },
  applies: asksAboutSpouse,
  isAnswered: (answers) => (answers.spouseNumber ?? '') !== '',
  ask: (asking) =>
    textInput({
      id,
      name: id,
      label: asking.reader.say(spouseNumber.label),
      isHeading: asking.isHeading,
      hint: asking.reader.say({
        zh: '身份证 18 位；港澳台居民、外国人填写通行证或居留证件号码。',
        en: '18 characters on an identity card; otherwise the number of the travel or residence permit.',
      }),
      error: fieldError(asking, id),
      errorPrefix: asking.reader.say(frameWords.wrong),
      entered: asking.entered[id],
      width: 20,
      autocomplete: 'off',
      spellcheck: false,
    }),
  read: (form) => {
    const typed = form[id] ?? '';
    if (typed.trim() === '') {
      return wrongAnswer('application.spouse-number-missing', id, {
        zh: '请填写配偶的证件号码',
        en: 'Enter your spouse’s identity number',
      });
    }
    const judgement = judgeNumber(typed);
    if (judgement.kind === 'wrong') return wrongAnswer(judgement.code, id, wordsFor(judgement));
    return { ok: true, answers: { spouseNumber: plainNumber(typed) } };
  },
  enteredFrom: (answers) => ({ [id]: answers.spouseNumber }),
  show: (answers) => maskIdentityNumber(answers.spouseNumber ?? ''),
  flag: (answers) => {
    if (answers.spouseNumber === undefined) return undefined;
    const judgement = judgeNumber(answers.spouseNumber);
    if (judgement.kind !== 'odd') return undefined;
    return {
      code: judgement.code,
      words: {
        zh: '号码末位与规则不符，已保留。证件上就是这样，请直接继续；是笔误，请改一下。',
        en: 'The last character does not fit the rule for such numbers. It has been kept. If that is what the document says, go on; if it was a slip, change it.',
      },
    };
  },
};
