import type { CalendarDate } from '@zhulian/vocabulary';
import type { Identifier } from './identifier.ts';

declare const brand: unique symbol;

/**
 * 人员内部编号: a random UUID of one register. Never derived from a citizen number, and never the same in two
 * provinces: nothing joins the registers but a case.
 */
export type PersonId = string & { readonly [brand]: 'PersonId' };

/** 性别 (GB/T 2261.1-2003): 0 unknown, 1 male, 2 female, 9 not stated. */
export type SexCode = '0' | '1' | '2' | '9';

/** 曾用名. `until` is null when the papers do not say when it ended. */
export interface FormerName {
  readonly name: string;
  readonly until: CalendarDate | null;
}

/**
 * 登记人员. What she declared and what her number says may differ; both are kept and neither wins.
 * There is no field for pregnancy, contraception, number of births or marital status, and none may be added.
 */
export interface Person {
  readonly id: PersonId;
  /** 姓名 exactly as written on the papers, any script, any code point. */
  readonly name: string;
  readonly formerNames: readonly FormerName[];
  readonly declaredSex: SexCode;
  /** 出生日期 as declared; null for a person who does not know it. */
  readonly declaredBirthDate: CalendarDate | null;
  /** Empty for 无户口 and newborn persons, who are first-class. The one in use comes first. */
  readonly identifiers: readonly Identifier[];
}
