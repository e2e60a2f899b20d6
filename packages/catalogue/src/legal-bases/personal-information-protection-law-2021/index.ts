import { day, defineLegalBasis, type LegalBasis } from '@zhulian/casework';

/** 《个人信息保护法》. It licenses no purpose of its own: it bounds every handling of personal data by a statutory duty. */
export const entry: LegalBasis = defineLegalBasis({
  code: 'personal-information-protection-law-2021',
  title: { zh: '个人信息保护法', en: 'Personal Information Protection Law' },
  instrument: {
    zh: '《中华人民共和国个人信息保护法》',
    en: 'Personal Information Protection Law of the People’s Republic of China',
  },
  articles: [
    {
      article: { zh: '第十三条第（三）项', en: 'Article 13(3)' },
      says: {
        zh: '为履行法定职责所必需，可以处理个人信息。',
        en: 'Personal data may be handled where a statutory duty makes it necessary.',
      },
    },
    {
      article: { zh: '第三十四条', en: 'Article 34' },
      says: {
        zh: '国家机关处理个人信息，应当依照法定权限和程序，不得超出履行法定职责所必需的范围和限度。',
        en: 'A State organ handles personal data within its powers and procedures and never beyond what the duty needs.',
      },
    },
  ],
  validFrom: day('2021-11-01'),
  validTo: null,
  repealedBy: null,
  status: 'verified',
  source: 'LawRefBook/Laws, full text',
  province: null,
  role: 'accompanies',
  purposes: [
    {
      purpose: 'birth-registration',
      article: { zh: '第十三条第（三）项、第三十四条', en: 'Articles 13(3) and 34' },
      caseTypes: ['birth-registration', 'co-check'],
      items: ['identity', 'household-registration', 'registered-place'],
    },
  ],
});
