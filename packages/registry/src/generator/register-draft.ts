import { addDays, type CalendarDate } from '@zhulian/vocabulary';
import type { Household } from '../household/household.ts';
import type { Kinship } from '../kinship/kinship.ts';
import type { Person, PersonId } from '../person/person.ts';
import type { Residence } from '../residence/residence.ts';

/** One province's register while it is being written. */
export interface RegisterDraft {
  readonly province: string;
  readonly persons: Person[];
  readonly households: Household[];
  readonly kinship: Kinship[];
  readonly residences: Residence[];
}

/** An empty register. */
export function openRegister(province: string): RegisterDraft {
  return { province, persons: [], households: [], kinship: [], residences: [] };
}

/** A resident drawn into the register of registration, not yet moved anywhere. */
export interface DrawnResident {
  readonly person: Person;
  readonly birthDate: CalendarDate;
  readonly sex: '1' | '2';
  readonly township: string;
  readonly registeredOn: CalendarDate;
  /** What her papers give as place: the township, or a dead county code. */
  readonly divisionAsWritten: string;
}

/** 出生登记 some weeks after birth, never after the day the population is looked at. */
export function registeredOnOf(birthDate: CalendarDate, asOf: CalendarDate): CalendarDate {
  const usual = addDays(birthDate, 30);
  return usual < asOf ? usual : asOf;
}

/** A residence in the township of registration. */
export function residenceAtHome(
  resident: DrawnResident,
  stay: Pick<Residence, 'kind' | 'to'>,
): Residence {
  return {
    personId: resident.person.id,
    kind: stay.kind,
    divisionAsWritten: resident.divisionAsWritten,
    townshipAsWritten: null,
    township: resident.township,
    from: resident.registeredOn,
    to: stay.to,
  };
}

/** A declared parent of a child in the same register. */
export function parentOf(
  parent: { readonly id: PersonId; readonly sex: '1' | '2' },
  child: DrawnResident,
): Kinship {
  return {
    relation: parent.sex === '1' ? 'father-of' : 'mother-of',
    personId: parent.id,
    relative: { personId: child.person.id },
    declaredOn: child.registeredOn,
    caseId: null,
  };
}
