import type { Words } from '@zhulian/vocabulary';
import { anyTime, type ProblemSentence } from './problem-words.ts';

const kept: Words = {
  zh: '其他已填的内容都留着。',
  en: 'Everything else you entered is kept.',
};

function answer(title: Words, why: Words, remedy: Words): ProblemSentence {
  return {
    status: 422,
    title,
    why,
    remedy: { zh: `${remedy.zh}${kept.zh}`, en: `${remedy.en} ${kept.en}` },
    period: anyTime,
  };
}

/** What a citizen’s form asks for again: the answer cannot be used as it is, and nothing else is lost. */
export const applicationProblems: Readonly<Record<string, ProblemSentence>> = {
  'date.incomplete': answer(
    { zh: '请把年、月、日都填上，只填数字', en: 'Enter day, month and year, in figures' },
    { zh: '缺一部分就不知道是哪一天。', en: 'With a part missing no day is named.' },
    { zh: '补齐三格，或者三格都空着。', en: 'Fill in all three boxes, or leave all three empty.' },
  ),
  'date.does-not-exist': answer(
    { zh: '这一天不存在', en: 'There is no such day' },
    { zh: '日历上没有这一天。', en: 'No calendar has it.' },
    { zh: '请对照证件或者医院的单子改一下。', en: 'Compare it with the papers and change it.' },
  ),
  'application.date-too-far-ahead': answer(
    { zh: '这个日期太远了', en: 'This date is too far ahead' },
    {
      zh: '预产期不会在十个月以后。',
      en: 'A due date is not more than ten months ahead.',
    },
    { zh: '请看看年份是否写对。', en: 'Check the year.' },
  ),
  'phone.malformed': answer(
    { zh: '电话号码应是 5 到 15 位数字', en: 'A telephone number has 5 to 15 digits' },
    { zh: '这样的号码打不通。', en: 'Nobody could be called at it.' },
    {
      zh: '改成能打通的号码，或者空着：不留电话也能办。',
      en: 'Change it, or leave it empty: no telephone is needed.',
    },
  ),
  'place.not-found': answer(
    { zh: '没有找到这个地方', en: 'This place was not found' },
    {
      zh: '区划表里现在和过去的名称都没有它。',
      en: 'No division is or was called so.',
    },
    {
      zh: '写到县（市、区）或者乡镇，例如：长沙市岳麓区。',
      en: 'Name the county or town, for example Yuelu, Changsha.',
    },
  ),
  'place.ambiguous': answer(
    { zh: '请确认是哪一个地方', en: 'Say which place it is' },
    {
      zh: '要向这个地方核对，问错了地方会耽误您。',
      en: 'That place will be asked; asking the wrong one would keep you waiting.',
    },
    {
      zh: '在找到的地方中选一个；都不是，就把名称写得更全。',
      en: 'Choose one of those found; if none is right, write more of the name.',
    },
  ),
};
