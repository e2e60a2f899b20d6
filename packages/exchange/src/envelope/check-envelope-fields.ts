import { granted, type Instant, type Result, refused } from '@zhulian/vocabulary';
import { isPartyId } from '../party/party.ts';
import { decodeBase64url } from '../proof/base64url.ts';
import { isDigest } from '../proof/digest.ts';
import { isCount, isProofs, isRecord } from '../proof/proof-text.ts';
import type { Envelope } from './envelope.ts';
import type { EnvelopeRefusal } from './envelope-refusal.ts';

type Check = (value: unknown) => boolean;
type Fields = readonly (readonly [name: string, check: Check])[];

const matches =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value);

/** Every moment of a month that has thirty-one days; the days after the twenty-eighth are looked at once more. */
const instant =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

/** True for a moment that exists (30 February does not), written with three decimals. */
export function isInstant(value: unknown): value is Instant {
  if (typeof value !== 'string' || !instant.test(value)) return false;
  const day = Number(value.slice(8, 10));
  return day <= 28 || day <= daysInMonth(Number(value.slice(0, 4)), Number(value.slice(5, 7)));
}

function daysInMonth(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** A code or a name inside the signed header: printable ASCII that needs no escape. */
const isCode: Check = matches(/^[ !#-[\]-~]{1,200}$/);
const isParty: Check = (value) => typeof value === 'string' && isPartyId(value);

const headerFields: Fields = [
  ['datacontenttype', (value) => value === 'application/json'],
  ['id', matches(/^[0-9A-Za-z-]{1,64}$/)],
  ['source', isParty],
  ['specversion', (value) => value === '1.0'],
  ['subject', matches(/^[!#-[\]-~]{1,200}$/)],
  ['time', isInstant],
  ['type', matches(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/)],
];

const extensionFields: Fields = [
  ['basis', isCode],
  ['caseSeq', (value) => isCount(value, 1)],
  ['dst', isParty],
  ['payload', isDigest],
  ['prev', isDigest],
  ['purpose', isCode],
  ['seq', (value) => isCount(value, 1)],
];

const envelopeFields: Fields = [
  ...headerFields,
  ['data', (value) => value !== undefined],
  ['proofs', isProofs],
  ['salt', (value) => typeof value === 'string' && decodeBase64url(value, 32) !== undefined],
  ['zl', isRecord],
];

/** Every field present, none unknown, each in its form. Says nothing yet of signature or payload. */
export function checkEnvelopeFields(value: unknown): Result<Envelope, EnvelopeRefusal> {
  if (!isRecord(value)) return refused({ code: 'envelope.field-malformed', field: '' });
  const fault = findFieldFault(value, envelopeFields, '');
  if (fault !== undefined) return refused(fault);
  const zl = value.zl as Record<string, unknown>;
  const extensionFault = findFieldFault(zl, extensionFields, 'zl.');
  if (extensionFault !== undefined) return refused(extensionFault);
  return granted(value as unknown as Envelope);
}

/** The first field of an unsigned header that a peer would refuse; undefined when all are well formed. */
export function findHeaderFault(header: Record<string, unknown>): string | undefined {
  for (const [name, check] of [...headerFields, ...extensionFields]) {
    if (name in header && !check(header[name])) return name;
  }
  return undefined;
}

function findFieldFault(
  record: Record<string, unknown>,
  fields: Fields,
  prefix: string,
): EnvelopeRefusal | undefined {
  for (const [name, check] of fields) {
    const value = record[name];
    if (check(value)) continue;
    const code = Object.hasOwn(record, name)
      ? 'envelope.field-malformed'
      : 'envelope.field-missing';
    return { code, field: `${prefix}${name}` };
  }
  if (Object.keys(record).length === fields.length) return undefined;
  const unknown = Object.keys(record).find((key) => !fields.some(([name]) => name === key));
  return { code: 'envelope.field-unknown', field: `${prefix}${unknown}` };
}
