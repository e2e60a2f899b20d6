import {
  addDays,
  type CalendarDate,
  calendarDateOf,
  epochMsOf,
  type Instant,
  instantOf,
} from '@zhulian/vocabulary';
import type {
  BirthRegistrationVoucher,
  RegistrationGround,
  StatusEntry,
  VoucherPerson,
} from '../voucher/birth-registration-voucher.ts';
import { decodeCbor, encodeCbor } from './cbor.ts';
import { bytesOfHex, hexOf } from './hex.ts';

/** What the QR on a voucher says: the facts chosen at printing, all of them inside the signature. */
export interface PaperTwinFacts {
  readonly type: 'birth-registration';
  /** Six-digit division of the issuer. */
  readonly issuerDivision: string;
  readonly issuedOn: CalendarDate;
  readonly validThrough: CalendarDate;
  readonly credentialId: string;
  readonly status: StatusEntry;
  readonly number: string;
  /** A name longer than the code can hold ends with `…`. */
  readonly holder: VoucherPerson;
  readonly otherParent: VoucherPerson | null;
  readonly registeredOn: CalendarDate;
  readonly authority: string;
  readonly ground: RegistrationGround;
  readonly expectedOrBornOn: CalendarDate | null;
  readonly purpose: string | null;
}

/** CWT claims (RFC 8392) and, under 65535, the status entry. */
const claim = {
  issuer: 1,
  expiresAt: 4,
  issuedAt: 6,
  id: 7,
  status: 65_535,
  ours: -70_001,
} as const;

/** Inside our private claim. 8 (order of the child) is left empty for good. */
const field = {
  type: 1,
  number: 2,
  name: 3,
  maskedNumber: 4,
  otherParent: 5,
  registeredOn: 6,
  authority: 7,
  expectedOrBornOn: 9,
  purpose: 10,
  ground: 13,
} as const;

const birthRegistration = 1;
const grounds: readonly RegistrationGround[] = ['confirmation', 'undertaking'];

/** The claims of a voucher as deterministic CBOR. Every free text is cut to `textBytesMax` bytes of UTF-8. */
export function encodeClaims(voucher: BirthRegistrationVoucher, textBytesMax: number): Uint8Array {
  const cut = (text: string): string => shortened(text, textBytesMax);
  const ours = new Map<number, unknown>([
    [field.type, birthRegistration],
    [field.number, voucher.number],
    [field.name, cut(voucher.holder.name)],
    [field.maskedNumber, voucher.holder.maskedNumber],
    [field.registeredOn, dayNumberOf(voucher.registeredOn)],
    [field.authority, cut(voucher.authority.name.zh)],
    [field.ground, grounds.indexOf(voucher.ground) + 1],
  ]);
  if (voucher.otherParent !== null) {
    const { name, maskedNumber } = voucher.otherParent;
    ours.set(field.otherParent, [cut(name), maskedNumber]);
  }
  if (voucher.expectedOrBornOn !== null) {
    ours.set(field.expectedOrBornOn, dayNumberOf(voucher.expectedOrBornOn));
  }
  if (voucher.purpose !== null) ours.set(field.purpose, cut(voucher.purpose.zh));
  return encodeCbor(
    new Map<number, unknown>([
      [claim.issuer, voucher.authority.division],
      [claim.expiresAt, beginningOf(addDays(voucher.validThrough, 1))],
      [claim.issuedAt, beginningOf(voucher.issuedOn)],
      [claim.id, bytesOfHex(voucher.credentialId)],
      [
        claim.status,
        new Map([
          [1, voucher.status.index],
          [2, voucher.status.list],
        ]),
      ],
      [claim.ours, ours],
    ]),
  );
}

