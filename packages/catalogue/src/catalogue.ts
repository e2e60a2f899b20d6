import type { CaseType, DutyTurn, LegalBasis, Province, ServiceItem } from '@zhulian/casework';
import { dutyRota } from './duty-rota.ts';
import { caseTypes, legalBases, provinces, serviceItems } from './shelves.generated.ts';

/** 目录: everything that stands on the shelves, in a fixed order. */
export interface Catalogue {
  readonly serviceItems: readonly ServiceItem[];
  readonly caseTypes: readonly CaseType[];
  /** In the order of their codes: 35, 36, 43, 44 … */
  readonly provinces: readonly Province[];
  readonly legalBases: readonly LegalBasis[];
  /** By year, ascending. */
  readonly dutyRota: readonly DutyTurn[];
}

export const catalogue: Catalogue = {
  serviceItems,
  caseTypes,
  provinces: provinces.toSorted((left, right) => left.code.localeCompare(right.code)),
  legalBases,
  dutyRota,
};

/** By two-digit code or by slug. */
export function findProvince(codeOrSlug: string): Province | undefined {
  return catalogue.provinces.find(({ code, slug }) => code === codeOrSlug || slug === codeOrSlug);
}
