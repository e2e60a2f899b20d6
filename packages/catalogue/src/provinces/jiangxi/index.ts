import {
  defineProvince,
  fact,
  type Province,
  regionalLimits,
  unknownFact,
} from '@zhulian/casework';

const instrument = {
  zh: '江西省卫生健康委通知（2021年8月13日）',
  en: 'notice of the Jiangxi Health Commission of 13 August 2021',
};
const later = {
  zh: '2021年之后江西是否另有办法，没有查到',
  en: 'whether Jiangxi has issued later measures was not found',
};

/** 江西: either registration or habitual residence (经常居住地). */
export const entry: Province = defineProvince({
  slug: 'jiangxi',
  code: '36',
  name: { zh: '江西省', en: 'Jiangxi Province' },
  shortName: { zh: '江西', en: 'Jiangxi' },
  residenceTest: fact({
    rule: { kind: 'living-there', who: 'couple' },
    words: {
      zh: '任一方户籍地或者经常居住地，没有写明居住时长',
      en: 'either spouse’s place of registration or habitual residence; no length of stay is stated',
    },
    instrument,
    article: { zh: '通知', en: 'the notice' },
    validFrom: '2021-08-15',
    source: 'JXN, JXU',
    confidence: 'P',
    note: later,
  }),
  unmarriedParents: unknownFact('not-answered', {
    zh: '通知没有写明；材料列有结婚证',
    en: 'the notice does not say; it names a marriage certificate',
  }),
  documents: fact({
    rule: { kind: 'listed', marriageCertificateNamed: true },
    words: {
      zh: '结婚证、户口簿、身份证，电子证照有效',
      en: 'marriage certificate, household book, ID card; electronic ones are valid',
    },
    instrument,
    article: { zh: '通知', en: 'the notice' },
    validFrom: '2021-08-15',
    source: 'JXN, JXU',
    confidence: 'P',
    note: later,
  }),
  clock: unknownFact(
    { kind: 'unknown' },
    {
      zh: '生育前后均可；没有查到办理时限',
      en: 'before or after birth; no handling limit was found',
    },
  ),
  limits: regionalLimits,
  voucherNotices: [],
});
