import { isJsonObject, type Json, type JsonObject } from '../canonical/read-canonical.ts';
import { bytesOfBase64 } from '../hash/bytes.ts';

/** Whether one field has its form; `undefined` is a field that is not there. */
export type FieldForm = (value: Json | undefined) => boolean;
export type Form = Readonly<Record<string, FieldForm>>;

/** True when every field of the form is there in its form, and no other. */
export function hasForm(value: Json | undefined, form: Form): value is JsonObject {
  return findFormFault(value, form) === undefined;
}

/** The first field that is missing, unknown or not in its form; undefined when the whole is well formed. */
export function findFormFault(value: Json | undefined, form: Form): string | undefined {
  if (!isJsonObject(value)) return '';
  const fault = Object.entries(form).find(([name, isFit]) => !isFit(own(value, name)));
  return fault?.[0] ?? Object.keys(value).find((name) => !Object.hasOwn(form, name));
}

function own(value: JsonObject, name: string): Json | undefined {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}

export const matching =
  (pattern: RegExp): FieldForm =>
  (value) =>
    typeof value === 'string' && pattern.test(value);

export const equalTo =
  (wanted: Json): FieldForm =>
  (value) =>
    value === wanted;

export const oneOf =
  (...wanted: readonly Json[]): FieldForm =>
  (value) =>
    value !== undefined && wanted.includes(value);

export const optional =
  (isFit: FieldForm): FieldForm =>
  (value) =>
    value === undefined || isFit(value);

export const orNull =
  (isFit: FieldForm): FieldForm =>
  (value) =>
    value === null || isFit(value);

export const listOf =
  (isFit: FieldForm): FieldForm =>
  (value) =>
    Array.isArray(value) && value.every((item) => isFit(item as Json));

export const countFrom =
  (least: number): FieldForm =>
  (value) =>
    Number.isSafeInteger(value) && (value as number) >= least;

export const isAnything: FieldForm = (value) => value !== undefined;
export const isWord: FieldForm = (value) => typeof value === 'string' && value.length <= 1_000;
export const isParty: FieldForm = matching(/^zl:(?:hub|node:[1-9]\d)$/);
export const isProvince: FieldForm = matching(/^zl:node:[1-9]\d$/);
export const isDigest: FieldForm = matching(/^sha256:[0-9a-f]{64}$/);
export const isHex32: FieldForm = matching(/^[0-9a-f]{64}$/);
export const isKid: FieldForm = matching(/^[!#-[\]-~]{1,64}$/);
export const isOffice: FieldForm = matching(/^(?:hub|\d{6}|\d{9})$/);
export const isCaseId: FieldForm = matching(/^[0-9A-Za-z-]{1,80}$/);

/** `YYYY-MM-DDTHH:MM:SS.mmmZ` of a moment that exists. */
export const isInstant: FieldForm = (value) => {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value)) {
    return false;
  }
  const epochMs = Date.parse(value);
  return !Number.isNaN(epochMs) && new Date(epochMs).toISOString() === value;
};

/** `YYYY-MM-DD` of a day that exists. */
export const isDate: FieldForm = (value) =>
  typeof value === 'string' && value.length === 10 && isInstant(`${value}T00:00:00.000Z`);

/** A proof by either suite: protocol 01, section 4. */
export const isProof: FieldForm = (value) =>
  hasForm(value, {
    suite: oneOf('ZL-ED25519-SHA256-JCS1', 'ZL-SM2-SM3-JCS1'),
    kid: isKid,
    sig: (sig) => typeof sig === 'string' && bytesOfBase64(sig, 'base64url')?.length === 64,
    batch: optional(isBatch),
  });

const isBatch: FieldForm = (value) =>
  hasForm(value, {
    index: countFrom(0),
    path: (path) => listOf(isHex32)(path) && (path as readonly Json[]).length <= 8,
    root: isHex32,
    size: (size) => countFrom(2)(size) && (size as number) <= 256,
  }) && (value['index'] as number) < (value['size'] as number);
