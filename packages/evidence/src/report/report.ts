import type { Lie } from '../custody/find-lies.ts';
import type { Tenure } from '../custody/fold-tenures.ts';

/** In the languages of the report. */
export interface ReportWords {
  readonly zh: string;
  readonly en: string;
}

/** `holds`: proven. `broken`: proven wrong. `unsaid`: the bundle does not hold what would prove it either way. */
export type Verdict = 'holds' | 'broken' | 'unsaid';

/** 核验项: one thing that was checked, with a permanent code. */
export interface Check {
  readonly code: CheckCode;
  readonly verdict: Verdict;
  /** Path of the file that it is about; empty for the whole. */
  readonly about: string;
  readonly words: ReportWords;
}

export type CheckCode =
  | 'bundle.whole'
  | 'bundle.manifest'
  | 'bundle.maker'
  | 'keys.hub'
  | 'keys.trust-list'
  | 'envelope.signed'
  | 'envelope.payload'
  | 'envelope.chained'
  | 'receipt.signed'
  | 'receipt.matches'
  | 'receipt.final'
  | 'head.signed'
  | 'head.matches'
  | 'custody.signed'
  | 'custody.chain'
  | 'calendar.form'
  | 'duty.form'
  | 'duty.start'
  | 'duty.rule'
  | 'duty.due'
  | 'duty.answer'
  | 'duty.silence'
  | 'lookups.form'
  | 'log.checkpoint'
  | 'log.witnessed'
  | 'log.leaf'
  | 'log.coverage';

/** 一任 with the end that the next one gave it; `until` is null while it lasts. */
export interface ShownTenure extends Tenure {
  readonly until: string | null;
  /** Paths of the files on which it rests. */
  readonly files: readonly string[];
}

/** 期限 of a duty as this verifier computes it itself. */
export interface ShownDuty {
  readonly id: string;
  readonly kind: string;
  readonly debtor: string;
  readonly creditor: string;
  readonly startedAt: string;
  readonly dueOn: string;
  readonly nature: string;
  /** The day in Asia/Shanghai; null while it is owed. */
  readonly metOn: string | null;
  readonly state: 'in-time' | 'late' | 'silent' | 'open' | 'excused';
  readonly steps: readonly ShownStep[];
}

export interface ShownStep {
  readonly code: string;
  readonly office: string;
  readonly firedAt: string;
}

export interface ShownLookup {
  readonly at: string;
  readonly office: string;
  readonly purpose: string;
  readonly basis: string;
}

/** 核验报告 of a bundle. */
export interface BundleReport {
  /** `broken` when any check is; `holds` otherwise, under the hub's key that is shown. */
  readonly verdict: 'holds' | 'broken';
  readonly case: string;
  readonly number: string;
  readonly maker: string;
  readonly madeAt: string;
  /** SHA-256 of the hub's key: to be compared with what the reader knows from elsewhere. */
  readonly hubFingerprint: string;
  readonly checks: readonly Check[];
  readonly timeline: readonly ShownTenure[];
  /** Statements that one party must never both have signed. */
  readonly lies: readonly Lie[];
  readonly duties: readonly ShownDuty[];
  readonly lookups: readonly ShownLookup[];
  /** Offices as the maker calls them, by code; its word only, and covered by its signature. */
  readonly names: ReadonlyMap<string, ReportWords>;
  readonly counts: {
    readonly files: number;
    readonly envelopes: number;
    readonly receipts: number;
    readonly statements: number;
    readonly leaves: number;
  };
}
