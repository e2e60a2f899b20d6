import type { Household } from './household/household.ts';
import type { Kinship } from './kinship/kinship.ts';
import type { Person } from './person/person.ts';
import type { Residence } from './residence/residence.ts';

/** 一省登记簿: everything that one province's register holds about people. */
export interface Register {
  readonly persons: readonly Person[];
  readonly households: readonly Household[];
  readonly kinship: readonly Kinship[];
  readonly residences: readonly Residence[];
}
