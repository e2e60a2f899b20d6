import type { CalendarDate, Words } from '@zhulian/vocabulary';
import type { PersonId, SexCode } from '../person/person.ts';

/** A place in the story: what the papers say and the township in force that answers for it. */
export interface CastPlace {
  /** GB/T 2260 two digits. */
  readonly province: string;
  readonly divisionAsWritten: string;
  readonly townshipAsWritten: string | null;
  /** 9-digit township in force. */
  readonly township: string;
  readonly since: CalendarDate;
}

/** 演示居民 (虚构): an invented resident with a fixed place in the story. No such person exists. */
export interface CastResident {
  readonly slug: string;
  readonly name: string;
  /** For English pages and test names. */
  readonly latinName: string;
  readonly part: Words;
  readonly sex: SexCode;
  readonly birthDate: CalendarDate;
  readonly number: string;
  readonly registeredAt: CastPlace;
  /** Null when she lives where she is registered. */
  readonly livesAt: CastPlace | null;
  /** One random id per register that knows her, by province code: the registers share no key. */
  readonly personIds: Readonly<Record<string, PersonId>>;
}
