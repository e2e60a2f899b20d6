import { lunarOf, type PersonRecord } from '@zhulian/matching';
import { counties, homophones, lookAlikes, nearSounds } from './chinese-tables.ts';
import type { Dice } from './dice.ts';

/** 12 names and 12 dates in a hundred are wrong, 8 in a hundred have moved their registration, 60 phones are missing; of numbers 30 are missing and 10 wrong. */
export function damage(dice: Dice, person: PersonRecord, hasNumbers: boolean): PersonRecord {
  return {
    ...person,
    name: dice.happens(0.12) ? misspell(dice, person.name) : person.name,
    citizenNumber: hasNumbers ? damageNumber(dice, person.citizenNumber) : '',
    birthDate: dice.happens(0.12) ? misdate(dice, person.birthDate) : person.birthDate,
    registeredDivision: dice.happens(0.08)
      ? dice.pick(counties)
      : person.registeredDivision.slice(0, 6),
    residenceDivision: dice.happens(0.3)
      ? dice.pick(counties)
      : person.residenceDivision.slice(0, 6),
    phone: dice.happens(0.6) ? '' : dice.happens(0.2) ? '' : person.phone,
    spouseName: dice.happens(0.4)
      ? ''
      : dice.happens(0.08)
        ? misspell(dice, person.spouseName)
        : person.spouseName,
    motherName: dice.happens(0.6)
      ? ''
      : dice.happens(0.1)
        ? misspell(dice, person.motherName)
        : person.motherName,
  };
}

/** Half by ear, a fifth by southern ear, a fifth by eye, a tenth with a character left out. */
function misspell(dice: Dice, name: string): string {
  const lot = dice.below(10);
  if (lot === 9) return name.length > 2 ? name.slice(0, -1) : name;
  const table = lot < 5 ? homophones : lot < 7 ? nearSounds : lookAlikes;
  const places = [...[...name].keys()].filter((place) =>
    table.some((group) => group.includes(name[place] ?? '')),
  );
  if (places.length === 0) return name;
  const place = dice.pick(places);
  const character = name[place] ?? '';
  const group = dice.pick(table.filter((one) => one.includes(character)));
  const others = [...group].filter((one) => one !== character);
  return name.slice(0, place) + dice.pick(others) + name.slice(place + 1);
}

/** 40 in a hundred wrong dates are the lunar day; else month and day swapped, a year more or less, or one digit. */
function misdate(dice: Dice, date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const lot = dice.below(10);
  if (lot < 4) return lunarOf(date) ?? date;
  if (lot < 6) return Number(day) <= 12 ? `${year}-${day}-${month}` : date;
  if (lot < 8) return `${Number(year) + (dice.happens(0.5) ? 1 : -1)}-${month}-${day}`;
  const place = dice.pick([2, 3, 6, 8, 9]);
  return date.slice(0, place) + String(dice.below(10)) + date.slice(place + 1);
}

function damageNumber(dice: Dice, number: string): string {
  if (dice.happens(0.3)) return '';
  if (!dice.happens(0.1 / 0.7)) return number;
  const place = dice.below(17);
  const isSwap = dice.happens(0.3);
  if (isSwap) {
    return number.slice(0, place) + number[place + 1] + number[place] + number.slice(place + 2);
  }
  return number.slice(0, place) + String(dice.below(10)) + number.slice(place + 1);
}
