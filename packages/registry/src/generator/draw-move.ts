import { addDays, type CalendarDate } from '@zhulian/vocabulary';
import { flagsOfNumber } from '../person/citizen-number.ts';
import type { Person, PersonId } from '../person/person.ts';
import type { Residence } from '../residence/residence.ts';
import { misheard } from './draw-name.ts';
import { mistyped } from './draw-number.ts';
import type { Workshop } from './draw-resident.ts';
import { type DrawnResident, type RegisterDraft, residenceAtHome } from './register-draft.ts';

/**
 * 流动: the register of registration keeps her as 户籍 and learns no more than that she left; the register of residence
 * writes her down anew, under an id of its own, from her papers and sometimes by ear. Answers how it knows her.
 */
export function moveAway(
  workshop: Workshop,
  resident: DrawnResident,
  order: {
    readonly from: RegisterDraft;
    readonly to: RegisterDraft;
    readonly movedOn: CalendarDate;
    /** Where she lives now; drawn when it does not matter. */
    readonly township?: string;
  },
): Person {
  const { random } = workshop;
  const { movedOn } = order;
  order.from.residences.push(
    residenceAtHome(resident, { kind: 'registered', to: null }),
    residenceAtHome(resident, { kind: 'former', to: movedOn }),
  );

  const copy = writtenDownAnew(workshop, resident.person);
  const township =
    order.township ?? random.pick(workshop.divisions.townships[order.to.province] ?? []);
  const current: Residence = {
    personId: copy.id,
    kind: 'current',
    divisionAsWritten: township,
    townshipAsWritten: null,
    township,
    from: movedOn,
    to: null,
  };
  const registered = residenceAtHome(resident, { kind: 'registered', to: null });
  order.to.persons.push(copy);
  order.to.residences.push({ ...registered, personId: copy.id }, current);
  return copy;
}

/** 留在户籍地: registered and living in one place since registration. */
export function stayAtHome(resident: DrawnResident, register: RegisterDraft): void {
  register.residences.push(
    residenceAtHome(resident, { kind: 'registered', to: null }),
    residenceAtHome(resident, { kind: 'current', to: null }),
  );
}

/** A day to move on within the last fifteen years. */
export function drawMovingDay(workshop: Workshop, resident: DrawnResident): CalendarDate {
  const movedOn = addDays(workshop.asOf, -workshop.random.between(30, 15 * 365));
  return movedOn > resident.registeredOn ? movedOn : workshop.asOf;
}

function writtenDownAnew(workshop: Workshop, person: Person): Person {
  const { random } = workshop;
  const identifiers = person.identifiers.map((identifier) => {
    if (identifier.number.length !== 18 || identifier.flags.includes('placeholder'))
      return identifier;
    if (!random.happens(15)) return identifier;
    const number = mistyped(random, identifier.number);
    const flags = flagsOfNumber(number, {
      sex: person.declaredSex,
      birthDate: person.declaredBirthDate,
      isDeadDivision: workshop.isDeadDivision,
    });
    return { ...identifier, number, flags };
  });
  return {
    ...person,
    id: random.uuid() as PersonId,
    name: random.happens(20) ? misheard(person.name) : person.name,
    formerNames: [],
    identifiers,
  };
}
