import { defineProvince, type Province, regionalLimits, unknownFact } from '@zhulian/casework';

/** 重庆: the rule of 2015 was read; the rule after the law of 2021 was not found and is unknown. */
export const entry: Province = defineProvince({
  slug: 'chongqing',
  code: '50',
  name: { zh: '重庆市', en: 'Chongqing Municipality' },
  shortName: { zh: '重庆', en: 'Chongqing' },
  residenceTest: unknownFact(
    { kind: 'unknown' },
    {
      zh: '现行条件没有查到；2015年的办法是任一方户籍，或者双方外地且女方在渝居住一个月',
      en: 'the present test was not found; in 2015 it was either registration, or both from outside and the woman living there for a month',
    },
  ),
  unmarriedParents: unknownFact('unknown', {
    zh: '没有查到；2022年的网页只写夫妻',
    en: 'not found; a page of 2022 speaks of couples',
  }),
  documents: unknownFact(
    { kind: 'unknown' },
    {
      zh: '现行材料没有查到；2015年写明跨省人员“承诺办理”',
      en: 'the present list was not found; in 2015 people from other provinces could register on an undertaking',
    },
  ),
  clock: unknownFact(
    { kind: 'unknown' },
    {
      zh: '没有查到现行时限；2015年为当场办理',
      en: 'no present limit was found; in 2015 it was done on the spot',
    },
  ),
  limits: regionalLimits,
  voucherNotices: [],
});
