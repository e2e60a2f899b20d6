import type { CalendarDate, Words } from '@zhulian/vocabulary';
import type { Citation } from '../basis/citation.ts';
import type { UnmarriedRule } from '../definition/province.ts';
import type { OfficeId } from '../office/office.ts';

/** Facts that decide whose measures govern. Only what the applicant herself relies on. */
export interface GoverningFacts {
  readonly on: CalendarDate;
  readonly applyingWith: 'spouse' | 'alone';
  /** 现居住地 of the applicant, with the date she declared. */
  readonly residence: {
    readonly office: OfficeId;
    readonly since: CalendarDate;
    readonly residencePermit: boolean;
  } | null;
  /** 户籍地 of the applicant. */
  readonly registeredAt: OfficeId;
  /** 户籍地 of the spouse; not looked at when she applies alone. */
  readonly spouseRegisteredAt?: OfficeId | null;
  /** Where she asks, when she has chosen; else residence first (人口与计划生育法 art. 14). */
  readonly chosenProvince?: string;
}

export type TestMet =
  | 'residence'
  | 'residence-permit'
  | 'household-registration'
  | 'spouse-registration';

/** A province whose own test is met, with what decided it and what is not verified. */
export interface GoverningProvince {
  /** Two digits. */
  readonly province: string;
  readonly slug: string;
  readonly test: TestMet;
  readonly unmarriedRule: UnmarriedRule;
  readonly words: Words;
  readonly citations: readonly Citation[];
  readonly unverified: readonly Words[];
  /** Other provinces where she may apply instead. */
  readonly alternatives: readonly { readonly province: string; readonly words: Words }[];
}

export interface TestNotMet {
  readonly province: string;
  readonly words: Words;
  readonly citation: Citation;
  /** First day on which it will be met, when time alone will do it. */
  readonly metOn: CalendarDate | null;
}

export type GoverningRefusal = {
  readonly code: 'case.no-province-test-met';
  readonly failed: readonly TestNotMet[];
  readonly alternatives: readonly { readonly province: string; readonly words: Words }[];
};
