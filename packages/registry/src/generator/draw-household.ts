import { addDays } from '@zhulian/vocabulary';
import type { HouseholdId, HouseholdMember, RelationToHead } from '../household/household.ts';
import { drawSurname } from './draw-name.ts';
import { type Blueprint, drawResident, type Workshop } from './draw-resident.ts';
import {
  type DrawnResident,
  parentOf,
  type RegisterDraft,
  registeredOnOf,
} from './register-draft.ts';

const daysPerYear = 365.2425;

/** A household of one to five people, added to the register; answers who they are. */
export function drawHousehold(
  workshop: Workshop,
  register: RegisterDraft,
  peopleAtMost: number,
): readonly DrawnResident[] {
  const { random } = workshop;
  const township = random.pick(workshop.divisions.townships[register.province] ?? []);
  const size = Math.min(random.pick([1, 1, 2, 2, 3, 3, 3, 4, 4, 5]), peopleAtMost);
  const surname = drawSurname(random);
  const headSex = random.happens(650) ? '1' : '2';
  const headAge = random.between(22, 74);

  const draw = (sex: '1' | '2', ageYears: number, family: string): DrawnResident =>
    drawInto(workshop, register.province, { township, sex, ageYears, surname: family });
  const head = draw(headSex, headAge, surname);
  const members: HouseholdMember[] = [{ personId: head.person.id, relationToHead: '02' }];
  const people: DrawnResident[] = [head];
  const join = (resident: DrawnResident, relationToHead: RelationToHead): void => {
    people.push(resident);
    members.push({ personId: resident.person.id, relationToHead });
  };

  const partnerSex = headSex === '1' ? '2' : '1';
  const partner =
    size > 1 && random.happens(750)
      ? draw(partnerSex, Math.max(20, headAge + random.between(-4, 4)), drawSurname(random))
      : undefined;
  if (partner !== undefined) join(partner, '10');
  while (people.length < size) {
    const childAge = headAge - random.between(21, 36);
    if (childAge < 0 || random.happens(150)) {
      join(
        draw(
          random.happens(480) ? '1' : '2',
          Math.min(96, headAge + random.between(21, 32)),
          surname,
        ),
        '50',
      );
      continue;
    }
    const childSex = random.happens(515) ? '1' : '2';
    const child = draw(childSex, childAge, surname);
    join(child, childSex === '1' ? '20' : '30');
    register.kinship.push(parentOf({ id: head.person.id, sex: headSex }, child));
    if (partner !== undefined && random.happens(920)) {
      register.kinship.push(parentOf({ id: partner.person.id, sex: partnerSex }, child));
    }
  }

  register.households.push({
    id: random.uuid() as HouseholdId,
    number: householdNumberOf(workshop, township),
    township,
    members,
  });
  register.persons.push(...people.map((resident) => resident.person));
  return people;
}

/** Draws one resident of a township, born some day of the year that her age says. */
export function drawInto(
  workshop: Workshop,
  province: string,
  wanted: {
    readonly township: string;
    readonly sex: '1' | '2';
    readonly ageYears: number;
    readonly surname: string;
  },
): DrawnResident {
  const days = Math.floor(wanted.ageYears * daysPerYear) + workshop.random.between(1, 364);
  return drawBorn(workshop, { ...wanted, province, birthDate: addDays(workshop.asOf, -days) });
}

/** Draws one resident born on a given day. */
export function drawBorn(workshop: Workshop, wanted: Blueprint): DrawnResident {
  const person = drawResident(workshop, wanted);
  const number = person.identifiers[0]?.number ?? '';
  const papersAreOld = workshop.isDeadDivision(number.slice(0, 6)) && workshop.random.happens(400);
  return {
    person,
    birthDate: wanted.birthDate,
    sex: wanted.sex,
    township: wanted.township,
    registeredOn: registeredOnOf(wanted.birthDate, workshop.asOf),
    divisionAsWritten: papersAreOld ? number.slice(0, 6) : wanted.township,
  };
}

/** 户号: 12 digits of division (three for the village), 2 of group, 4 of serial. */
function householdNumberOf({ random }: Workshop, township: string): string {
  const village = String(random.between(1, 20) + (random.happens(600) ? 200 : 0)).padStart(3, '0');
  const group = String(random.between(1, 12)).padStart(2, '0');
  return township + village + group + String(random.between(1, 9999)).padStart(4, '0');
}
