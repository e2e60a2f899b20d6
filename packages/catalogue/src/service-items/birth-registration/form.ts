import type { FormField } from '@zhulian/casework';

const withSpouse = { name: 'applyingWith', is: 'spouse' } as const;
const plain = { help: null, choices: [], required: false, shownWhen: null } as const;

/** 登记表. Only what sharing cannot supply: no papers, no pregnancy record, no number of children. */
export const form: readonly FormField[] = [
  {
    ...plain,
    name: 'applyingWith',
    label: { zh: '您和谁一起申请？', en: 'Are you applying with someone?' },
    help: {
      zh: '未婚，或者不想写明对方的，选“我自己”。选哪个都可以登记。',
      en: 'Choose “by myself” if you are not married or do not wish to name him. Either way you can register.',
    },
    kind: 'choice',
    required: true,
    choices: [
      { value: 'spouse', label: { zh: '和配偶一起', en: 'With my spouse' } },
      { value: 'alone', label: { zh: '我自己', en: 'By myself' } },
    ],
  },
  {
    ...plain,
    name: 'spouseName',
    label: { zh: '配偶姓名', en: 'Spouse’s name' },
    kind: 'text',
    required: true,
    shownWhen: withSpouse,
  },
  {
    ...plain,
    name: 'spouseNumber',
    label: { zh: '配偶的证件号码', en: 'Spouse’s identity number' },
    help: {
      zh: '公民身份号码，或者港澳台居民居住证、外国人永久居留身份证号码。',
      en: 'Citizen number, or number of a Hong Kong, Macao or Taiwan residence permit or a permanent residence card.',
    },
    kind: 'number-of-citizen',
    required: true,
    shownWhen: withSpouse,
  },
  {
    ...plain,
    name: 'spouseDivision',
    label: { zh: '配偶的户籍地', en: 'Where your spouse is registered' },
    help: {
      zh: '按证件上的写就可以；区划撤销、改名的，系统会找到现在的单位。',
      en: 'As printed on the papers. If the district has been merged or renamed, we find today’s office.',
    },
    kind: 'division',
    shownWhen: withSpouse,
  },
  {
    ...plain,
    name: 'expectedOrBornOn',
    label: { zh: '预计或者已经出生的日期', en: 'Date expected or born' },
    help: {
      zh: '可以不填。不影响登记。',
      en: 'You may leave it out; it does not affect the registration.',
    },
    kind: 'date',
  },
  {
    ...plain,
    name: 'phone',
    label: { zh: '联系电话', en: 'Telephone' },
    help: {
      zh: '只用来告诉您办理结果，可以不填。',
      en: 'Only to tell you the result. You may leave it out.',
    },
    kind: 'phone',
  },
  {
    ...plain,
    name: 'notifyRegisteredPlace',
    label: { zh: '登记结果告诉户籍地吗？', en: 'Tell your place of registration the result?' },
    help: {
      zh: '您同意才告诉。不同意不影响登记。',
      en: 'Only if you say so. Saying no does not affect the registration.',
    },
    kind: 'yes-no',
  },
  {
    ...plain,
    name: 'shieldAddress',
    label: { zh: '保护我的住址', en: 'Keep my address private' },
    help: {
      zh: '选择后，您住在哪里不会告诉任何其他单位。',
      en: 'If you choose this, no other office learns where you live.',
    },
    kind: 'yes-no',
  },
];
