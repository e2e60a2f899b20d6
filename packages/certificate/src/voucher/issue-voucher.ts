import { addDays, type CalendarDate, granted, type Result, refused } from '@zhulian/vocabulary';
import { hexOf } from '../paper-twin/hex.ts';
import { shortCodeOf } from '../short-code/short-code.ts';
import type { BirthRegistrationVoucher, VoucherPerson } from './birth-registration-voucher.ts';

/** 发证: what the registration supplies and what the issuing office adds. */
export interface VoucherOrder
  extends Omit<
    BirthRegistrationVoucher,
    'type' | 'validThrough' | 'credentialId' | 'shortCode' | 'issuedOn'
  > {
  readonly issuedOn: CalendarDate;
  /** How long the paper is current; rule-pack data. No public rule was found: two years is our proposal (未核实). */
  readonly validDays: number;
  /** Fifteen random bytes: eight for the credential id, seven for the short code. */
  readonly random: Uint8Array;
}

export type VoucherRefusal =
  | { readonly code: 'voucher.number-malformed'; readonly number: string }
  | { readonly code: 'voucher.authority-malformed'; readonly division: string }
  | { readonly code: 'voucher.name-missing'; readonly field: VoucherField }
  | {
      readonly code: 'voucher.name-unprintable';
      readonly field: VoucherField;
      /** The code point that has no agreed meaning, e.g. `U+E815`. */
      readonly codePoint: string;
    }
  | {
      readonly code: 'voucher.name-too-long';
      readonly field: VoucherField;
      readonly charactersMax: number;
    }
  | { readonly code: 'voucher.purpose-too-long'; readonly charactersMax: number }
  | { readonly code: 'voucher.number-not-masked'; readonly field: VoucherField }
  | { readonly code: 'voucher.issued-before-registration'; readonly registeredOn: CalendarDate }
  | { readonly code: 'voucher.never-current'; readonly validDays: number };

export type VoucherField = 'holder' | 'otherParent';

/** Decides whether a registration may be certified, and as what. It asks nothing about the family. */
export function issueVoucher(
  order: VoucherOrder,
): Result<BirthRegistrationVoucher, VoucherRefusal> {
  const refusal = firstRefusal(order);
  if (refusal !== undefined) return refused(refusal);
  const { random, validDays, ...facts } = order;
  return granted({
    ...facts,
    type: 'birth-registration',
    validThrough: addDays(order.issuedOn, validDays),
    credentialId: hexOf(random.subarray(0, 8)),
    shortCode: shortCodeOf(random.subarray(8, 15)),
  });
}

/** What one A4 page holds. */
const nameCharactersMax = 80;
const purposeCharactersMax = { zh: 40, en: 110 } as const;

function firstRefusal(order: VoucherOrder): VoucherRefusal | undefined {
  if (!/^[0-9A-Z-]{1,24}$/.test(order.number)) {
    return { code: 'voucher.number-malformed', number: order.number };
  }
  if (!/^\d{6}$/.test(order.authority.division)) {
    return { code: 'voucher.authority-malformed', division: order.authority.division };
  }
  if (order.issuedOn < order.registeredOn) {
    return { code: 'voucher.issued-before-registration', registeredOn: order.registeredOn };
  }
  if (!Number.isInteger(order.validDays) || order.validDays < 1) {
    return { code: 'voucher.never-current', validDays: order.validDays };
  }
  const { purpose } = order;
  if (purpose !== null && [...purpose.zh].length > purposeCharactersMax.zh) {
    return { code: 'voucher.purpose-too-long', charactersMax: purposeCharactersMax.zh };
  }
  if (purpose !== null && purpose.en.length > purposeCharactersMax.en) {
    return { code: 'voucher.purpose-too-long', charactersMax: purposeCharactersMax.en };
  }
  return (
    personRefusal(order.holder, 'holder') ??
    (order.otherParent === null ? undefined : personRefusal(order.otherParent, 'otherParent'))
  );
}

/** Private use, control, lone surrogates, and the marks that reverse the direction of what follows. */
const meaningless = /[\p{Co}\p{Cc}\p{Cs}\u200B\u202A-\u202E\u2066-\u2069]/u;

function personRefusal(person: VoucherPerson, field: VoucherField): VoucherRefusal | undefined {
  if (person.name.trim() === '') return { code: 'voucher.name-missing', field };
  if ([...person.name].length > nameCharactersMax) {
    return { code: 'voucher.name-too-long', field, charactersMax: nameCharactersMax };
  }
  const unprintable = meaningless.exec(person.name)?.[0];
  if (unprintable !== undefined) {
    const point = (unprintable.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return { code: 'voucher.name-unprintable', field, codePoint: `U+${point}` };
  }
  if (!isMasked(person.maskedNumber)) return { code: 'voucher.number-not-masked', field };
  return undefined;
}

/** At most six characters shown before the mask and four after it. */
function isMasked(text: string): boolean {
  return /^[0-9A-Z()]{0,6}[*＊•]{3,}[0-9A-Z()]{0,4}$/.test(text);
}
