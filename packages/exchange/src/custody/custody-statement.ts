import type { CalendarDate, Instant } from '@zhulian/vocabulary';
import type { Digest, PartyId, Proof } from '../envelope/envelope.ts';

/** 登记方: the three parties of whom two decide the next epoch, named in the record before it so that nobody can dispute them later. */
export type Registrars = readonly [PartyId, PartyId, PartyId];

/** What every custody statement carries. `kind` is inside the signature: no statement can be read as another. */
interface AboutCase {
  /** Identifier of the case. */
  readonly case: string;
  /** When its signer says that it was made, by the signer's own clock. */
  readonly at: Instant;
}

/** 首接登记: whoever received the case first is responsible for it as epoch 1. Signed by that holder. */
export interface CustodyOpening extends AboutCase {
  readonly kind: 'zl.custody.opening.v1';
  readonly epoch: 1;
  readonly holder: PartyId;
  /** Division code of the office, of the holder's province. */
  readonly office: string;
  /** Who registers epoch 2, and this opening itself where it is registered. */
  readonly registrars: Registrars;
}

/** 移交要约: the holder asks another office to take the case over. It binds nobody yet, and the holder may still withdraw. */
export interface HandoverOffer extends AboutCase {
  readonly kind: 'zl.custody.offer.v1';
  /** The epoch that would begin. */
  readonly epoch: number;
  /** Hash of the record under which the holder holds. */
  readonly prev: Digest;
  readonly from: PartyId;
  readonly fromOffice: string;
  readonly to: PartyId;
  readonly toOffice: string;
  /** Digest of the case file that will travel with the release. */
  readonly snapshot: Digest;
  readonly reason: string;
  /** The last day, in Asia/Shanghai, on which it can be accepted. No duty moves when it passes. */
  readonly expiresOn: CalendarDate;
  /** Who registers the epoch after the one that would begin. */
  readonly registrars: Registrars;
}

/** 接收: the receiver binds itself to the offer. It may not act on the case yet. */
export interface HandoverAcceptance extends AboutCase {
  readonly kind: 'zl.custody.accept.v1';
  readonly offer: Digest;
  readonly by: PartyId;
  readonly office: string;
}

/** 不予接收: the receiver says no, with its reason. Nothing moves. */
export interface HandoverDecline extends AboutCase {
  readonly kind: 'zl.custody.decline.v1';
  readonly offer: Digest;
  readonly by: PartyId;
  readonly office: string;
  readonly reason: string;
}

/** 撤回要约: the holder takes its offer back, as long as it has not released. */
export interface HandoverWithdrawal extends AboutCase {
  readonly kind: 'zl.custody.withdraw.v1';
  readonly offer: Digest;
  readonly by: PartyId;
}

/** 移交: the holder of epoch n lets go in favour of whoever accepted. It stays accountable until two of three have registered it. */
export interface HandoverRelease extends AboutCase {
  readonly kind: 'zl.custody.release.v1';
  readonly epoch: number;
  readonly prev: Digest;
  /** The holder of the epoch before, who signs. */
  readonly from: PartyId;
  readonly holder: PartyId;
  readonly office: string;
  readonly registrars: Registrars;
  readonly offer: Digest;
  readonly acceptance: Digest;
}

/**
 * 指定承办: the hub names a holder by a coordinator's decision, where an office was proven silent or an epoch was proven void.
 * It competes for the same place as a late release.
 */
export interface CustodyAssignment extends AboutCase {
  readonly kind: 'zl.custody.assign.v1';
  readonly epoch: number;
  /** Hash of the last record that was registered. */
  readonly prev: Digest;
  readonly holder: PartyId;
  readonly office: string;
  readonly registrars: Registrars;
  /** The coordinator's decision, as people read it. */
  readonly decision: string;
  /** Digest of the proof of non-response; null exactly when void epochs are the ground. */
  readonly nonResponse: Digest | null;
  /** Hashes of the registrations that prove every skipped epoch void: three for each, in ascending epoch. */
  readonly votes: readonly Digest[];
}

/** 见证登记: a registrar takes the first record that it is shown for an epoch, and no other for ever. */
export interface CustodyRegistration extends AboutCase {
  readonly kind: 'zl.custody.registration.v1';
  readonly epoch: number;
  /** Hash of the record that got the place. */
  readonly record: Digest;
  readonly by: PartyId;
}

/** 承接: the new holder begins to work, and shows the two registrations on which it rests. */
export interface CustodyActivation extends AboutCase {
  readonly kind: 'zl.custody.activation.v1';
  readonly epoch: number;
  readonly record: Digest;
  readonly by: PartyId;
  /** Hashes of two registrations; the later of their moments is the moment of change. */
  readonly registrations: readonly [Digest, Digest];
}

/** 责任记录: what makes somebody the holder of an epoch once two of three registrars have it. */
export type CustodyRecord = CustodyOpening | HandoverRelease | CustodyAssignment;

/** 交接文书: everything that is ever said about who is responsible for a case. */
export type CustodyStatement =
  | CustodyRecord
  | HandoverOffer
  | HandoverAcceptance
  | HandoverDecline
  | HandoverWithdrawal
  | CustodyRegistration
  | CustodyActivation;

export type CustodyKind = CustodyStatement['kind'];

export type StatementOf<Kind extends CustodyKind> = Extract<
  CustodyStatement,
  { readonly kind: Kind }
>;

export type SignedCustodyStatement<Statement extends CustodyStatement = CustodyStatement> =
  Statement & { readonly proof: Proof };

declare const verified: unique symbol;

/** 已验交接文书: well formed and signed by the party whose word it is. Only `openCustodyStatement` makes one. */
export interface VerifiedStatement<Statement extends CustodyStatement = CustodyStatement> {
  readonly [verified]: true;
  readonly statement: Statement;
  /** Hash of the canonical text without the proof: the statement's name in all others. */
  readonly hash: Digest;
  /** Canonical text with the proof. */
  readonly text: string;
}

/** Who must have signed a statement. */
export function signerOf(statement: CustodyStatement): PartyId {
  switch (statement.kind) {
    case 'zl.custody.opening.v1':
      return statement.holder;
    case 'zl.custody.offer.v1':
    case 'zl.custody.release.v1':
      return statement.from;
    case 'zl.custody.assign.v1':
      return 'zl:hub';
    case 'zl.custody.accept.v1':
    case 'zl.custody.decline.v1':
    case 'zl.custody.withdraw.v1':
    case 'zl.custody.registration.v1':
    case 'zl.custody.activation.v1':
      return statement.by;
  }
}

/** The type of the envelope in which a statement of this kind travels. */
export function custodyMessageType(kind: CustodyKind): string {
  return `cn.zhulian.${kind.slice('zl.'.length)}`;
}

/** The subject of every envelope about who is responsible for a case. */
export function custodySubject(caseId: string): string {
  return `custody/${caseId}`;
}
