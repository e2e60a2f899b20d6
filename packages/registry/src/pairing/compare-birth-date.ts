import { birthDateIn, comparableNumberOf } from '../person/citizen-number.ts';
import type { Person } from '../person/person.ts';
import type { AskedPerson } from './asked-person.ts';
import type { PairingSignCode } from './pairing-sign.ts';

/** Compares the birth date with the declared one and with those inside her numbers: either may be the true one. */
export function birthDateSign(asked: AskedPerson, person: Person): PairingSignCode | undefined {
  const wanted = asked.birthDate;
  if (wanted === undefined) return undefined;
  const held = new Set<string>();
  if (person.declaredBirthDate !== null) held.add(person.declaredBirthDate);
  for (const identifier of person.identifiers) {
    const comparable = comparableNumberOf(identifier.number);
    const inside = comparable === undefined ? undefined : birthDateIn(comparable);
    if (inside !== undefined) held.add(inside);
  }
  if (held.size === 0) return undefined;
  if (held.has(wanted)) return 'birth-date-equal';

  const [year, month, day] = wanted.split('-');
  if (held.has(`${year}-${day}-${month}`)) return 'birth-date-swapped';
  return [...held].some((date) => date.slice(0, 4) === year)
    ? 'birth-date-year-only'
    : 'birth-date-differs';
}
