import type { Result, Words } from '@zhulian/vocabulary';
import type { GuideView } from '../guide.ts';
import type { Citation, OfficeName, Pearl, ReasonedDate } from '../parties.ts';
import type { RefusalValue } from '../problems/problem.ts';
import type { ApplicationAnswers } from './application.ts';

/** Who is signed in on the portal. */
export interface CitizenSession {
  readonly sessionId: string;
  readonly personId: string;
  readonly name: string;
}

/** What sharing already supplies, so that the form does not ask for it. Shown for checking, with its source. */
export interface Prefill {
  readonly name: string;
  readonly maskedNumber: string;
  readonly registeredAt: Words;
  /** 证件上的旧区划 and its successor, when the papers carry a dead code. */
  readonly divisionNote: Words | null;
  readonly livesAt: Words;
  readonly residenceSince: string;
  readonly residenceOffice: OfficeName;
  readonly spouse: {
    readonly name: string;
    readonly maskedNumber: string;
    readonly registeredAt: Words;
  } | null;
  readonly sources: readonly Words[];
}

export interface DraftView {
  readonly answers: ApplicationAnswers;
  readonly savedAt: string;
}

/** What the applicant should know before sending: where it goes, by which rule, who will be asked what. */
export interface ApplicationPreview {
  readonly acceptingOffice: OfficeName;
  readonly governing: {
    readonly words: Words;
    readonly citations: readonly Citation[];
    readonly unverified: readonly Words[];
  };
  readonly willAsk: readonly {
    readonly office: OfficeName;
    readonly subject: string;
    readonly items: readonly Words[];
    readonly why: Words;
  }[];
  readonly alternatives: readonly { readonly words: Words }[];
}

export interface MatterSummary {
  readonly caseId: string;
  readonly number: string;
  readonly title: Words;
  readonly headline: Words;
  readonly open: boolean;
}

/** 我的办件: first who is responsible and until when, then what she can do, then that a late office costs her nothing. */
export interface MatterView {
  readonly caseId: string;
  readonly version: number;
  readonly number: string;
  readonly title: Words;
  readonly headline: Words;
  readonly youCanDo: Words;
  readonly lateNote: Words | null;
  readonly due: ReasonedDate | null;
  readonly pearls: readonly Pearl[];
  readonly correctableUntil: string | null;
  /** What she sent, for the form in which she corrects it; absent once the ten minutes are over. */
  readonly answers?: ApplicationAnswers | undefined;
  /** Present when an office is silent past its limit and she may sign 告知承诺. */
  readonly undertaking: { readonly text: Words; readonly consequences: Words } | null;
  readonly supplements: readonly string[];
  readonly governing: {
    readonly words: Words;
    readonly citations: readonly Citation[];
    readonly unverified: readonly Words[];
  };
  readonly voucher: {
    readonly number: string;
    readonly pdfPath: string;
    readonly qrText: string;
    readonly shortCode: string;
  } | null;
  readonly lookupCount: number;
  readonly withdrawable: boolean;
}

/** 谁看过我的信息: one look-up of her record. */
export interface LookupView {
  readonly at: string;
  readonly office: OfficeName;
  readonly actor: string;
  readonly purpose: Words;
  readonly basis: Citation;
  readonly fields: readonly Words[];
  readonly caseNumber: string | null;
  readonly outcome: Words;
}

/** What the citizen's site asks of a node. Handed to `createPortal`; every method is bound to the session's own person. */
export interface PortalApi {
  guide(slug: string): GuideView | undefined;
  listGuides(): readonly GuideView[];
  prefill(session: CitizenSession): Promise<Result<Prefill, RefusalValue>>;
  loadDraft(session: CitizenSession): Promise<DraftView | undefined>;
  saveDraft(session: CitizenSession, answers: ApplicationAnswers): Promise<DraftView>;
  discardDraft(session: CitizenSession): Promise<void>;
  preview(
    session: CitizenSession,
    answers: ApplicationAnswers,
  ): Promise<Result<ApplicationPreview, RefusalValue>>;
  /** The same key gives the same answer for ever. */
  submit(
    session: CitizenSession,
    order: { readonly answers: ApplicationAnswers; readonly idempotencyKey: string },
  ): Promise<Result<{ readonly caseId: string }, RefusalValue>>;
  listMatters(session: CitizenSession): Promise<readonly MatterSummary[]>;
  findMatter(session: CitizenSession, caseId: string): Promise<MatterView | undefined>;
  correct(
    session: CitizenSession,
    order: {
      readonly caseId: string;
      readonly version: number;
      readonly answers: ApplicationAnswers;
    },
  ): Promise<Result<null, RefusalValue>>;
  signUndertaking(
    session: CitizenSession,
    order: { readonly caseId: string; readonly version: number },
  ): Promise<Result<null, RefusalValue>>;
  withdraw(
    session: CitizenSession,
    order: { readonly caseId: string; readonly version: number; readonly reason: string },
  ): Promise<Result<null, RefusalValue>>;
  listLookups(
    session: CitizenSession,
    search: { readonly limit: number },
  ): Promise<readonly LookupView[]>;
  complain(
    session: CitizenSession,
    order: { readonly caseId: string; readonly text: string; readonly idempotencyKey: string },
  ): Promise<Result<{ readonly number: string; readonly replyBy: string }, RefusalValue>>;
  voucherPdf(session: CitizenSession, caseId: string): Promise<Uint8Array | undefined>;
  /** For the offline verifier: keys of the trust list and statuses, each with the time they are from. */
  verifierKit(): Promise<VerifierKit>;
  now(): string;
}

export interface VerifierKit {
  readonly keysAsOf: string;
  readonly keys: readonly {
    readonly kidHex: string;
    readonly publicKeyHex: string;
    readonly issuer: Words;
    readonly notBefore: string;
    readonly notAfter: string;
    /** Division whose offices the key may sign for, e.g. `440000`; a verifier holds the key to it. */
    readonly issuerDivision?: string | undefined;
  }[];
  readonly statusAsOf: string;
  /** Voucher numbers that are no longer valid, by issuer. */
  readonly revoked: readonly string[];
  /** Voucher numbers that are suspended, for instance because the paper was reported lost. */
  readonly suspended?: readonly string[] | undefined;
}
