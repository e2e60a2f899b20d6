import type { Words } from '@zhulian/vocabulary';
import type { LegalBasis } from '../basis/legal-basis.ts';
import type { CaseTypeCode, ItemCode, Purpose } from '../basis/purpose.ts';
import type { LadderRule } from '../ladder/ladder.ts';
import type { ObligationKind, TimeRule } from '../obligation/obligation.ts';

/** 办件类型. It chooses limits, ladder and items; it cannot invent a stage. */
export interface CaseType {
  readonly slug: string;
  readonly code: CaseTypeCode;
  readonly title: Words;
  readonly purposes: readonly Purpose[];
  readonly items: readonly {
    readonly code: ItemCode;
    readonly label: Words;
    readonly help: Words;
  }[];
  readonly ladder: readonly LadderRule[];
  readonly limits: Partial<Readonly<Record<ObligationKind, TimeRule>>>;
  /** 协商延期: the most working days that two offices may agree to add, once. 0 where no extension may be agreed. */
  readonly extensionDaysMax: number;
  readonly notices: readonly Words[];
}

/** Checks a case type by its type; the value is returned as it is. */
export function defineCaseType(caseType: CaseType): CaseType {
  return caseType;
}

/** Checks a legal basis by its type; the value is returned as it is. */
export function defineLegalBasis(basis: LegalBasis): LegalBasis {
  return basis;
}
