import type { Words } from '@zhulian/vocabulary';

/** How the fields of the person scheme are called on screen. */
export const fieldWords: Readonly<Record<string, Words>> = {
  number: { zh: '公民身份号码', en: 'Identity number' },
  surname: { zh: '姓', en: 'Surname' },
  'given-name': { zh: '名', en: 'Given name' },
  'birth-date': { zh: '出生日期', en: 'Birth date' },
  sex: { zh: '性别', en: 'Sex' },
  registered: { zh: '户籍地', en: 'Place of registration' },
  residence: { zh: '现居住地', en: 'Place of residence' },
  phone: { zh: '手机号码', en: 'Phone' },
  spouse: { zh: '配偶姓名', en: 'Name of the spouse' },
  mother: { zh: '母亲姓名', en: 'Name of the mother' },
};

/** How each level of likeness is called. */
export const levelWords: Readonly<Record<string, Words>> = {
  equal: { zh: '一致', en: 'equal' },
  'one-slip': { zh: '差一处，像是笔误', en: 'one slip apart' },
  sound: { zh: '同音不同字', en: 'sounds the same' },
  'near-sound': { zh: '近音（平翘舌、前后鼻音、n/l、f/h）', en: 'sounds alike in southern speech' },
  'missing-character': { zh: '少一字或有一字未识', en: 'one character missing or unread' },
  'other-character': { zh: '有一字不同', en: 'one character differs' },
  'one-part': { zh: '部分一致', en: 'partly equal' },
  lunar: { zh: '同一天，一方写的是农历', en: 'the same day, once by the lunar calendar' },
  swapped: { zh: '月日互换', en: 'month and day swapped' },
  'year-next': { zh: '月日相同，年差一岁', en: 'same day, one year apart' },
  'one-digit': { zh: '差一位数字', en: 'one digit apart' },
  'year-and-default': { zh: '年相同，一方为默认月日', en: 'same year, one with a default day' },
  'month-or-day': { zh: '年和月或年和日相同', en: 'same year and month, or year and day' },
  township: { zh: '同一乡镇（街道）', en: 'same township' },
  county: { zh: '同一县（市、区）', en: 'same county' },
  prefecture: { zh: '同一市（州）', en: 'same prefecture' },
  province: { zh: '同一省', en: 'same province' },
  differs: { zh: '不同', en: 'differs' },
};
