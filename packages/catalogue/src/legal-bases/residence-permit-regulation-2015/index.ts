import { day, defineLegalBasis, type LegalBasis } from '@zhulian/casework';

/** 《居住证暂行条例》, State Council Order 663. */
export const entry: LegalBasis = defineLegalBasis({
  code: 'residence-permit-regulation-2015',
  title: { zh: '居住证暂行条例', en: 'Interim Regulation on Residence Permits' },
  instrument: {
    zh: '《居住证暂行条例》（国务院令第663号）',
    en: 'Interim Regulation on Residence Permits (State Council Order 663)',
  },
  articles: [
    {
      article: { zh: '第十二条第（三）项', en: 'Article 12(3)' },
      says: {
        zh: '居住证持有人在居住地享受基本公共卫生服务和计划生育服务。',
        en: 'A permit holder receives basic public health and family planning services where she lives.',
      },
    },
    {
      article: { zh: '第十三条第（六）项', en: 'Article 13(6)' },
      says: {
        zh: '居住证持有人在居住地可以办理生育服务登记和其他计划生育证明材料。',
        en: 'A permit holder may register births and obtain related certificates where she lives.',
      },
    },
  ],
  validFrom: day('2016-01-01'),
  validTo: null,
  repealedBy: null,
  status: 'verified',
  source: 'LawRefBook/Laws, full text',
  province: null,
  role: 'decides',
  purposes: [
    {
      purpose: 'birth-registration',
      article: { zh: '第十三条第（六）项', en: 'Article 13(6)' },
      caseTypes: ['birth-registration', 'co-check'],
      items: ['identity', 'household-registration', 'registered-place'],
    },
  ],
});
