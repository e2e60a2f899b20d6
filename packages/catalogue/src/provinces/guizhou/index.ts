import { defineProvince, type Province, regionalLimits, unknownFact } from '@zhulian/casework';

/** 贵州: the text of 2016 was read; what replaced it in 2021 was not found and is unknown. */
export const entry: Province = defineProvince({
  slug: 'guizhou',
  code: '52',
  name: { zh: '贵州省', en: 'Guizhou Province' },
  shortName: { zh: '贵州', en: 'Guizhou' },
  residenceTest: unknownFact(
    { kind: 'unknown' },
    {
      zh: '现行条件没有查到；2016年的条例在现居住地登记，没有居住时长要求',
      en: 'the present test was not found; the regulation of 2016 registered at the present residence, with no length of stay',
    },
  ),
  unmarriedParents: unknownFact('unknown', {
    zh: '现行规定没有查到',
    en: 'the present rule was not found',
  }),
  documents: unknownFact(
    { kind: 'unknown' },
    { zh: '现行材料没有查到', en: 'the present list was not found' },
  ),
  clock: unknownFact(
    { kind: 'unknown' },
    {
      zh: '没有查到现行时限；2016年的指南为即时办理',
      en: 'no present limit was found; a guide to the text of 2016 says at once',
    },
  ),
  limits: regionalLimits,
  voucherNotices: [],
});
