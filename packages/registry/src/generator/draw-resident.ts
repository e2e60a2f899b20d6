import { addDays, type CalendarDate } from '@zhulian/vocabulary';
import { flagsOfNumber } from '../person/citizen-number.ts';
import type { Identifier } from '../person/identifier.ts';
import type { Person, PersonId } from '../person/person.ts';
import { drawName } from './draw-name.ts';
import {
  countyAtBirth,
  drawNumber,
  fifteenDigitsOf,
  type GivenNumbers,
  mistyped,
} from './draw-number.ts';
import type { DivisionStock } from './population-order.ts';
import type { Random } from './random.ts';

/** What every step of the generator needs. */
export interface Workshop {
  readonly random: Random;
  readonly given: GivenNumbers;
  readonly divisions: DivisionStock;
  readonly isDeadDivision: (sixDigits: string) => boolean;
  readonly asOf: CalendarDate;
}

/** Somebody to be born into a register. */
export interface Blueprint {
  readonly province: string;
  readonly township: string;
  readonly surname: string;
  readonly sex: '1' | '2';
  readonly birthDate: CalendarDate;
  /** When a look-alike is wanted: the name is given instead of drawn. */
  readonly name?: string | undefined;
  readonly nearNumber?: string | undefined;
}

const firstEighteenDigitCardsOn = '1999-10-01' as CalendarDate;

/** One synthetic resident, with the faults of real registers in about their real, small shares (domain.md 3.3). */
export function drawResident(workshop: Workshop, blueprint: Blueprint): Person {
  const { random } = workshop;
  const { birthDate, sex } = blueprint;
  const county = countyAtBirth(random, workshop.divisions, blueprint.township, birthDate);
  const number = drawNumber(random, workshop.given, {
    county,
    birthDate,
    sex,
    near: blueprint.nearNumber,
  });
  const declaredBirthDate = random.happens(6)
    ? addDays(birthDate, random.between(1, 40))
    : birthDate;
  const declaredSex = random.happens(2) ? (sex === '1' ? '2' : '1') : sex;
  const name = blueprint.name ?? drawName(random, blueprint);
  return {
    id: random.uuid() as PersonId,
    name,
    formerNames: random.happens(15)
      ? [
          {
            name: drawName(random, blueprint),
            until: addDays(birthDate, random.between(700, 6000)),
          },
        ]
      : [],
    declaredSex,
    declaredBirthDate,
    identifiers: papersOf(workshop, number, birthDate).map((paper) => ({
      ...paper,
      flags: flagsOfNumber(paper.number, {
        sex: declaredSex,
        birthDate: declaredBirthDate,
        isDeadDivision: workshop.isDeadDivision,
      }),
    })),
  };
}

type Paper = Omit<Identifier, 'flags'>;

/** Usually one number; sometimes none, a placeholder, a mistyped one, an old one, or an old one before the new. */
function papersOf(workshop: Workshop, number: string, birthDate: CalendarDate): readonly Paper[] {
  const { random, asOf } = workshop;
  const recordedOn = addDays(birthDate, random.between(10, 60));
  const paper = (text: string, replacedOn: CalendarDate | null = null): Paper => ({
    kind: 'citizen-number',
    number: text,
    recordedOn: recordedOn < asOf ? recordedOn : asOf,
    replacedOn,
  });
  const isChild = birthDate > addDays(asOf, -6 * 365);
  const isOld = birthDate < '1985-01-01';
  if (random.happens(4)) return [];
  if (isChild && random.happens(20)) return [paper(`000000${birthDate.replaceAll('-', '')}0000`)];
  if (random.happens(2)) return [paper('000000000000000000')];
  if (random.happens(10)) return [paper(mistyped(random, number))];
  if (isOld && random.happens(15)) return [paper(fifteenDigitsOf(number))];
  if (isOld && random.happens(30)) {
    const current = { ...paper(number), recordedOn: firstEighteenDigitCardsOn };
    return [current, paper(fifteenDigitsOf(number), firstEighteenDigitCardsOn)];
  }
  return [paper(number)];
}
