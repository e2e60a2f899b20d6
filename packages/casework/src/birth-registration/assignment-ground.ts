import type { Words } from '@zhulian/vocabulary';

/**
 * 指定承办事由. A closed list, as for a hand-over: the assignment is signed for ever and shown to registrars and two provinces, so
 * nothing that a coordinator types may stand in it.
 */
export type AssignmentGround = 'holder-silent' | 'registration-split' | 'office-abolished';

export const assignmentGrounds: Readonly<Record<AssignmentGround, Words>> = {
  'holder-silent': {
    zh: '承办单位逾期未办，逐级督办后仍无答复，经协调指定承办',
    en: 'The office responsible was silent past its day and past every rung; assigned after coordination',
  },
  'registration-split': {
    zh: '三个登记方登记了三份不同的记录，经协调指定承办',
    en: 'Three registrars took three different records; assigned after coordination',
  },
  'office-abolished': {
    zh: '承办单位已撤销或者合并，经协调指定承办',
    en: 'The office responsible was abolished or merged; assigned after coordination',
  },
};

export const assignmentGroundCodes = Object.keys(assignmentGrounds) as readonly AssignmentGround[];

/** The ground whose official words a signed assignment carries; undefined for any other text. */
export function assignmentGroundOfWords(text: string): AssignmentGround | undefined {
  return assignmentGroundCodes.find((code) => assignmentGrounds[code].zh === text);
}
