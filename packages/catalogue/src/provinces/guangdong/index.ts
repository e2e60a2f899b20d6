import {
  defineProvince,
  fact,
  type Province,
  regionalLimits,
  unknownFact,
} from '@zhulian/casework';

const measures = {
  zh: '广东省生育登记办法（2022年，文号未核实）',
  en: 'Guangdong birth registration measures (2022, number unverified)',
};
const undated = {
  zh: '广东省生育登记办法的文号和施行日期未核实',
  en: 'Number and effective date of the Guangdong birth registration measures are unverified',
};

/** 广东: registers everyone who bears a child and lives there; nothing about marriage papers. */
export const entry: Province = defineProvince({
  slug: 'guangdong',
  code: '44',
  name: { zh: '广东省', en: 'Guangdong Province' },
  shortName: { zh: '广东', en: 'Guangdong' },
  residenceTest: fact({
    rule: { kind: 'living-there', who: 'applicant' },
    words: {
      zh: '户籍在广东，或者居住在广东（含外省户籍），没有居住时长要求',
      en: 'registered in Guangdong, or living there whatever the province of registration; no length of stay',
    },
    instrument: {
      zh: '广东省人口与计划生育条例',
      en: 'Guangdong Population and Family Planning Regulation',
    },
    article: { zh: '第二十条；登记办法第二、六项', en: 'Article 20; measures, items 2 and 6' },
    validFrom: '2021-12-01',
    source: 'GD21 (S); GDREG (P)',
    confidence: 'P',
    note: undated,
  }),
  unmarriedParents: fact({
    rule: 'registers',
    words: {
      zh: '未婚生育的，凭本人身份证或者户口簿和登记表登记',
      en: 'an unmarried mother registers with her own ID card or household book and the form',
    },
    instrument: measures,
    article: { zh: '登记办法第九项', en: 'measures, item 9' },
    validFrom: '',
    source: 'GDREG',
    confidence: 'P',
    note: undated,
  }),
  documents: fact({
    rule: { kind: 'listed', marriageCertificateNamed: false },
    words: {
      zh: '夫妻双方的身份证或者户口簿，登记表；不要求结婚证',
      en: 'ID card or household book of both spouses, and the form; no marriage paper',
    },
    instrument: measures,
    article: { zh: '登记办法第八项', en: 'measures, item 8' },
    validFrom: '',
    source: 'GDREG',
    confidence: 'P',
    note: undated,
  }),
  clock: unknownFact(
    { kind: 'unknown' },
    {
      zh: '生育前登记，之后及时补办；没有查到办理时限',
      en: 'before birth, else made up promptly; no handling limit was found',
    },
  ),
  limits: regionalLimits,
  voucherNotices: [
    {
      zh: '本凭证不作为判断生育是否符合条例规定的依据。',
      en: 'This voucher is not evidence of whether a birth complies with the Regulation.',
    },
  ],
});
