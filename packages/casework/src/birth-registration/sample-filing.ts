import type { CalendarDate } from '@zhulian/vocabulary';
import { changAn, chengNan, yaChi } from '../co-check/sample-co-check.ts';
import { regionalLimits } from '../definition/regional-limits.ts';
import type { Author, Subject } from '../log/case-log.ts';
import type { BirthRegistrationDraft } from './submit-birth-registration.ts';

/** The couple of the story, for this package's own tests. All invented. */
export const mother: Subject = {
  role: 'mother',
  personId: 'p-mother',
  name: '周晓芸',
  number: '522424198802291026',
  registeredAt: yaChi,
  codeOnPapers: '522401',
};
export const father: Subject = {
  role: 'father',
  personId: null,
  name: '陈志远',
  number: '430502199003070019',
  registeredAt: chengNan,
  codeOnPapers: null,
};
export const applicant: Author = {
  role: 'applicant',
  id: 'p-mother',
  name: '周晓芸',
  office: null,
};

export const sampleDraft: BirthRegistrationDraft = {
  caseId: 'case-1',
  number: '44-2026-1108-0031',
  applicantId: applicant.id,
  office: changAn,
  answers: { applyingWith: 'spouse', spouseName: father.name, spouseNumber: father.number },
  mother,
  father,
  governing: {
    province: '44',
    slug: 'guangdong',
    test: 'residence',
    unmarriedRule: 'registers',
    words: { zh: '您现住广东', en: 'You live in Guangdong' },
    citations: [
      {
        code: 'guangdong.residenceTest',
        title: { zh: '广东省人口与计划生育条例', en: 'Guangdong Regulation' },
        article: { zh: '第二十条', en: 'Article 20' },
        validFrom: '2021-12-01' as CalendarDate,
        validTo: null,
        status: 'verified',
      },
    ],
    unverified: [],
    alternatives: [],
  },
  limits: regionalLimits,
};
