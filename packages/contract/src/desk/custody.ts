import type { Words } from '@zhulian/vocabulary';
import type { OfficeName } from '../parties.ts';
import type { ActionView } from './case-view.ts';

/** Where a hand-over stands. Only `active` has changed who is responsible; whatever else happens, nothing has moved. */
export type HandoverStage =
  | 'offered'
  | 'accepted'
  | 'released'
  | 'active'
  | 'declined'
  | 'withdrawn'
  | 'expired'
  | 'superseded';

/** 登记方: one of the three that register an epoch, and when it did. */
export interface RegistrarView {
  /** `zl:hub` or `zl:node:44`. */
  readonly party: string;
  readonly name: Words;
  /** Null while it has not registered, or its word has not reached this node. */
  readonly registeredAt: string | null;
}

/**
 * 移交: one offer as a row of either side's list and as the box on the page of the case. GET
 * `/api/v1/handovers?direction=incoming|outgoing&after=` answers a `Page<HandoverView>`, open ones first, newest first;
 * `/api/v1/handovers/offices?q=&case=` answers the offices of other provinces that this case can be offered to (`OfficeName[]`).
 * Its commands go to `/api/v1/cases/:id/commands` like every other.
 */
export interface HandoverView {
  /** Digest of the signed OFFER. */
  readonly id: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly title: Words;
  /** Name, always masked: neither list nor timeline needs it whole. Empty at an office that has handed the case over. */
  readonly subject: string;
  readonly direction: 'incoming' | 'outgoing';
  readonly epoch: number;
  readonly from: OfficeName;
  readonly to: OfficeName;
  readonly reason: string;
  readonly offeredAt: string;
  /** Last day on which it can be accepted. Passing it moves nothing. */
  readonly expiresOn: string;
  readonly stage: {
    readonly code: HandoverStage;
    readonly words: Words;
    readonly tone: 'now' | 'done' | 'late' | 'neutral';
  };
  /** Who is responsible now and what is still missing. */
  readonly headline: Words;
  readonly responsible: OfficeName;
  readonly declinedReason: string | null;
  /** 退回: the receiver held the case before. */
  readonly isHandBack: boolean;
  readonly registrars: readonly RegistrarView[];
  /** The second registration: the instant of the change. */
  readonly changedAt: string | null;
  /** `accept-handover`, `decline-handover`, `withdraw-handover`: what the reader can do, or why not. */
  readonly actions: readonly ActionView[];
  /** For If-Match of the command: the case's version at the holder, the epoch offered at the receiver. */
  readonly version: number;
}

/** One epoch of responsibility: who, from when, until when, and who registered it. */
export interface EpochView {
  readonly epoch: number;
  readonly office: OfficeName;
  /** Null while fewer than two registrations are known: not yet in force. */
  readonly from: string | null;
  /** Null for the office that is responsible now. */
  readonly until: string | null;
  readonly how: 'opening' | 'release' | 'assign';
  readonly words: Words;
  /** Digest of the signed record. */
  readonly record: string;
  readonly registrars: readonly RegistrarView[];
}

/** One signed statement of the chain, oldest first. */
export interface StatementView {
  /** Digest. */
  readonly id: string;
  readonly type:
    | 'opening'
    | 'offer'
    | 'accept'
    | 'decline'
    | 'withdraw'
    | 'release'
    | 'assign'
    | 'registration'
    | 'activation';
  readonly epoch: number;
  readonly at: string;
  /** The party that signed it, by name. */
  readonly by: Words;
  readonly office: OfficeName | null;
  readonly words: Words;
  readonly reason: string | null;
}

/** GET `/api/v1/cases/:id/custody`: 责任时间线. Offices and instants only, so that a former holder may read it too. */
export interface CustodyView {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly headline: Words;
  readonly responsible: OfficeName;
  /** True where the reader's office holds the case now. */
  readonly isOurs: boolean;
  readonly epochs: readonly EpochView[];
  readonly statements: readonly StatementView[];
  /** The offer that is open, or the release on its way. */
  readonly open: HandoverView | null;
  /** 指定承办: at the hub, the epoch that an assignment would take, and whether its votes are split; null elsewhere. */
  readonly assignable: { readonly epoch: number; readonly isSplit: boolean } | null;
  /** `offer-handover` with the reason why not, for the holder's clerk. */
  readonly actions: readonly ActionView[];
}

/** GET `/api/v1/custody`, at the hub: a case that it has registered, by who is responsible. No number and no person. */
export interface RegisteredCase {
  readonly caseId: string;
  readonly office: OfficeName;
  readonly epoch: number;
  readonly since: string;
}
