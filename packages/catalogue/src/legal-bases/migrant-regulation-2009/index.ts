import { day, defineLegalBasis, type LegalBasis } from '@zhulian/casework';

/** 《流动人口计划生育工作条例》, Order 555: history. Kept for replay; nothing can be started on it today. */
export const entry: LegalBasis = defineLegalBasis({
  code: 'migrant-regulation-2009',
  title: {
    zh: '流动人口计划生育工作条例',
    en: 'Regulation on Family Planning Work among Migrants',
  },
  instrument: {
    zh: '《流动人口计划生育工作条例》（国务院令第555号）',
    en: 'Regulation on Family Planning Work among Migrants (State Council Order 555)',
  },
  articles: [
    {
      article: { zh: '第十六条', en: 'Article 16' },
      says: {
        zh: '现居住地七个工作日内请求核实，户籍地十五个工作日内答复，核实无误的即时登记，登记后十五个工作日内通报。',
        en: 'The residence township asks within 7 working days, the hukou township replies within 15, registration follows at once, and the result is told within 15.',
      },
    },
    {
      article: { zh: '第十七条', en: 'Article 17' },
      says: { zh: '办理证件不得收费。', en: 'No fee for any certificate.' },
    },
    {
      article: { zh: '第十八条', en: 'Article 18' },
      says: { zh: '为流动人口的隐私保密。', en: 'Private information is kept confidential.' },
    },
    {
      article: { zh: '第二十条第（四）项', en: 'Article 20(4)' },
      says: {
        zh: '户籍地不按规定答复的，由上级责令改正、通报批评；情节严重的，处分直接责任人员。',
        en: 'A hukou township that fails to reply is ordered by its superior to do so and criticised by circular; in serious cases those in charge are disciplined.',
      },
    },
  ],
  validFrom: day('2009-10-01'),
  validTo: day('2021-09-26'),
  repealedBy: {
    zh: '国务院令第747号（2021年9月26日）',
    en: 'State Council Order 747 of 26 September 2021',
  },
  status: 'verified',
  source: 'LawRefBook/Laws, full text; repeal: Dalian government notice of 2021-09-27',
  province: null,
  role: 'decides',
  purposes: [
    {
      purpose: 'first-child-registration',
      article: { zh: '第十六条', en: 'Article 16' },
      caseTypes: ['first-child-registration', 'co-check'],
      items: ['identity', 'household-registration', 'migrant-certificate'],
    },
  ],
});
