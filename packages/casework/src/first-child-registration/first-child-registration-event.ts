import type { Instant } from '@zhulian/vocabulary';
import type { Citation } from '../basis/citation.ts';
import type { Happened, Subject } from '../log/case-log.ts';
import type { OfficeId } from '../office/office.ts';

export interface FirstChildFiling {
  readonly caseId: string;
  readonly number: string;
  readonly applicantId: string;
  /** Township of residence, which registers. */
  readonly office: OfficeId;
  readonly subjects: readonly Subject[];
  readonly basis: Citation;
}

/** What may happen to a first-child registration (一孩生育服务登记, M4) under 令555 art. 16. */
export type FirstChildEvent = Happened &
  (
    | { readonly type: 'first-child.filed'; readonly filing: FirstChildFiling }
    /** Both proofs in hand: the seven working days begin. */
    | { readonly type: 'first-child.proofs-received' }
    | {
        readonly type: 'first-child.verification-asked';
        readonly coCheckId: string;
        readonly to: OfficeId;
      }
    /** The hukou township has the question: its fifteen working days begin. */
    | {
        readonly type: 'first-child.verification-delivered';
        readonly coCheckId: string;
        readonly receiptAt: Instant;
      }
    | {
        readonly type: 'first-child.verification-replied';
        readonly coCheckId: string;
        readonly correct: boolean;
        readonly note: string;
      }
    | { readonly type: 'first-child.registered' }
    | { readonly type: 'first-child.refused'; readonly reason: string }
    | { readonly type: 'first-child.result-notified'; readonly to: OfficeId }
  );
