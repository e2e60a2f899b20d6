import { day, defineLegalBasis, type LegalBasis } from '@zhulian/casework';

/** 《政务数据共享条例》, State Council Order 809. Its time limits could not be read and are therefore not typed in. */
export const entry: LegalBasis = defineLegalBasis({
  code: 'government-data-sharing-regulation-2025',
  title: { zh: '政务数据共享条例', en: 'Regulation on Sharing Government Data' },
  instrument: {
    zh: '《政务数据共享条例》（国务院令第809号）',
    en: 'Regulation on Sharing Government Data (State Council Order 809)',
  },
  articles: [
    {
      article: { zh: '条号未核实', en: 'article number unverified' },
      says: {
        zh: '能够通过共享获取的，不得重复收集。',
        en: 'What sharing supplies is not collected again.',
      },
    },
  ],
  validFrom: day('2025-08-01'),
  validTo: null,
  repealedBy: null,
  status: 'unverified',
  source: 'head and Articles 1 to 5 in a reprint; commentaries',
  province: null,
  role: 'accompanies',
  purposes: [
    {
      purpose: 'birth-registration',
      article: { zh: '条号未核实', en: 'article number unverified' },
      caseTypes: ['birth-registration', 'co-check'],
      items: ['identity', 'household-registration', 'registered-place'],
    },
  ],
});
