import type { CalendarDate } from '@zhulian/vocabulary';
import type { PersonId } from '../person/person.ts';

/** 户籍地 `registered`, 现居住地 `current`, 曾居住地 `former`. */
export type ResidenceKind = 'registered' | 'current' | 'former';

/**
 * 居住. Known at township level by declaration only: no address, no coordinates, no tracking.
 * Two stays of one kind never overlap.
 */
export interface Residence {
  readonly personId: PersonId;
  readonly kind: ResidenceKind;
  /** Division code as written on the papers, 6 to 12 digits; may be a dead one such as 522401. */
  readonly divisionAsWritten: string;
  /** Township name as written, when the papers give a name and not a code. */
  readonly townshipAsWritten: string | null;
  /** 9-digit township in force that answers for it; null when nobody has resolved it yet. */
  readonly township: string | null;
  readonly from: CalendarDate;
  /** First day on which it no longer held; null while it holds. */
  readonly to: CalendarDate | null;
}
