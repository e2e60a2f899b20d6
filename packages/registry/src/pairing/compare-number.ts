import { isPlaceholderNumber } from '@zhulian/vocabulary';
import { comparableNumberOf, isCheckDigitRight } from '../person/citizen-number.ts';
import type { Person } from '../person/person.ts';
import type { AskedPerson } from './asked-person.ts';
import { isOneEditApart } from './number-distance.ts';
import type { PairingSignCode } from './pairing-sign.ts';

/**
 * Compares numbers, the replaced ones too. A likeness counts only when one side fails its check digit: two numbers
 * that both check and differ belong to two people. Undefined when one side has none to compare.
 */
export function numberSign(asked: AskedPerson, person: Person): PairingSignCode | undefined {
  if (asked.identityNumber === undefined || asked.identityNumber === '') return undefined;
  if (isPlaceholderNumber(asked.identityNumber)) return 'number-placeholder';
  const wanted = comparableNumberOf(asked.identityNumber);
  if (wanted === undefined) return undefined;

  let sign: PairingSignCode | undefined;
  for (const identifier of person.identifiers) {
    if (isPlaceholderNumber(identifier.number)) {
      sign ??= 'number-placeholder';
      continue;
    }
    const held = comparableNumberOf(identifier.number);
    if (held === undefined) continue;
    if (held === wanted) return 'number-equal';
    const oneFails = !isCheckDigitRight(held) || !isCheckDigitRight(wanted);
    if (oneFails && isOneEditApart(held, wanted)) sign = 'number-near';
    else if (sign !== 'number-near') sign = 'number-differs';
  }
  return sign;
}
