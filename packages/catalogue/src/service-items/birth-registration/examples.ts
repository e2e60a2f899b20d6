import type { ServiceItemExample } from '@zhulian/casework';

/** Three invented applications; `birth-registration.test.ts` carries each through the real lifecycle. */
export const examples: readonly ServiceItemExample[] = [
  {
    slug: 'couple-of-two-provinces',
    story: {
      zh: '夫妻现住东莞，女方户籍贵州，男方户籍湖南；两地都按时答复一致。',
      en: 'A couple in Dongguan, she registered in Guizhou, he in Hunan; both places confirm in time.',
    },
    answers: {
      applyingWith: 'spouse',
      spouseName: '陈志远',
      spouseNumber: '430502199003070019',
      notifyRegisteredPlace: false,
    },
    ends: 'registered',
  },
  {
    slug: 'other-office-silent',
    story: {
      zh: '同上，湖南到期没有答复；签署承诺书后登记。',
      en: 'The same, but Hunan is silent past the limit; registered on her undertaking.',
    },
    answers: {
      applyingWith: 'spouse',
      spouseName: '陈志远',
      spouseNumber: '430502199003070019',
    },
    ends: 'registered-on-undertaking',
  },
  {
    slug: 'mother-alone-not-yet-resident',
    story: {
      zh: '母亲单独申请，户籍湖南，尚未到广东居住；说明理由，告知可以办理的地方。',
      en: 'A mother alone, registered in Hunan, not yet living in Guangdong; refused with reasons and where she can go.',
    },
    answers: { applyingWith: 'alone' },
    ends: 'refused',
  },
];
