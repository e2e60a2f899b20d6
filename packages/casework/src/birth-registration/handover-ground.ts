import type { Words } from '@zhulian/vocabulary';

/**
 * 移交事由. A closed list: the offer is signed for ever and shown to registrars and the hub, so nothing that somebody types may stand
 * in it, least of all about a person. What offices have to tell each other about her is in the file.
 */
export type HandoverGround =
  | 'applicant-moved'
  | 'applicant-asked'
  | 'place-of-registration'
  | 'place-of-residence'
  | 'office-reorganised';

export const handoverGrounds: Readonly<Record<HandoverGround, Words>> = {
  'applicant-moved': { zh: '申请人已迁居', en: 'The applicant has moved' },
  'applicant-asked': {
    zh: '申请人要求由对方办理',
    en: 'The applicant asks for the other office to deal with it',
  },
  'place-of-registration': {
    zh: '依法由户籍地办理',
    en: 'The law gives it to the place of registration',
  },
  'place-of-residence': {
    zh: '依法由现居住地办理',
    en: 'The law gives it to the place of residence',
  },
  'office-reorganised': {
    zh: '区划或者机构调整',
    en: 'A division or an office was reorganised',
  },
};

export const handoverGroundCodes = Object.keys(handoverGrounds) as readonly HandoverGround[];

/** The ground whose official words a signed offer carries; undefined for any other text. */
export function groundOfWords(text: string): HandoverGround | undefined {
  return handoverGroundCodes.find((code) => handoverGrounds[code].zh === text);
}
