import {
  defineProvince,
  fact,
  type Province,
  regionalLimits,
  unknownFact,
} from '@zhulian/casework';

const instrument = {
  zh: '福建省人口与计划生育条例；闽卫人口〔2022〕47号',
  en: 'Fujian Population and Family Planning Regulation; Min Wei Renkou [2022] 47',
};

/** 福建: either spouse's registration or present residence. */
export const entry: Province = defineProvince({
  slug: 'fujian',
  code: '35',
  name: { zh: '福建省', en: 'Fujian Province' },
  shortName: { zh: '福建', en: 'Fujian' },
  residenceTest: fact({
    rule: { kind: 'living-there', who: 'applicant' },
    words: {
      zh: '任一方户籍在福建，或者现居住在福建，没有写明居住时长',
      en: 'either spouse registered in Fujian, or living there now; no length of stay is stated',
    },
    instrument,
    article: { zh: '第十四条', en: 'Article 14' },
    validFrom: '2022-04-07',
    source: 'FJSM, page of 2025-10-11',
    confidence: 'P',
  }),
  unmarriedParents: unknownFact('not-answered', {
    zh: '办法没有写明；材料清单列有结婚证',
    en: 'the measures do not say; their list names a marriage certificate',
  }),
  documents: fact({
    rule: { kind: 'listed', marriageCertificateNamed: true },
    words: {
      zh: '登记表、双方身份证、户口簿、结婚证；已关联电子证照的不用上传',
      en: 'form, both ID cards, household books, marriage certificate; not uploaded where the e-licence is linked',
    },
    instrument,
    article: { zh: '第十四条', en: 'Article 14' },
    validFrom: '2022-04-07',
    source: 'FJSM',
    confidence: 'P',
  }),
  clock: unknownFact(
    { kind: 'unknown' },
    {
      zh: '生育前，或者“一般”在生育后三个月内登记，逾期不拒办；没有查到办理时限',
      en: 'before birth or “generally” within three months after it, and never refused for lateness; no handling limit was found',
    },
  ),
  limits: regionalLimits,
  voucherNotices: [],
});
