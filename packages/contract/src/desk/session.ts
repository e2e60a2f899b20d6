import type { Words } from '@zhulian/vocabulary';
import type { OfficeName } from '../parties.ts';

export type Role =
  | 'clerk'
  | 'county-officer'
  | 'province-coordinator'
  | 'hub-coordinator'
  | 'auditor'
  | 'citizen';

/** GET /api/v1/session */
export interface SessionView {
  readonly actor: {
    readonly id: string;
    readonly name: string;
    readonly role: Role;
    readonly office: OfficeName;
  };
  readonly capabilities: readonly string[];
  /** The node's own time; in demo mode it may run ahead of the wall clock. */
  readonly now: string;
  readonly demo: boolean;
  readonly province: { readonly slug: string; readonly name: Words };
  readonly counts: {
    readonly todo: number;
    readonly incoming: number;
    readonly outgoing: number;
    readonly cases: number;
    readonly late: number;
    /** 逾期办结: settled after its day; not among `late`. */
    readonly metLate: number;
    /** 移交: offers to this office, and by it, that are not settled yet. */
    readonly handoversIncoming: number;
    readonly handoversOutgoing: number;
  };
}
