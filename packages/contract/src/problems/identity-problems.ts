import type {
  CalendarDateRefusal,
  DivisionCodeRefusal,
  IdentityDocumentRefusal,
  IdentityNumberFlag,
  IdentityNumberRefusal,
  PersonNameFlag,
  PersonNameRefusal,
  Words,
} from '@zhulian/vocabulary';
import { anyTime, detailOf, type ProblemSentence, type ProblemWords } from './problem-words.ts';

type EnteredRefusal =
  | CalendarDateRefusal
  | DivisionCodeRefusal
  | IdentityDocumentRefusal
  | IdentityNumberRefusal
  | PersonNameRefusal;

type EnteredFlag = IdentityNumberFlag | PersonNameFlag;

const asOnThePapers: Words = {
  zh: '请照证件再抄一遍。证件上就是这样的，照样提交，由经办人核对，不影响办理。',
  en: 'Copy it again from the papers. If the papers say so, send it as it is: an official checks it, and nothing is lost.',
};

const keptAsItIs: Words = {
  zh: '系统只提醒，不改动，也不因此拒绝。',
  en: 'This is a hint only: nothing is changed, and nobody is turned away for it.',
};

/** 填写的号码、姓名、日期、区划的不予与提示. A flag is kept with the record; it has words like a refusal, and refuses nobody. */
export const identityProblems: Readonly<
  Record<(EnteredRefusal | EnteredFlag)['code'], ProblemSentence>
> = {
  'identity-number.malformed': entered(
    {
      zh: '号码应当是 18 位，最后一位可以是 X',
      en: 'The number has 18 characters; the last may be X',
    },
    {
      zh: '按国家标准 GB 11643，公民身份号码为 18 位。',
      en: 'By GB 11643 a citizen number has 18 characters.',
    },
  ),
  'identity-number.check-character-wrong': entered(
    { zh: '号码的最后一位和前面对不上', en: 'The last character does not fit the others' },
    {
      zh: '最后一位由前十七位算出，多半是抄错了一位。',
      en: 'It is computed from the first seventeen; most likely one was copied wrongly.',
    },
  ),
  'identity-number.date-impossible': (refusal) =>
    entered(
      {
        zh: `号码里的出生日期（${detailOf(refusal, 'date')}）不存在`,
        en: `The number names a day that does not exist (${detailOf(refusal, 'date')})`,
      },
      {
        zh: '第七到第十四位是出生日期。',
        en: 'The seventh to fourteenth digits are the day of birth.',
      },
    ),
  'identity-number.placeholder': entered(
    { zh: '这是占位的号码，不是真实的号码', en: 'This number is a placeholder, not a real one' },
    {
      zh: '过去录入系统时，没有号码的人常被填成它。',
      en: 'Old systems filled it in for people without a number.',
    },
  ),
  'identity-number.upgraded-from-fifteen': hint({
    zh: '由旧的 15 位号码换算而来',
    en: 'Converted from an old number of fifteen digits',
  }),
  'identity-number.century-uncertain': hint({
    zh: '旧号码的末尾是 996 至 999，出生在哪个世纪要看别的证件',
    en: 'The old number ends in 996 to 999; other papers must tell the century of birth',
  }),
  'identity-number.born-in-future': hint({
    zh: '号码里的出生日期还没有到',
    en: 'The day of birth in the number is still to come',
  }),
  'identity-document.malformed': entered(
    {
      zh: '号码和所选证件的写法不一样',
      en: 'The number is not of the form that this document has',
    },
    { zh: '每种证件的号码各有固定写法。', en: 'Each kind of document has its own form of number.' },
  ),
  'person-name.empty': entered(
    { zh: '请填写姓名', en: 'Enter the name' },
    { zh: '姓名要写进凭证。', en: 'The name is printed on the voucher.' },
  ),
  'person-name.too-long': (refusal) =>
    entered(
      {
        zh: `姓名最多 ${detailOf(refusal, 'max')} 个字`,
        en: `A name has at most ${detailOf(refusal, 'max')} characters`,
      },
      { zh: '再长就印不进凭证。', en: 'A longer one does not fit on the voucher.' },
    ),
  'person-name.private-use': entered(
    {
      zh: '姓名里有自造字的代码，换一台机器就不是这个字了',
      en: 'The name holds a private code that is another character on another machine',
    },
    {
      zh: '请用国家标准里的字；现在的字库已收入大部分生僻字。',
      en: 'Use the character of the national standard; most rare ones are in it now.',
    },
  ),
  'person-name.broken-text': entered(
    {
      zh: '姓名里有半个字，文字在途中被截断了',
      en: 'The name holds half a character: it was cut on the way',
    },
    {
      zh: '残缺的姓名不能登记在任何人名下。',
      en: 'A broken name cannot be put on anyone’s record.',
    },
  ),
  'person-name.control-character': hint({
    zh: '姓名里有看不见的字符',
    en: 'The name holds characters that cannot be seen',
  }),
  'person-name.direction-character': hint({
    zh: '姓名里有改变书写方向的字符，显示的和实际的可能不同',
    en: 'The name holds characters that turn the direction of writing; it may show other than it is',
  }),
  'division-code.malformed': entered(
    { zh: '区划代码应当是 6、9 或者 12 位数字', en: 'A division code has 6, 9 or 12 digits' },
    {
      zh: '按 GB/T 2260 和 GB/T 10114。已撤销的旧代码可以填。',
      en: 'By GB/T 2260 and GB/T 10114. Codes of the past may be entered.',
    },
  ),
  'calendar-date.malformed': entered(
    { zh: '日期要写成 2026-11-23 这样', en: 'Write the date like 2026-11-23' },
    { zh: '年、月、日缺一不可。', en: 'Year, month and day are all needed.' },
  ),
  'calendar-date.impossible': entered(
    { zh: '没有这一天', en: 'There is no such day' },
    { zh: '例如平年没有 2 月 29 日。', en: 'February has no 29th in a common year, for one.' },
  ),
};

function entered(title: Words, why: Words): ProblemWords {
  return { status: 422, title, why, remedy: asOnThePapers, period: anyTime };
}

function hint(title: Words): ProblemWords {
  return { status: 200, title, why: keptAsItIs, remedy: asOnThePapers, period: anyTime };
}
