import type { Words } from '@zhulian/vocabulary';
import type { ItemCode, Purpose } from '../basis/purpose.ts';
import type { ItemResult } from '../co-check/co-check-event.ts';

/** 核查事项 as shown in a list. */
export const itemWords: Readonly<Record<ItemCode, Words>> = {
  identity: { zh: '姓名与公民身份号码', en: 'Name and citizen number' },
  'household-registration': { zh: '户籍状态', en: 'Household registration' },
  'registered-place': { zh: '户籍所在乡镇（街道）', en: 'Township or street of registration' },
  'migrant-certificate': {
    zh: '《婚育证明》是否由本单位签发',
    en: 'Whether this office issued the migrant certificate',
  },
};

/** What exactly is asked, and what is not. */
export const itemHelp: Readonly<Record<ItemCode, Words>> = {
  identity: {
    zh: '姓名与号码是否属于同一人。',
    en: 'Whether name and number belong to one person.',
  },
  'household-registration': {
    zh: '目前是否在册。只问是否在册，不问家庭成员。',
    en: 'Whether the person is on the register now. Nothing about family members.',
  },
  'registered-place': {
    zh: '户籍现属哪个乡镇（街道）；证件上的区划已撤销的，写现在的区划。',
    en: 'Which township or street holds the registration today, where the code on the papers has died.',
  },
  'migrant-certificate': {
    zh: '只核对证件的编号、日期和签发单位，不问证件内容。',
    en: 'Number, date and issuing office of the paper only, not what it says.',
  },
};

export const purposeWords: Readonly<Record<Purpose, Words>> = {
  'birth-registration': { zh: '生育登记', en: 'Birth registration' },
  'first-child-registration': {
    zh: '生育服务登记（2009年条例）',
    en: 'First-child registration (2009 Regulation)',
  },
};

/** 逐项答复 in words. */
export const resultWords: Readonly<Record<ItemResult, Words>> = {
  CONFIRMED: { zh: '一致', en: 'Confirmed' },
  DIFFERENT: { zh: '不一致', en: 'Different' },
  UNKNOWN: { zh: '查不到', en: 'Not known' },
  REFUSED: { zh: '不予答复', en: 'Refused' },
};
