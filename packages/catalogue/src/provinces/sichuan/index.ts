import {
  defineProvince,
  fact,
  type Province,
  regionalLimits,
  unknownFact,
} from '@zhulian/casework';

const measures = {
  zh: '四川省生育登记服务管理办法',
  en: 'Sichuan Measures on Birth Registration Services',
};

/** 四川: registration or a Sichuan residence permit; no marriage condition, no limit of number. */
export const entry: Province = defineProvince({
  slug: 'sichuan',
  code: '51',
  name: { zh: '四川省', en: 'Sichuan Province' },
  shortName: { zh: '四川', en: 'Sichuan' },
  residenceTest: fact({
    rule: { kind: 'residence-permit', who: 'applicant' },
    words: {
      zh: '任一方户籍在四川，或者持有四川省居住证的常住人员',
      en: 'either parent registered in Sichuan, or a long-term resident with a Sichuan residence permit',
    },
    instrument: measures,
    article: { zh: '条号未核实', en: 'article number unverified' },
    validFrom: '2023-02-15',
    source: 'SCR',
    confidence: 'P',
  }),
  unmarriedParents: fact({
    rule: 'registers',
    words: {
      zh: '登记没有婚姻条件，也没有数量限制',
      en: 'registration has no condition of marriage and no limit of number',
    },
    instrument: measures,
    article: { zh: '条号未核实', en: 'article number unverified' },
    validFrom: '2023-02-15',
    source: 'SCR',
    confidence: 'P',
  }),
  documents: fact({
    rule: { kind: 'listed', marriageCertificateNamed: false },
    words: {
      zh: '身份证或者户口簿，能调取电子证照的不用上传；网上实名核验',
      en: 'ID card or household book, not uploaded where the e-licence can be fetched; real-name check online',
    },
    instrument: measures,
    article: { zh: '条号未核实', en: 'article number unverified' },
    validFrom: '2023-02-15',
    source: 'SCR',
    confidence: 'P',
  }),
  clock: unknownFact(
    { kind: 'unknown' },
    { zh: '没有查到办理时限', en: 'no handling limit was found' },
  ),
  limits: regionalLimits,
  voucherNotices: [],
});
