import type { Words } from '@zhulian/vocabulary';

/**
 * 不接收事由. A closed list like the ground of an offer: a decline is signed and kept for ever, so nothing that somebody types may
 * stand in it, least of all about a person.
 */
export type DeclineGround =
  | 'not-residing-here'
  | 'not-registered-here'
  | 'other-office-here'
  | 'applicant-objects'
  | 'limit-too-near';

export const declineGrounds: Readonly<Record<DeclineGround, Words>> = {
  'not-residing-here': {
    zh: '当事人不在本辖区居住',
    en: 'Nobody in the case lives in this office’s area',
  },
  'not-registered-here': {
    zh: '当事人户籍不在本辖区',
    en: 'Nobody in the case is registered in this office’s area',
  },
  'other-office-here': {
    zh: '应由本省另一单位承办',
    en: 'Another office of this province is competent',
  },
  'applicant-objects': {
    zh: '申请人要求仍由原单位办理',
    en: 'The applicant asks that the present office go on',
  },
  'limit-too-near': {
    zh: '剩余期限不足以办理',
    en: 'Too little of the time limit is left',
  },
};

export const declineGroundCodes = Object.keys(declineGrounds) as readonly DeclineGround[];

/** The ground whose official words a signed decline carries; undefined for any other text. */
export function declineGroundOfWords(text: string): DeclineGround | undefined {
  return declineGroundCodes.find((code) => declineGrounds[code].zh === text);
}
