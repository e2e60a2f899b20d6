import type { CalendarDate, Words } from '@zhulian/vocabulary';
import type { Citation, FactStatus } from './citation.ts';
import type { CaseTypeCode, ItemCode, Purpose } from './purpose.ts';

/** What one article of a basis licenses: a purpose, for these kinds of case, these items and no other. */
export interface Licence {
  readonly purpose: Purpose;
  readonly article: Words;
  readonly caseTypes: readonly CaseTypeCode[];
  readonly items: readonly ItemCode[];
}

/** 法律依据 with the interval in which it is in force. Nothing is started on a basis that is not in force that day. */
export interface LegalBasis {
  readonly code: string;
  readonly title: Words;
  readonly instrument: Words;
  /** Articles as cited, with what they say in our own words. */
  readonly articles: readonly { readonly article: Words; readonly says: Words }[];
  readonly validFrom: CalendarDate;
  /** The day of repeal: the first day on which it is no longer in force. Null while in force. */
  readonly validTo: CalendarDate | null;
  readonly repealedBy: Words | null;
  readonly status: FactStatus;
  readonly source: string;
  /** Two digits of the province whose offices it binds; null for national law. */
  readonly province: string | null;
  /** `decides` may carry a request alone; `accompanies` (data law) is cited beside one that decides. */
  readonly role: 'decides' | 'accompanies';
  readonly purposes: readonly Licence[];
}

export function isInForce(
  span: { readonly validFrom: CalendarDate | ''; readonly validTo: CalendarDate | null },
  on: CalendarDate,
): boolean {
  return span.validFrom <= on && (span.validTo === null || on < span.validTo);
}

/** The citation of one article of a basis; the basis' first article where none is named. */
export function citationOfBasis(basis: LegalBasis, article?: Words): Citation {
  return {
    code: basis.code,
    title: basis.title,
    article: article ?? basis.articles[0]?.article ?? { zh: '', en: '' },
    validFrom: basis.validFrom,
    validTo: basis.validTo,
    status: basis.status,
  };
}
