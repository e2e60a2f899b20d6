import { day, defineLegalBasis, type LegalBasis } from '@zhulian/casework';

/** 《社会抚养费征收管理办法》, Order 357: dead. It licenses nothing, and a request that names its purpose is refused. */
export const entry: LegalBasis = defineLegalBasis({
  code: 'levy-measures-2002',
  title: { zh: '社会抚养费征收管理办法', en: 'Measures on the Social Maintenance Levy' },
  instrument: {
    zh: '《社会抚养费征收管理办法》（国务院令第357号）',
    en: 'Measures on the Social Maintenance Levy (State Council Order 357)',
  },
  articles: [
    {
      article: { zh: '全文废止', en: 'repealed as a whole' },
      says: { zh: '不再征收，不再查处。', en: 'Nothing is levied and nothing is looked into.' },
    },
  ],
  validFrom: day('2002-09-01'),
  validTo: day('2021-09-26'),
  repealedBy: {
    zh: '国务院令第747号（2021年9月26日）',
    en: 'State Council Order 747 of 26 September 2021',
  },
  status: 'verified',
  source: 'LawRefBook/Laws, full text; repeal: Dalian government notice of 2021-09-27',
  province: null,
  role: 'decides',
  purposes: [],
});
