import { day, defineLegalBasis, type LegalBasis } from '@zhulian/casework';

/** 《广东省人口与计划生育条例》, ninth amendment. Binds Guangdong's own offices. */
export const entry: LegalBasis = defineLegalBasis({
  code: 'guangdong-population-regulation-2021',
  title: {
    zh: '广东省人口与计划生育条例',
    en: 'Guangdong Population and Family Planning Regulation',
  },
  instrument: {
    zh: '《广东省人口与计划生育条例》（2021年12月1日修正）',
    en: 'Guangdong Population and Family Planning Regulation (amended 1 December 2021)',
  },
  articles: [
    {
      article: { zh: '第二十条', en: 'Article 20' },
      says: {
        zh: '生育应当登记，由乡镇、街道通过信息共享办理。',
        en: 'Births are registered, by townships and streets and by sharing data.',
      },
    },
  ],
  validFrom: day('2021-12-01'),
  validTo: null,
  repealedBy: null,
  status: 'verified',
  source: 'LawRefBook/Laws, full text',
  province: '44',
  role: 'accompanies',
  purposes: [
    {
      purpose: 'birth-registration',
      article: { zh: '第二十条', en: 'Article 20' },
      caseTypes: ['birth-registration', 'co-check'],
      items: ['identity', 'household-registration', 'registered-place'],
    },
  ],
});
