import type { CalendarDate } from '@zhulian/vocabulary';
import type { Digest, PartyId } from '../envelope/envelope.ts';
import type { Registrars } from './custody-statement.ts';

/** Why a text is not taken as somebody's word about a case. Codes are permanent. */
export type StatementRefusal =
  /** Not canonical text; `reason` is the code of the canonical form. */
  | { readonly code: 'custody.not-canonical'; readonly reason: string }
  /** `field` is missing, unknown or not in its form. */
  | { readonly code: 'custody.statement-malformed'; readonly field: string }
  /** A statement, but none of those that are expected here. */
  | { readonly code: 'custody.other-kind'; readonly kind: string }
  | { readonly code: 'custody.other-case'; readonly case: string }
  /** Signed by nobody known, or not by the party whose word it would be. */
  | { readonly code: 'custody.signature-invalid'; readonly party: PartyId; readonly kid: string };

/** Why an offer, its answer or its end is not taken. */
export type OfferRefusal =
  | { readonly code: 'custody.not-holder'; readonly holder: PartyId }
  | { readonly code: 'custody.epoch-not-next'; readonly expected: number }
  /** The epoch before is void; only an assignment by the hub goes on. */
  | { readonly code: 'custody.assignment-awaited'; readonly epoch: number }
  | { readonly code: 'custody.other-predecessor'; readonly expected: Digest }
  | { readonly code: 'custody.receiver-is-holder' }
  | { readonly code: 'custody.registrars-not-of-rota'; readonly expected: Registrars }
  /** One offer at a time: another office has the word. */
  | { readonly code: 'custody.offer-open'; readonly offer: Digest; readonly to: PartyId }
  | { readonly code: 'custody.offer-unknown' }
  | { readonly code: 'custody.offer-expired'; readonly expiresOn: CalendarDate }
  | { readonly code: 'custody.offer-declined' }
  | { readonly code: 'custody.offer-withdrawn' }
  | { readonly code: 'custody.offer-accepted' }
  /** Let go already: nothing can be withdrawn, and nothing offered, by whoever has released. */
  | { readonly code: 'custody.released'; readonly record: Digest }
  | { readonly code: 'custody.not-addressee'; readonly to: PartyId }
  | { readonly code: 'custody.offer-not-accepted' }
  /** The release says something else than the accepted offer. */
  | { readonly code: 'custody.release-differs'; readonly field: string };

/** Why a chain is not a proof, or a record gets no place. */
export type ChainRefusal =
  | { readonly code: 'custody.chain-malformed'; readonly field: string }
  /** Signed by another party, or of an office, that the record before it does not name. */
  | { readonly code: 'custody.not-registrar'; readonly registrars: Registrars }
  | { readonly code: 'custody.registrations-missing'; readonly epoch: number }
  | { readonly code: 'custody.consent-missing' }
  /** The votes shown do not prove that every skipped epoch is void. */
  | { readonly code: 'custody.epoch-not-void'; readonly epoch: number }
  /** An assignment that rests neither on proven silence nor on void epochs. */
  | { readonly code: 'custody.assignment-unfounded' }
  /** The case is known here with another opening. */
  | { readonly code: 'custody.other-opening'; readonly opening: Digest }
  /** Another record has this place at this registrar, for ever; the winner's registration is the proof. */
  | { readonly code: 'custody.slot-taken'; readonly record: Digest; readonly registration: string }
  /** Two records of one epoch have two registrations each: registrars lied, and their signatures prove it. */
  | { readonly code: 'custody.epoch-doubled'; readonly epoch: number }
  | { readonly code: 'custody.not-the-new-holder'; readonly holder: PartyId };

/** 交接不予. */
export type CustodyRefusal = StatementRefusal | OfferRefusal | ChainRefusal;
