/**
 * 目的. What a request may serve (个人信息保护法 art. 6, 34). A purpose that is not here cannot be asked for;
 * a purpose that was once served and is so no more is in `dead-purpose.ts`.
 */
export const purposes = ['birth-registration', 'first-child-registration'] as const;
export type Purpose = (typeof purposes)[number];

/**
 * 核查事项. The whole list of what one office may ask another. There is no item for pregnancy, contraception,
 * number of births or marital status, and therefore no way to ask.
 */
export const itemCodes = [
  'identity',
  'household-registration',
  'registered-place',
  'migrant-certificate',
] as const;
export type ItemCode = (typeof itemCodes)[number];

/** 办件类型 that the gate knows. */
export type CaseTypeCode = 'birth-registration' | 'co-check' | 'first-child-registration';
