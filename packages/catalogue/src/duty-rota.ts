import { type DutyTurn, day } from '@zhulian/casework';

/** In the order in which the joint conference is taken to go round. */
const order = ['45', '46', '51', '52', '53', '50', '36', '43', '35', '44'] as const;

/**
 * 轮值表: who witnesses hand-overs in which year. The joint conference of the region changes its host every year; the order of the
 * years here is a proposal of this product (未核实), to be replaced by the conference's own.
 */
export const dutyRota: readonly DutyTurn[] = [2025, 2026, 2027, 2028, 2029, 2030].map(
  (year, place): DutyTurn => ({
    from: day(`${year}-01-01`),
    order: [...order.slice(place), ...order.slice(0, place)],
    status: 'unverified',
  }),
);
