import { flagsOfNumber } from '../person/citizen-number.ts';
import type { Person } from '../person/person.ts';
import type { Register } from '../register.ts';
import type { Residence, ResidenceKind } from '../residence/residence.ts';
import type { CastPlace, CastResident } from './cast-resident.ts';
import { castResidents } from './cast-residents.ts';

/** Codes that the cast's papers carry and that no longer exist. */
const deadDivisions: ReadonlySet<string> = new Set(['522401']);

/**
 * What one province's register holds about the cast. Each resident appears where she is registered and where she lives;
 * only the register of the place where she lives knows that place.
 */
export function castRegister(province: string): Register {
  const persons: Person[] = [];
  const residences: Residence[] = [];
  for (const resident of Object.values(castResidents)) {
    const personId = resident.personIds[province];
    if (personId === undefined) continue;
    persons.push(personOf(resident, personId));
    residences.push(residenceOf(personId, 'registered', resident.registeredAt));
    const home = resident.livesAt ?? resident.registeredAt;
    if (home.province === province) residences.push(residenceOf(personId, 'current', home));
  }
  return { persons, households: [], kinship: [], residences };
}

function personOf(resident: CastResident, id: Person['id']): Person {
  const declared = { sex: resident.sex, birthDate: resident.birthDate };
  return {
    id,
    name: resident.name,
    formerNames: [],
    declaredSex: resident.sex,
    declaredBirthDate: resident.birthDate,
    identifiers: [
      {
        kind: 'citizen-number',
        number: resident.number,
        flags: flagsOfNumber(resident.number, {
          ...declared,
          isDeadDivision: (code) => deadDivisions.has(code),
        }),
        recordedOn: resident.registeredAt.since,
        replacedOn: null,
      },
    ],
  };
}

function residenceOf(personId: Person['id'], kind: ResidenceKind, place: CastPlace): Residence {
  return {
    personId,
    kind,
    divisionAsWritten: place.divisionAsWritten,
    townshipAsWritten: place.townshipAsWritten,
    township: place.township,
    from: place.since,
    to: null,
  };
}
