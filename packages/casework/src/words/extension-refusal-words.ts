import { dateWords } from '@zhulian/vocabulary';
import type { CoCheckRefusal } from '../co-check/co-check-refusal.ts';
import { byCooperation, momentWords, type WordsFor } from './refusal-text.ts';

type ExtensionRefusal = Extract<
  CoCheckRefusal,
  { readonly code: `co-check.extension-${string}` | 'co-check.no-extension-open' }
>;

/** 协商延期的不予. */
export const extensionRefusalWords: WordsFor<ExtensionRefusal> = {
  'co-check.extension-proposed-already': ({ at }) =>
    byCooperation(
      409,
      { zh: '已经提出过延期', en: 'An extension was proposed already' },
      {
        zh: `${momentWords(at).zh}已提出；一件协查只能协商一次。`,
        en: `It was proposed at ${momentWords(at).en}; once is the limit for one co-check.`,
      },
      {
        zh: '请按到期日答复，查不到的答“查不到”。',
        en: 'Answer by the due date; “not known” is an answer.',
      },
    ),
  'co-check.extension-out-of-bounds': ({ days, daysMax }) =>
    byCooperation(
      422,
      { zh: '延期的天数不合规则', en: 'The rules do not allow so many days' },
      {
        zh: `提出 ${days} 个工作日；可以延 1 至 ${daysMax} 个工作日。`,
        en: `${days} working days were proposed; 1 to ${daysMax} are allowed.`,
      },
      { zh: '请改写天数。', en: 'Change the number of days.' },
    ),
  'co-check.extension-too-late': ({ dueOn }) =>
    byCooperation(
      409,
      { zh: '期限已满，不能再延', en: 'The last day has passed' },
      {
        zh: `到期日是 ${dateWords(dueOn).zh}；延期要在期限内商定。`,
        en: `The due date was ${dateWords(dueOn).en}; an extension is agreed before it ends.`,
      },
      {
        zh: '请尽快答复，记为逾期办结。',
        en: 'Answer as soon as possible; it is recorded as settled late.',
      },
    ),
  'co-check.no-extension-open': () =>
    byCooperation(
      409,
      { zh: '没有待答复的延期', en: 'No extension is open' },
      {
        zh: '对方没有提出延期，或者已经有了结果。',
        en: 'None was proposed, or it has been decided.',
      },
      { zh: '请刷新页面后再办。', en: 'Reload the page and try again.' },
    ),
  'co-check.extension-own': () =>
    byCooperation(
      403,
      { zh: '延期要由对方同意', en: 'The other side decides on the extension' },
      {
        zh: '本单位提出的延期，本单位不能自己同意。',
        en: 'An office cannot agree to its own proposal.',
      },
      { zh: '请等对方答复；到期日暂不变。', en: 'Wait for the other side; the date stays.' },
    ),
};
