import { anyTime, type ProblemSentence } from './problem-words.ts';

const rare = {
  zh: '姓名就是身份，宁可不发，也不印错字或方框。',
  en: 'A name is an identity: rather no paper than a wrong character or a box.',
};

/** Refusals about papers and about what a register holds. */
export const paperProblems: Readonly<Record<string, ProblemSentence>> = {
  'voucher.character-without-glyph': (refusal) => ({
    status: 422,
    title: {
      zh: `凭证暂不能印发：字库里没有“${String(refusal['character'])}”（${String(refusal['codePoint'])}）`,
      en: `The voucher cannot be printed yet: no font has “${String(refusal['character'])}” (${String(refusal['codePoint'])})`,
    },
    why: rare,
    remedy: {
      zh: '登记已经有效，不受影响。装上含此字的字库后，在本页点“发证”即可，不收费。',
      en: 'The registration stands. Once a font with this character is installed, press “Issue the voucher” on this page; there is no fee.',
    },
    period: anyTime,
  }),
  'voucher.name-unprintable': (refusal) => ({
    status: 422,
    title: {
      zh: `凭证暂不能印发：姓名里有没有统一含义的代码（${String(refusal['codePoint'])}）`,
      en: `The voucher cannot be printed yet: the name holds a code with no agreed meaning (${String(refusal['codePoint'])})`,
    },
    why: rare,
    remedy: {
      zh: '登记已经有效。请先按证件更正姓名用字，再发证。',
      en: 'The registration stands. Correct the name to the characters on the papers, then issue.',
    },
    period: anyTime,
  }),
  'person.record-incomplete': {
    status: 422,
    title: {
      zh: '登记簿里缺少您的户籍地',
      en: 'The register does not hold your place of registration',
    },
    why: { zh: '要知道户籍地，才知道该向哪里核对。', en: 'Without it nobody knows whom to ask.' },
    remedy: {
      zh: '请拨打 12345 或到居住地街道窗口，当场补录，不收费。',
      en: 'Call 12345 or go to the counter where you live; it is added on the spot, free of charge.',
    },
    period: anyTime,
  },
  'case.spouse-place-unknown': {
    status: 422,
    title: { zh: '没有找到配偶的户籍地', en: 'The spouse’s place of registration was not found' },
    why: {
      zh: '区划代码或地名不在区划表里，旧代码也查过了。',
      en: 'The code or name is not in the table of divisions, old codes included.',
    },
    remedy: {
      zh: '请从列表里选择；不确定时选到县（市、区）即可。',
      en: 'Choose from the list; the county is enough when you are not sure.',
    },
    period: anyTime,
  },
  'case.command-unknown': {
    status: 422,
    title: { zh: '这类办件没有这一步', en: 'This kind of matter has no such step' },
    why: {
      zh: '办件有固定的步骤，一步也不能新造。',
      en: 'A matter has fixed stages; none can be invented.',
    },
    remedy: {
      zh: '请刷新页面，用页面上列出的按钮。',
      en: 'Reload and use the buttons the page offers.',
    },
    period: anyTime,
  },
};
