import type { CalendarDate } from '../time/calendar-date.ts';
import {
  type IdentityNumberRefusal,
  isCentenarianSerial,
  normalIdentityText,
  parseResidentIdentityNumber,
  type ResidentIdentityNumber,
  readIdentityNumber,
  type StatedByNumber,
} from './resident-identity-number.ts';

/** What a clerk should know about a stored number. None of them loses the record. */
export type IdentityNumberFlag =
  | IdentityNumberRefusal
  | { readonly code: 'identity-number.upgraded-from-fifteen' }
  /** Serial 996 to 999 on fifteen digits: read as born in the 19th century, to be confirmed. */
  | { readonly code: 'identity-number.century-uncertain' }
  | { readonly code: 'identity-number.born-in-future'; readonly bornOn: CalendarDate };

export interface IdentityNumberAssessment {
  /** Exactly as stored or printed. */
  readonly printed: string;
  /** Present when the number passes every check; only then may it match anyone by itself. */
  readonly number?: ResidentIdentityNumber;
  /** Present when the digits can be read, even though the check character is wrong. */
  readonly stated?: StatedByNumber;
  readonly flags: readonly IdentityNumberFlag[];
}

/**
 * 存疑不拒收: for stored and printed numbers. National systems once switched the check of the 18th
 * character off, so wrong numbers are really on paper: they are flagged and kept, never rejected.
 */
export function assessIdentityNumber(text: string, asOf?: CalendarDate): IdentityNumberAssessment {
  const outcome = parseResidentIdentityNumber(text);
  const normal = normalIdentityText(text);
  if (!outcome.ok) {
    const flags = [outcome.refusal];
    if (outcome.refusal.code !== 'identity-number.check-character-wrong') {
      return { printed: text, flags };
    }
    const corrected = parseResidentIdentityNumber(
      `${normal.slice(0, 17)}${outcome.refusal.expected}`,
    );
    return corrected.ok
      ? { printed: text, stated: readIdentityNumber(corrected.value), flags }
      : { printed: text, flags };
  }
  const stated = readIdentityNumber(outcome.value);
  return {
    printed: text,
    number: outcome.value,
    stated,
    flags: [...fifteenDigitFlags(normal), ...futureFlags(stated, asOf)],
  };
}

function fifteenDigitFlags(normal: string): readonly IdentityNumberFlag[] {
  if (normal.length !== 15) return [];
  const upgraded = { code: 'identity-number.upgraded-from-fifteen' } as const;
  return isCentenarianSerial(normal)
    ? [upgraded, { code: 'identity-number.century-uncertain' }]
    : [upgraded];
}

function futureFlags(
  stated: StatedByNumber,
  asOf: CalendarDate | undefined,
): readonly IdentityNumberFlag[] {
  if (asOf === undefined || stated.bornOn <= asOf) return [];
  return [{ code: 'identity-number.born-in-future', bornOn: stated.bornOn }];
}
