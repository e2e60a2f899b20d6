import { granted, type Result, refused } from '@zhulian/vocabulary';
import type { Json } from '../envelope/envelope.ts';
import { bytesMax, type CanonicalRefusal } from './canonical-refusal.ts';
import { canonicalise } from './canonicalise.ts';
import { findStrictFault } from './find-strict-fault.ts';

/** A parsed value together with the one text it can have. */
export interface CanonicalJson {
  readonly value: Json;
  readonly text: string;
}

/** Bytes of the wire as text; a byte-order mark or a byte that is not UTF-8 refuses the whole. */
export function decodeUtf8(bytes: Uint8Array): Result<string, CanonicalRefusal> {
  try {
    return granted(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return refused({ code: 'envelope.malformed-utf8' });
  }
}

/**
 * Reads canonical text: parse, write again, compare. Equality proves at once that no key came twice, no number was odd
 * and every key stood in its place; only when the two differ does a slower scan look for the reason.
 */
export function parseCanonical(
  received: string | Uint8Array,
): Result<CanonicalJson, CanonicalRefusal> {
  const decoded = typeof received === 'string' ? granted(received) : decodeUtf8(received);
  if (!decoded.ok) return decoded;
  const text = decoded.value;
  if (text.length > bytesMax || Buffer.byteLength(text) > bytesMax) {
    return refused({ code: 'envelope.too-large', bytesMax });
  }
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    return refused({ code: 'envelope.malformed-json' });
  }
  const again = canonicalise(value);
  if (again.ok && again.value === text) return granted({ value, text });
  return refused(
    findStrictFault(text) ?? (again.ok ? firstDifference(text, again.value) : again.refusal),
  );
}

function firstDifference(received: string, canonical: string): CanonicalRefusal {
  let at = 0;
  while (at < received.length && received[at] === canonical[at]) at += 1;
  return { code: 'envelope.not-canonical', at };
}
