import type { Author, FirstChildFiling, OfficeId } from '@zhulian/casework';
import { checkCharacterOf, type Words } from '@zhulian/vocabulary';

/*
 * The couple of 2010. Invented, like everybody in the stories: their numbers are built by the rule of GB 11643 from
 * codes of the story and belong to no one we know of.
 */

const numberFrom = (seventeen: string): string => seventeen + checkCharacterOf(seventeen);

/** Offices as they stood in 2010: her papers' 522401 was alive then, a city of counties' rank in Bijie Prefecture. */
export const officesOf2010: Readonly<Record<'residence' | 'motherHome' | 'fatherHome', OfficeId>> =
  { residence: '441900119', motherHome: '522401', fatherHome: '430503007' };

const shortNames: Readonly<Record<OfficeId, Words>> = {
  [officesOf2010.residence]: { zh: '长安镇', en: 'Chang’an' },
  [officesOf2010.motherHome]: { zh: '鸭池镇', en: 'Yachi' },
  [officesOf2010.fatherHome]: { zh: '城南街道', en: 'Chengnan' },
};

/** The office as it speaks in the story. */
export function shortOf2010(office: OfficeId): Words {
  return shortNames[office] ?? { zh: office, en: office };
}

export const wife: Words = { zh: '罗小娟', en: 'Luo Xiaojuan' };
export const husband: Words = { zh: '刘志强', en: 'Liu Zhiqiang' };

const applicantId = 'first-child-2010-applicant';

export const applicant: Author = {
  role: 'applicant',
  id: applicantId,
  name: wife.zh,
  office: null,
};

export const registrar: Author = {
  role: 'official',
  id: 'clerk-2010-changan',
  name: '长安镇经办人',
  office: officesOf2010.residence,
};

/** 申请 as it was made then; today's request is this very one. */
export const filing: Omit<FirstChildFiling, 'basis'> = {
  caseId: 'first-child-2010',
  number: '44-2010-0930-0001',
  applicantId,
  office: officesOf2010.residence,
  subjects: [
    {
      role: 'mother',
      personId: applicantId,
      name: wife.zh,
      number: numberFrom('52240119840512264'),
      registeredAt: officesOf2010.motherHome,
      codeOnPapers: null,
    },
    {
      role: 'father',
      personId: null,
      name: husband.zh,
      number: numberFrom('43050319821103271'),
      registeredAt: officesOf2010.fatherHome,
      codeOnPapers: null,
    },
  ],
};

/** 请求核实: one of each hukou township. */
export const herVerification: { readonly coCheckId: string; readonly to: OfficeId } = {
  coCheckId: 'verification-mother',
  to: officesOf2010.motherHome,
};

export const hisVerification: typeof herVerification = {
  coCheckId: 'verification-father',
  to: officesOf2010.fatherHome,
};
