import type { Residence } from '../residence/residence.ts';
import type { AskedPerson, DivisionResolver } from './asked-person.ts';
import type { PairingSignCode } from './pairing-sign.ts';

const townshipLength = 9;
const countyLength = 6;
const prefectureLength = 4;

/** Compares places of registration, both sides taken to the codes in force today. */
export function placeSign(
  asked: AskedPerson,
  residences: readonly Residence[],
  divisions: DivisionResolver,
): PairingSignCode | undefined {
  if (asked.registeredDivision === undefined || asked.registeredDivision === '') return undefined;
  const wanted = divisions.inForceFor(asked.registeredDivision);
  const held = residences
    .filter((residence) => residence.kind === 'registered')
    .flatMap((residence) =>
      residence.township === null
        ? divisions.inForceFor(residence.divisionAsWritten)
        : [residence.township],
    );
  if (wanted.length === 0 || held.length === 0) return undefined;

  if (isShared(wanted, held, townshipLength)) return 'township-equal';
  if (isShared(wanted, held, countyLength)) return 'county-equal';
  return isShared(wanted, held, prefectureLength) ? 'prefecture-equal' : 'place-differs';
}

/** Whether two codes are the same to `length` digits; a code shorter than that says nothing at this level. */
function isShared(left: readonly string[], right: readonly string[], length: number): boolean {
  const long = new Set(
    left.filter((code) => code.length >= length).map((code) => code.slice(0, length)),
  );
  return right.some((code) => code.length >= length && long.has(code.slice(0, length)));
}
