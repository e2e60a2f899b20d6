import { dateWords, type Words } from '@zhulian/vocabulary';
import type { BasisRefusal } from '../basis/check-legal-basis.ts';
import type { ItemCode } from '../basis/purpose.ts';

import { itemWords } from './item-words.ts';
import { citationWords, reviewPeriod, type WordsFor } from './refusal-text.ts';

const dataLaw: Words = {
  zh: '《个人信息保护法》第六条、第三十四条：国家机关只能为法定职责、在必要范围内处理个人信息',
  en: 'Personal Information Protection Law, Articles 6 and 34: a State organ handles personal data only for a statutory duty and only as far as needed',
};

const askDataOfficer: Words = {
  zh: '确有需要的，请向本单位个人信息保护负责人说明目的和依据。',
  en: 'If there is a need, explain purpose and basis to your office’s data protection officer.',
};

function itemList(items: readonly string[], language: 'zh' | 'en'): string {
  const names = items.map((item) => itemWords[item as ItemCode]?.[language] ?? item);
  return names.join(language === 'zh' ? '、' : ', ');
}

/** Words of the legal-basis gate: each names article, reason, remedy and period. */
export const basisRefusalWords: WordsFor<BasisRefusal> = {
  'purpose.not-served': ({ words, on }) => ({
    status: 403,
    title: { zh: `不受理：${words.zh}`, en: `Not served: ${words.en}` },
    why: {
      zh: `${dateWords(on).zh}没有任何现行依据允许这一目的（国务院令第747号，2021年9月26日废止旧规定）。${dataLaw.zh}。`,
      en: `On ${dateWords(on).en} no basis in force allows this purpose (State Council Order 747 repealed the old rules on 26 September 2021). ${dataLaw.en}.`,
    },
    remedy: {
      zh: '请删去这一内容。本次文字已留给个人信息保护负责人复核，没有发给任何单位。',
      en: 'Take this text out. It is held for the data protection officer and has gone to no other office.',
    },
    period: reviewPeriod,
  }),
  'basis.purpose-unknown': ({ purpose, on }) => ({
    status: 403,
    title: { zh: '目的没有法律依据', en: 'The purpose has no legal basis' },
    why: {
      zh: `${dateWords(on).zh}没有依据写明“${purpose}”这一目的。${dataLaw.zh}。`,
      en: `On ${dateWords(on).en} no basis names the purpose “${purpose}”. ${dataLaw.en}.`,
    },
    remedy: askDataOfficer,
    period: reviewPeriod,
  }),
  'basis.not-in-force': ({ basis, repealedBy, on }) => ({
    status: 403,
    title: {
      zh: `依据在${dateWords(on).zh}不生效`,
      en: `The legal basis is not in force on ${dateWords(on).en}`,
    },
    why: {
      zh: `${citationWords(basis).zh}${repealedBy ? `，由${repealedBy.zh}废止` : ''}。任何事项都不能以未生效或者已废止的依据启动。`,
      en: `${citationWords(basis).en}${repealedBy ? `, repealed by ${repealedBy.en}` : ''}. Nothing can be started on a basis that is not in force.`,
    },
    remedy: {
      zh: '现在请改办“生育登记”；当时已经办结的材料可以查询、更正。',
      en: 'Apply for birth registration instead. Papers of that time can still be looked up and corrected.',
    },
    period: reviewPeriod,
  }),
  'basis.case-type-not-licensed': ({ basis, caseType, on }) => ({
    status: 403,
    title: { zh: '依据不适用于这类办件', en: 'The basis does not cover this kind of case' },
    why: {
      zh: `${citationWords(basis).zh}在${dateWords(on).zh}不允许用于“${caseType}”。`,
      en: `${citationWords(basis).en} does not allow “${caseType}” on ${dateWords(on).en}.`,
    },
    remedy: askDataOfficer,
    period: reviewPeriod,
  }),
  'basis.item-not-licensed': ({ basis, items, licensed, on }) => ({
    status: 403,
    title: {
      zh: `不能问：${itemList(items, 'zh')}`,
      en: `May not be asked: ${itemList(items, 'en')}`,
    },
    why: {
      zh: `${citationWords(basis).zh}在${dateWords(on).zh}只允许核对：${itemList(licensed, 'zh')}。${dataLaw.zh}。`,
      en: `On ${dateWords(on).en} ${citationWords(basis).en} allows only: ${itemList(licensed, 'en')}. ${dataLaw.en}.`,
    },
    remedy: {
      zh: '请去掉这些事项后再发。',
      en: 'Take these items out and send again.',
    },
    period: reviewPeriod,
  }),
  'basis.items-missing': ({ basis }) => ({
    status: 422,
    title: { zh: '没有写明问什么', en: 'It does not say what is asked' },
    why: {
      zh: `${citationWords(basis).zh}：协查只能核对逐项写明的事项。`,
      en: `${citationWords(basis).en}: a co-check asks named items only.`,
    },
    remedy: { zh: '请至少选择一项。', en: 'Choose at least one item.' },
    period: reviewPeriod,
  }),
};
