import type { BirthRegistrationState } from '@zhulian/casework';
import type { CaseView } from '@zhulian/contract';
import type { Words } from '@zhulian/vocabulary';

/** The reason is written to the applicant; an official reads it about her. */
const openings: readonly (readonly [citizen: Words, official: Words])[] = [
  [
    { zh: '您配偶', en: 'Your spouse’s' },
    { zh: '申请人配偶', en: 'The spouse’s' },
  ],
  [
    { zh: '您现住', en: 'You live' },
    { zh: '申请人现住', en: 'The applicant lives' },
  ],
  [
    { zh: '您持有', en: 'You hold' },
    { zh: '申请人持有', en: 'The applicant holds' },
  ],
  [
    { zh: '您的', en: 'Your' },
    { zh: '申请人的', en: 'The applicant’s' },
  ],
];

/** 为什么由本省登记, for the desk. */
export function governingView(
  governing: BirthRegistrationState['governing'],
): CaseView['governing'] {
  const { words, citations, unverified } = governing;
  const opening = openings.find(([citizen]) => words.zh.startsWith(citizen.zh));
  const said = (language: 'zh' | 'en'): string =>
    opening === undefined
      ? words[language]
      : words[language].replace(opening[0][language], opening[1][language]);
  return { words: { zh: said('zh'), en: said('en') }, citations, unverified };
}
