/** JSON of the exchange's restricted profile: integers, well-formed strings in NFC, ASCII keys. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

export type JsonObject = { readonly [key: string]: Json };

/** Protocol 01, section 2. */
const depthMax = 32;
const bytesMax = 262_144;
const key = /^[ !#-[\]-~]*$/;

/**
 * Reads canonical JSON (RFC 8785, restricted): the text must be exactly the one spelling of its content. A duplicate key, white space, an
 * escape too many, 1e3, −0 or a number past 2⁵³ is another spelling, and undefined.
 */
export function readCanonical(text: string, limit: number = bytesMax): Json | undefined {
  if (text.length > limit || (text.length > limit / 3 && utf8Length(text) > limit)) {
    return undefined;
  }
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
  return isInProfile(value, 0) && writeCanonical(value) === text ? value : undefined;
}

/** The same for a text that must be an object. */
export function readCanonicalObject(
  text: string,
  limit: number = bytesMax,
): JsonObject | undefined {
  const value = readCanonical(text, limit);
  return isJsonObject(value) ? value : undefined;
}

export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The one spelling of a value: keys by their UTF-16 code units, nothing between the tokens. */
export function writeCanonical(value: Json): string {
  if (Array.isArray(value)) {
    return `[${value.map((item) => writeCanonical(item as Json)).join(',')}]`;
  }
  if (!isJsonObject(value)) return JSON.stringify(value);
  const members = Object.keys(value)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${writeCanonical(value[name] as Json)}`);
  return `{${members.join(',')}}`;
}

/** `depth` counts the arrays and objects around the value. */
function isInProfile(value: Json, depth: number): boolean {
  if (typeof value === 'number') return Number.isSafeInteger(value) && !Object.is(value, -0);
  if (typeof value === 'string') return value.isWellFormed() && value.normalize('NFC') === value;
  if (typeof value !== 'object' || value === null) return true;
  if (depth === depthMax) return false;
  if (Array.isArray(value)) return value.every((item) => isInProfile(item as Json, depth + 1));
  return Object.entries(value as JsonObject).every(
    ([name, member]) => key.test(name) && isInProfile(member, depth + 1),
  );
}

function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** A field that must be a text; empty when it is not there or something else. */
export function textIn(value: JsonObject | undefined, name: string): string {
  const text = value?.[name];
  return typeof text === 'string' ? text : '';
}
