import type { Words } from '@zhulian/vocabulary';
import type { OfficeName } from '../parties.ts';

/** POST /api/v1/audit: 日志审计, run now. Empty findings mean that log, rows, streams and witnesses agree. */
export interface AuditView {
  readonly at: string;
  /** Leaves that the newest checkpoint covers; 0 for a log without one. */
  readonly leaves: number;
  readonly findings: readonly {
    /** As the audit wrote it, e.g. `witness-contradicts zl:hub 12`; for whoever runs the node. */
    readonly said: string;
    readonly words: Words;
  }[];
}

/** GET /api/v1/audit/looks: who looked how often in the last thirty days. Officials and numbers; whom they saw is not told. */
export interface LooksView {
  readonly office: OfficeName;
  readonly actor: string;
  readonly looks: number;
  /** How many different persons were shown. */
  readonly people: number;
  /** How many different matters; a look outside any matter would stand in `withoutMatter`. */
  readonly matters: number;
  readonly withoutMatter: number;
  readonly lastAt: string;
}
