import type { Words } from '@zhulian/vocabulary';
import type { Citation, OfficeName } from '../parties.ts';

/** GET /api/v1/offices/late: for the county officer and above, which office is late with what. */
export interface LateOffice {
  readonly office: OfficeName;
  readonly open: number;
  readonly late: number;
  /** 逾期办结: answered or settled after its day. Not among `late`. */
  readonly metLate: number;
  readonly oldestDue: string | null;
  readonly cases: readonly {
    readonly caseId: string;
    readonly number: string;
    readonly dueOn: string;
    readonly lateByWorkingDays: number;
  }[];
}

/** GET /api/v1/links: health of each lane to another party. */
export interface LinkView {
  readonly peer: Words;
  readonly waiting: number;
  readonly oldestAt: string | null;
  readonly lastReceiptAt: string | null;
}

/** GET /api/v1/provinces: the ten sets of knobs side by side; what is unverified says so. */
export interface ProvinceRuleView {
  readonly slug: string;
  readonly name: Words;
  readonly residenceTest: { readonly words: Words; readonly citation: Citation };
  readonly unmarriedParents: { readonly words: Words; readonly citation: Citation };
  readonly documents: { readonly words: Words; readonly citation: Citation };
  readonly clock: { readonly words: Words; readonly citation: Citation };
}
