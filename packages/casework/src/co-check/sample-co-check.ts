import { type CalendarDate, type Instant, instantOf } from '@zhulian/vocabulary';
import type { LegalBasis } from '../basis/legal-basis.ts';
import { regionalLimits } from '../definition/regional-limits.ts';
import type { Author } from '../log/case-log.ts';
import type { CoCheckDraft } from './request-co-check.ts';

/** People and letters of the story, for this package's own tests. All invented. */
export const changAn = '441900103';
export const yaChi = '520502106';
export const chengNan = '430502001';

export const clerk = (office: string): Author => ({
  role: 'official',
  id: `clerk-${office}`,
  name: '李敏',
  office,
});

export const noon = (date: string): Instant => instantOf(Date.parse(`${date}T04:00:00Z`));

export const sampleBasis: LegalBasis = {
  code: 'sample-law',
  title: { zh: '样本法', en: 'Sample Law' },
  instrument: { zh: '样本法', en: 'Sample Law' },
  articles: [{ article: { zh: '第十四条', en: 'Article 14' }, says: { zh: '样本', en: 'sample' } }],
  validFrom: '2021-08-20' as CalendarDate,
  validTo: null,
  repealedBy: null,
  status: 'verified',
  source: 'tests',
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
};

export const sampleLetter: CoCheckDraft = {
  coCheckId: 'cc-hunan',
  number: '44-2026-1109-0002',
  parentCaseId: 'case-1',
  parentNumber: '44-2026-1108-0031',
  serves: 'birth-registration',
  from: changAn,
  to: chengNan,
  subject: {
    role: 'father',
    personId: null,
    name: '陈志远',
    number: '430502199003070019',
    registeredAt: chengNan,
    codeOnPapers: null,
  },
  purpose: 'birth-registration',
  items: [
    { code: 'identity', stated: '陈志远' },
    { code: 'household-registration', stated: '在册' },
  ],
  notice: { zh: '已告知本人', en: 'The person was told' },
  reason: '',
  rule: regionalLimits.coCheckReply,
};
