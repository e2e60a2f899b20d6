import type { BasisRefusal } from '../basis/check-legal-basis.ts';
import type { BirthRegistrationRefusal } from '../birth-registration/birth-registration-refusal.ts';
import type { CoCheckRefusal } from '../co-check/co-check-refusal.ts';
import type { FirstChildRefusal } from '../first-child-registration/first-child-registration.ts';
import type { GoverningRefusal } from '../governing/governing-facts.ts';
import { basisRefusalWords } from './basis-refusal-words.ts';
import { caseRefusalWords } from './case-refusal-words.ts';
import { coCheckRefusalWords } from './co-check-refusal-words.ts';
import type { RefusalText } from './refusal-text.ts';

/** Every refusal of this package. The compiler fails while one of its codes lacks words. */
export type CaseworkRefusal =
  | BasisRefusal
  | BirthRegistrationRefusal
  | CoCheckRefusal
  | FirstChildRefusal
  | GoverningRefusal;

export type RefusalCode = CaseworkRefusal['code'];

const table: {
  readonly [Code in RefusalCode]: (
    refusal: Extract<CaseworkRefusal, { readonly code: Code }>,
  ) => RefusalText;
} = { ...basisRefusalWords, ...caseRefusalWords, ...coCheckRefusalWords };

/** A refusal whose data have crossed a wire. */
interface AnyRefusal {
  readonly code: string;
  readonly [detail: string]: unknown;
}

/** 不予的说明, by code, for the table of problems: each sentence is made from the refusal's own data. */
export const refusalWords: Readonly<Record<RefusalCode, (refusal: AnyRefusal) => RefusalText>> =
  table as unknown as Readonly<Record<RefusalCode, (refusal: AnyRefusal) => RefusalText>>;
