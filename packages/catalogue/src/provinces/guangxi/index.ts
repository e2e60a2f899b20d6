import {
  defineProvince,
  fact,
  type Province,
  regionalLimits,
  unknownFact,
} from '@zhulian/casework';

const instrument = {
  zh: '广西生育登记办事指南（文号和日期未核实）',
  en: 'Guangxi birth registration guide (number and date unverified)',
};
const undated = {
  zh: '广西指南的文号、日期和现行效力未核实',
  en: 'number, date and present force of the Guangxi guide are unverified',
};
const guideClock = (code: string, amount: number) => ({
  code,
  amount,
  unit: 'working' as const,
  nature: 'committed' as const,
  source: instrument,
});

/** 广西: couples, by registration or residence; online within three working days, at the window at once. */
export const entry: Province = defineProvince({
  slug: 'guangxi',
  code: '45',
  name: { zh: '广西壮族自治区', en: 'Guangxi Zhuang Autonomous Region' },
  shortName: { zh: '广西', en: 'Guangxi' },
  residenceTest: fact({
    rule: { kind: 'living-there', who: 'couple' },
    words: {
      zh: '任一方户籍在广西，或者外省夫妻居住在广西，没有写明居住时长',
      en: 'either spouse registered in Guangxi, or a couple from outside living there; no length of stay is stated',
    },
    instrument,
    article: { zh: '办事指南', en: 'the guide' },
    validFrom: '',
    source: 'GXG',
    confidence: 'P',
    note: undated,
  }),
  unmarriedParents: unknownFact('not-answered', {
    zh: '指南只写夫妻，没有写明未婚的情形',
    en: 'the guide speaks of couples and does not say',
  }),
  documents: fact({
    rule: { kind: 'listed', marriageCertificateNamed: true },
    words: {
      zh: '身份证或者户口簿，结婚证',
      en: 'ID card or household book, and marriage certificate',
    },
    instrument,
    article: { zh: '办事指南', en: 'the guide' },
    validFrom: '',
    source: 'GXG',
    confidence: 'P',
    note: undated,
  }),
  clock: fact({
    rule: {
      kind: 'stated',
      online: guideClock('guangxi.online', 3),
      atWindow: guideClock('guangxi.window', 0),
    },
    words: {
      zh: '网上三个工作日，窗口即时办结',
      en: 'online three working days, at the window at once',
    },
    instrument,
    article: { zh: '办事指南', en: 'the guide' },
    validFrom: '',
    source: 'GXG',
    confidence: 'P',
    note: undated,
  }),
  limits: {
    ...regionalLimits,
    decide: guideClock('guangxi.online', 3),
    // Shorter than the region's, so that waiting for others cannot break Guangxi's own three days.
    silence: { ...regionalLimits.silence, code: 'guangxi.silence', amount: 2 },
  },
  voucherNotices: [],
});