/** The facts, or undefined when anything is missing, of the wrong kind, or not ours to know. */
export function decodeClaims(payload: Uint8Array): PaperTwinFacts | undefined {
  const claims = mapOf(decodeCbor(payload), Object.values(claim));
  const status = mapOf(claims?.get(claim.status), [1, 2]);
  const ours = mapOf(claims?.get(claim.ours), Object.values(field));
  if (claims === undefined || status === undefined || ours === undefined) return undefined;
  const id = claims.get(claim.id);
  const other = ours.get(field.otherParent);
  const facts = {
    type: ours.get(field.type) === birthRegistration ? 'birth-registration' : undefined,
    issuerDivision: textOf(claims.get(claim.issuer), /^\d{6}$/),
    issuedOn: dateOfBeginning(claims.get(claim.issuedAt)),
    validThrough: dateOfBeginning(claims.get(claim.expiresAt), -1),
    credentialId: id instanceof Uint8Array && id.length === 8 ? hexOf(id) : undefined,
    status: statusOf(status.get(2), status.get(1)),
    number: textOf(ours.get(field.number)),
    holder: personOf(ours.get(field.name), ours.get(field.maskedNumber)),
    otherParent:
      other === undefined ? null : Array.isArray(other) ? personOf(other[0], other[1]) : undefined,
    registeredOn: dateOfDayNumber(ours.get(field.registeredOn)),
    authority: textOf(ours.get(field.authority)),
    ground: grounds[Number(ours.get(field.ground)) - 1],
    expectedOrBornOn: ours.has(field.expectedOrBornOn)
      ? dateOfDayNumber(ours.get(field.expectedOrBornOn))
      : null,
    purpose: ours.has(field.purpose) ? textOf(ours.get(field.purpose)) : null,
  };
  return Object.values(facts).includes(undefined) ? undefined : (facts as PaperTwinFacts);
}

/** Cut between characters, never inside one; what is cut says so with `…`. */
function shortened(text: string, bytesMax: number): string {
  const bytesOf = (part: string): number => new TextEncoder().encode(part).length;
  if (bytesOf(text) <= bytesMax) return text;
  let kept = '';
  for (const character of text) {
    if (bytesOf(kept + character) + 3 > bytesMax) break;
    kept += character;
  }
  return `${kept}…`;
}

function mapOf(value: unknown, known: readonly number[]): ReadonlyMap<number, unknown> | undefined {
  if (!(value instanceof Map)) return undefined;
  const keys: unknown[] = [...value.keys()];
  return keys.every((key) => known.includes(key as number)) ? value : undefined;
}

function textOf(value: unknown, pattern: RegExp = /^[^\p{Cc}]+$/u): string | undefined {
  return typeof value === 'string' && pattern.test(value) ? value : undefined;
}

function personOf(name: unknown, maskedNumber: unknown): VoucherPerson | undefined {
  const person = { name: textOf(name), maskedNumber: textOf(maskedNumber) };
  return person.name === undefined || person.maskedNumber === undefined
    ? undefined
    : { name: person.name, maskedNumber: person.maskedNumber };
}

function statusOf(list: unknown, index: unknown): StatusEntry | undefined {
  return isCount(list) && isCount(index) ? { list, index } : undefined;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** YYYYMMDD as one number. */
function dayNumberOf(date: CalendarDate): number {
  return Number(date.replaceAll('-', ''));
}

function dateOfDayNumber(value: unknown): CalendarDate | undefined {
  const digits = String(value);
  if (!isCount(value) || digits.length !== 8) return undefined;
  const text = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
  const epochMs = Date.parse(`${text}T00:00:00Z`);
  const exists = !Number.isNaN(epochMs) && new Date(epochMs).toISOString().startsWith(text);
  return exists ? (text as CalendarDate) : undefined;
}

/** Seconds since 1970 at the first moment of that day in Asia/Shanghai (NumericDate). */
function beginningOf(date: CalendarDate): number {
  return epochMsOf(`${date}T00:00:00+08:00` as Instant) / 1000;
}

function dateOfBeginning(value: unknown, offsetDays = 0): CalendarDate | undefined {
  if (!isCount(value) || value > 253_402_271_999) return undefined;
  const date = calendarDateOf(instantOf(value * 1000));
  return beginningOf(date) === value ? addDays(date, offsetDays) : undefined;
}
