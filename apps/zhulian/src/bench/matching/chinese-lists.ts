import type { PersonRecord } from '@zhulian/matching';
import { checkCharacterOf } from '@zhulian/vocabulary';
import { compoundSurnames, counties, givenCharacters, surnames } from './chinese-tables.ts';
import { damage } from './damage-record.ts';
import type { Dice } from './dice.ts';

/** Two lists of invented persons and which rows are one person. */
export interface ChineseLists {
  readonly left: readonly PersonRecord[];
  readonly right: readonly PersonRecord[];
  /** Id on the left to id on the right. */
  readonly truth: ReadonlyMap<string, string>;
}

const surnamesTotal = surnames.reduce((sum, [, weight]) => sum + weight, 0);

/**
 * 中文基准: `persons` on the left; on the right three fifths of them with slips, two fifths as many strangers, and for one in ten a
 * brother or sister of the same surname, county and mother.
 */
export function drawChineseLists(
  dice: Dice,
  order: { readonly persons: number; readonly hasNumbers: boolean },
): ChineseLists {
  const left = Array.from({ length: order.persons }, (_, place) => drawPerson(dice, `a${place}`));
  const truth = new Map<string, string>();
  const right: PersonRecord[] = [];
  for (const [place, person] of left.entries()) {
    const lot = place % 10;
    if (lot < 6) {
      truth.set(person.id, `b${place}`);
      right.push(damage(dice, { ...person, id: `b${place}` }, order.hasNumbers));
    } else {
      right.push(damage(dice, drawPerson(dice, `s${place}`), order.hasNumbers));
    }
    if (lot === 0)
      right.push(damage(dice, drawSibling(dice, person, `k${place}`), order.hasNumbers));
  }
  const shown = order.hasNumbers ? left : left.map((one) => ({ ...one, citizenNumber: '' }));
  return { left: shown.map((one) => forgetful(dice, one)), right, truth };
}

function drawSurname(dice: Dice): string {
  if (dice.happens(0.004)) return dice.pick(compoundSurnames);
  let left = dice.below(surnamesTotal);
  for (const [surname, weight] of surnames) {
    left -= weight;
    if (left < 0) return surname;
  }
  return '王';
}

function drawName(dice: Dice, sex: '1' | '2', year: number, surname = drawSurname(dice)): string {
  const generation = year < 1965 ? 0 : year < 1985 ? 1 : 2;
  const characters = givenCharacters[sex][generation] as readonly string[];
  const first = dice.pick(characters);
  return dice.happens(0.22) ? surname + first : surname + first + dice.pick(characters);
}

function drawPerson(dice: Dice, id: string): PersonRecord {
  const sex = dice.happens(0.5) ? '1' : '2';
  const year = 1945 + dice.below(60);
  const county = dice.pick(counties) + String(1 + dice.below(12)).padStart(3, '0');
  const birthDate = drawDay(dice, year);
  return {
    id,
    name: drawName(dice, sex, year),
    citizenNumber: drawNumber(dice, county, birthDate, sex),
    birthDate,
    sex,
    registeredDivision: county,
    residenceDivision: dice.happens(0.6) ? county : dice.pick(counties),
    phone: drawPhone(dice),
    spouseName: dice.happens(0.65) ? drawName(dice, sex === '1' ? '2' : '1', year) : '',
    motherName: drawName(dice, '2', year - 25),
  };
}

function drawSibling(dice: Dice, person: PersonRecord, id: string): PersonRecord {
  const sex = dice.happens(0.5) ? '1' : '2';
  const year = Number(person.birthDate.slice(0, 4)) + 1 + dice.below(6);
  const birthDate = drawDay(dice, year);
  const surname = person.name.slice(0, person.name.length > 3 ? 2 : 1);
  return {
    ...person,
    id,
    sex,
    birthDate,
    name: drawName(dice, sex, year, surname),
    citizenNumber: drawNumber(dice, person.registeredDivision, birthDate, sex),
    phone: dice.happens(0.2) ? person.phone : drawPhone(dice),
    spouseName: dice.happens(0.65) ? drawName(dice, sex === '1' ? '2' : '1', year) : '',
  };
}

function drawDay(dice: Dice, year: number): string {
  const month = String(1 + dice.below(12)).padStart(2, '0');
  return `${year}-${month}-${String(1 + dice.below(28)).padStart(2, '0')}`;
}

function drawNumber(dice: Dice, place: string, birthDate: string, sex: string): string {
  const serial = String(dice.below(500) * 2 + (sex === '1' ? 1 : 0)).padStart(3, '0');
  const first17 = place.slice(0, 6) + birthDate.replaceAll('-', '') + serial;
  return first17 + checkCharacterOf(first17);
}

/** Prefixes that no operator has given out: nobody can be called by mistake. */
function drawPhone(dice: Dice): string {
  return `${dice.pick(['101', '102', '103'])}${String(dice.below(100_000_000)).padStart(8, '0')}`;
}

/** What a register itself does not know of everybody. */
function forgetful(dice: Dice, person: PersonRecord): PersonRecord {
  return {
    ...person,
    phone: dice.happens(0.3) ? '' : person.phone,
    motherName: dice.happens(0.4) ? '' : person.motherName,
  };
}
