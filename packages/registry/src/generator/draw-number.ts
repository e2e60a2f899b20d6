import { type CalendarDate, checkCharacterOf } from '@zhulian/vocabulary';
import type { DivisionStock } from './population-order.ts';
import type { Random } from './random.ts';

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

/** County code as it was when the number was given out: a dead one for those born before a re-division. */
export function countyAtBirth(
  random: Random,
  divisions: DivisionStock,
  township: string,
  birthDate: CalendarDate,
): string {
  const county = township.slice(0, 6);
  const then = (divisions.deadCounties[county] ?? []).filter(
    ({ validFrom, validUntil }) =>
      birthDate < validUntil && (validFrom === null || validFrom <= birthDate),
  );
  return then.length === 0 ? county : random.pick(then).code;
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
