import type { CalendarDate } from '@zhulian/vocabulary';
import type { PersonId } from '../person/person.ts';

/** The other end of a kinship: a person of this register, or one known only by what was declared. */
export type Relative =
  | { readonly personId: PersonId }
  | { readonly name: string; readonly number: string | null };

/** 申报的父母子女、监护关系: a lasting declaration, read one person at a time. */
export interface LastingKinship {
  readonly relation: 'mother-of' | 'father-of' | 'guardian-of';
  readonly personId: PersonId;
  readonly relative: Relative;
  readonly declaredOn: CalendarDate;
  readonly caseId: string | null;
}

/**
 * 共同申请人: two people act together in one case. It is not a marital status: it names its case, says nothing
 * beyond it, and ends with it.
 */
export interface CoupleInCase {
  readonly relation: 'couple-in-case';
  readonly personId: PersonId;
  readonly relative: Relative;
  readonly declaredOn: CalendarDate;
  readonly caseId: string;
}

/** 亲属关系 (申报). */
export type Kinship = LastingKinship | CoupleInCase;
