import type { CalendarDate } from '@zhulian/vocabulary';
import type { Person } from '../person/person.ts';
import type { Residence } from '../residence/residence.ts';

/** 被协查人 as the request names her. */
export interface AskedPerson {
  readonly name: string;
  readonly identityNumber?: string | undefined;
  readonly birthDate?: CalendarDate | undefined;
  /** Division of registration as on her papers, 6 to 12 digits; may be dead. */
  readonly registeredDivision?: string | undefined;
}

/** A person of the local register with the residences that pairing compares. */
export interface PairingSubject {
  readonly person: Person;
  readonly residences: readonly Residence[];
}

/** Looks a division code up in the table of successors. */
export interface DivisionResolver {
  /** Codes in force that a code stands for today: itself while it lives, its successors once it is dead. */
  inForceFor(code: string): readonly string[];
}
