import type { CalendarDate } from '@zhulian/vocabulary';
import { checkCharacterOf } from '../person/citizen-number.ts';
import type { DivisionStock } from './population-order.ts';
import type { Random } from './random.ts';

/** Numbers given out before this day carry the county code of their time. */
const redivisionsSettledOn = '2011-01-01';

/** What the generator has given out already; no two synthetic people share a number. */
export type GivenNumbers = Set<string>;

/** A synthetic citizen number that checks: county of registration at birth, birth date, serial by sex. */
export function drawNumber(
  random: Random,
  given: GivenNumbers,
  bearer: {
    readonly county: string;
    readonly birthDate: CalendarDate;
    readonly sex: '1' | '2';
    /** When a look-alike is wanted: stay within one serial digit of this number if county and day are the same. */
    readonly near?: string | undefined;
  },
): string {
  const head = bearer.county + bearer.birthDate.replaceAll('-', '');
  const near = bearer.near?.startsWith(head) === true ? bearer.near.slice(14, 17) : undefined;
  for (;;) {
    const drawnSerial = random.between(0, 496) * 2 + (bearer.sex === '1' ? 1 : 2);
    const serial = String(drawnSerial).padStart(3, '0');
    const first17 = head + (near === undefined ? serial : serial.charAt(0) + near.slice(1));
    const number = first17 + checkCharacterOf(first17);
    if (given.has(number)) continue;
    given.add(number);
    return number;
  }
}

/** County code as it was when the number was given out: often a dead one for those born before the re-divisions. */
export function countyAtBirth(
  random: Random,
  divisions: DivisionStock,
  township: string,
  birthDate: CalendarDate,
): string {
  const county = township.slice(0, 6);
  const dead = divisions.deadCounties[county];
  if (dead === undefined || dead.length === 0 || birthDate >= redivisionsSettledOn) return county;
  return random.pick(dead);
}

/** The number with one digit of its last eight mistyped, so that its check digit fails. */
export function mistyped(random: Random, number: string): string {
  const at = random.between(10, 16);
  const wrong = (Number(number.charAt(at)) + random.between(1, 9)) % 10;
  return number.slice(0, at) + String(wrong) + number.slice(at + 1);
}

/** 15 位旧号码 of somebody born before 2000. */
export function fifteenDigitsOf(number: string): string {
  return number.slice(0, 6) + number.slice(8, 17);
}
