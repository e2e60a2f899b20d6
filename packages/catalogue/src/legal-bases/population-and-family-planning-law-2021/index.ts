import { day, defineLegalBasis, type LegalBasis } from '@zhulian/casework';

/** 《人口与计划生育法》 as amended 2021-08-20. Art. 18(4), the favourable rule, covers re-birth conditions only and licenses nothing here. */
export const entry: LegalBasis = defineLegalBasis({
  code: 'population-and-family-planning-law-2021',
  title: { zh: '人口与计划生育法', en: 'Population and Family Planning Law' },
  instrument: {
    zh: '《中华人民共和国人口与计划生育法》（2021年8月20日修正）',
    en: 'Population and Family Planning Law of the People’s Republic of China (amended 20 August 2021)',
  },
  articles: [
    {
      article: { zh: '第十四条', en: 'Article 14' },
      says: {
        zh: '流动人口的计划生育工作由户籍所在地和现居住地的人民政府共同负责，以现居住地为主。',
        en: 'Work for migrants is jointly the duty of the governments of the place of registration and the place of residence, residence first.',
      },
    },
  ],
  validFrom: day('2021-08-20'),
  validTo: null,
  repealedBy: null,
  status: 'verified',
  source: 'LawRefBook/Laws, full text',
  province: null,
  role: 'decides',
  purposes: [
    {
      purpose: 'birth-registration',
      article: { zh: '第十四条', en: 'Article 14' },
      caseTypes: ['birth-registration', 'co-check'],
      items: ['identity', 'household-registration', 'registered-place'],
    },
  ],
});
