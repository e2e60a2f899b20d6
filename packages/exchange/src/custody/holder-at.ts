import type { Instant } from '@zhulian/vocabulary';
import type { CustodyState, CustodyTenure } from './custody-state.ts';

/**
 * 某一时刻的责任单位: the highest epoch that two registrars had registered by then. Exactly one from the opening on, whatever the clocks of
 * the registrars say; undefined before the case was opened.
 */
export function holderAt(state: CustodyState, instant: Instant): CustodyTenure | undefined {
  return state.tenures.findLast(({ since }) => since <= instant);
}
