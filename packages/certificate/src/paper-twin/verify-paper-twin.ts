import {
  type CalendarDate,
  calendarDateOf,
  epochMsOf,
  type Instant,
  type Words,
} from '@zhulian/vocabulary';
import type { PaperTwinFacts } from './claims.ts';
import { isSignedBy } from './cose-sign1.ts';
import { bytesOfHex, hexOf } from './hex.ts';
import { paperTwinKeyIdOf } from './key-id.ts';
import { type PaperTwinRefusal, readPaperTwin } from './read-paper-twin.ts';

/** A key of the trust list 信任列表, with the days on which it may sign. */
export interface PaperTwinKey {
  readonly kidHex: string;
  readonly publicKeyHex: string;
  readonly issuer: Words;
  /** Dates or instants, inclusive. */
  readonly notBefore: string;
  readonly notAfter: string;
  /** Division whose offices the key may sign for, e.g. `440000`. Absent in a list that does not say. */
  readonly issuerDivision?: string | undefined;
}

/** What a verifier holds and when it was fetched. Nothing is looked up: the issuer never learns where a paper is shown. */
export interface VerificationKit {
  readonly keys: readonly PaperTwinKey[];
  readonly keysAsOf: string;
  /** Voucher numbers no longer valid. */
  readonly revoked: readonly string[];
  readonly suspended?: readonly string[] | undefined;
  readonly statusAsOf: string;
  /** The moment of checking. */
  readonly at: Instant;
}

export type VerificationRefusal =
  | PaperTwinRefusal
  | { readonly code: 'paper-twin.key-unknown'; readonly kidHex: string }
  | { readonly code: 'paper-twin.key-not-in-force'; readonly issuer: Words }
  | { readonly code: 'paper-twin.key-of-another-issuer'; readonly issuer: Words }
  | { readonly code: 'paper-twin.signature-wrong'; readonly issuer: Words }
  | { readonly code: 'paper-twin.issued-in-the-future'; readonly issuedOn: CalendarDate };

/** What a genuine code does not say. Shown with every outcome, so that nobody reads more into it. */
export type Unproven =
  | 'identity-of-bearer'
  | 'paper-unaltered'
  | 'facts-themselves'
  | 'lawfulness'
  | 'family'
  | 'status-now'
  | 'issuer-territory';

/** 查验结论. There is no bare yes: every outcome carries its word, its reason and what it leaves open. */
export type PaperTwinVerdict =
  | {
      readonly standing: 'valid' | 'revoked' | 'suspended' | 'expired' | 'status-unknown';
      readonly facts: PaperTwinFacts;
      readonly issuer: Words;
      readonly keysAsOf: string;
      readonly statusAsOf: string;
      readonly unproven: readonly Unproven[];
    }
  | {
      readonly standing: 'cannot-be-verified';
      readonly reason: VerificationRefusal;
      readonly keysAsOf: string;
      readonly statusAsOf: string;
      readonly unproven: readonly Unproven[];
    };

/** A status list older than this says nothing about today. */
const statusAgeMsMax = 24 * 3_600_000;

/** Verifies a scanned text with what the device already holds. */
export function verifyPaperTwin(text: string, kit: VerificationKit): PaperTwinVerdict {
  const { keysAsOf, statusAsOf } = kit;
  const fail = (reason: VerificationRefusal): PaperTwinVerdict => ({
    standing: 'cannot-be-verified',
    reason,
    keysAsOf,
    statusAsOf,
    unproven: [],
  });
  const reading = readPaperTwin(text);
  if (!reading.ok) return fail(reading.refusal);
  const { facts, cose, keyIdHex } = reading.value;
  const key = kit.keys.find((candidate) => candidate.kidHex.toLowerCase() === keyIdHex);
  const publicKey = key === undefined ? undefined : bytesOfHex(key.publicKeyHex);
  if (key === undefined || publicKey === undefined || !isKeyIdOf(publicKey, keyIdHex)) {
    return fail({ code: 'paper-twin.key-unknown', kidHex: keyIdHex });
  }
  const { issuer } = key;
  if (!isSignedBy(cose, publicKey)) return fail({ code: 'paper-twin.signature-wrong', issuer });
  if (!maySignFor(key, facts.issuerDivision)) {
    return fail({ code: 'paper-twin.key-of-another-issuer', issuer });
  }
  if (!wasInForce(key, facts.issuedOn)) {
    return fail({ code: 'paper-twin.key-not-in-force', issuer });
  }
  const today = calendarDateOf(kit.at);
  if (facts.issuedOn > today) {
    return fail({ code: 'paper-twin.issued-in-the-future', issuedOn: facts.issuedOn });
  }
  const standing = standingOf(facts, kit, today);
  const unproven = unprovenOf(key, standing);
  return { standing, facts, issuer, keysAsOf, statusAsOf, unproven };
}

function standingOf(
  facts: PaperTwinFacts,
  kit: VerificationKit,
  today: CalendarDate,
): 'valid' | 'revoked' | 'suspended' | 'expired' | 'status-unknown' {
  if (kit.revoked.includes(facts.number)) return 'revoked';
  if (kit.suspended?.includes(facts.number)) return 'suspended';
  if (today > facts.validThrough) return 'expired';
  return isFresh(kit) ? 'valid' : 'status-unknown';
}

/** A list from the future means that the clock of the device is wrong: then its age is unknown as well. */
function isFresh(kit: VerificationKit): boolean {
  const ageMs = epochMsOf(kit.at) - Date.parse(kit.statusAsOf);
  return ageMs <= statusAgeMsMax && ageMs >= -statusAgeMsMax;
}

function isKeyIdOf(publicKey: Uint8Array, keyIdHex: string): boolean {
  return publicKey.length === 32 && hexOf(paperTwinKeyIdOf(publicKey)) === keyIdHex;
}

/** A key of a province signs for every division below it; a key of a county for that county. */
function maySignFor(key: PaperTwinKey, division: string): boolean {
  return key.issuerDivision === undefined
    ? true
    : division.startsWith(key.issuerDivision.replace(/(00)+$/, ''));
}

function wasInForce(key: PaperTwinKey, on: CalendarDate): boolean {
  return on >= dayOf(key.notBefore) && on <= dayOf(key.notAfter);
}

function dayOf(text: string): string {
  return text.length > 10 ? calendarDateOf(text as Instant) : text;
}

function unprovenOf(key: PaperTwinKey, standing: string): readonly Unproven[] {
  return [
    ...(standing === 'status-unknown' ? (['status-now'] as const) : []),
    'identity-of-bearer',
    'paper-unaltered',
    'facts-themselves',
    'lawfulness',
    'family',
    ...(key.issuerDivision === undefined ? (['issuer-territory'] as const) : []),
  ];
}
