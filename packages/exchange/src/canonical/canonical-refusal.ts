/** Why a text or a value is not of the restricted profile of RFC 8785 that the exchange speaks. Codes are permanent. */
export type CanonicalRefusal =
  | { readonly code: 'envelope.malformed-json'; readonly at?: number }
  | { readonly code: 'envelope.malformed-utf8' }
  | { readonly code: 'envelope.duplicate-key'; readonly key: string }
  | { readonly code: 'envelope.not-canonical'; readonly at: number }
  | { readonly code: 'envelope.number-not-allowed'; readonly number: string }
  | { readonly code: 'envelope.lone-surrogate' }
  | { readonly code: 'envelope.not-nfc' }
  | { readonly code: 'envelope.key-not-ascii' }
  | { readonly code: 'envelope.too-deep'; readonly depthMax: number }
  | { readonly code: 'envelope.too-large'; readonly bytesMax: number }
  | { readonly code: 'envelope.value-not-json'; readonly found: string };

/** Nesting of arrays and objects, counted from 1 for the outermost. */
export const depthMax = 32;

/** Size of the whole canonical text in UTF-8. What is larger travels as an attachment by digest. */
export const bytesMax = 262_144;
