import type { CanonicalRefusal } from '../canonical/canonical-refusal.ts';

/** Why a received text is not taken as an envelope for this node. Codes are permanent. */
export type EnvelopeRefusal =
  | CanonicalRefusal
  | { readonly code: 'envelope.field-missing'; readonly field: string }
  | { readonly code: 'envelope.field-unknown'; readonly field: string }
  | { readonly code: 'envelope.field-malformed'; readonly field: string }
  /** Sealed for another node: replayed here, or misdirected. */
  | { readonly code: 'envelope.other-destination'; readonly dst: string }
  /** The link says one sender, the envelope another. */
  | { readonly code: 'envelope.other-source'; readonly source: string }
  | { readonly code: 'envelope.payload-mismatch' }
  | { readonly code: 'envelope.signature-invalid'; readonly kid: string }
  /** Rightly signed, with a key that was rotated or revoked before this place of the stream. */
  | { readonly code: 'envelope.key-ended'; readonly kid: string }
  /** The trust list demands a proof of this suite at this place, and it is not there. */
  | { readonly code: 'envelope.proof-missing'; readonly suite: string };
