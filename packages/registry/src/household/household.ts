import type { PersonId } from '../person/person.ts';

declare const brand: unique symbol;

/** 户内部编号: a random UUID of one register. */
export type HouseholdId = string & { readonly [brand]: 'HouseholdId' };

/** 与户主关系 (GB/T 4761-2008, first form): the codes that a household book carries. */
export type RelationToHead = '02' | '10' | '20' | '30' | '40' | '50' | '60' | '70' | '80';

/** 户成员. The relation is copied from the household book and is never searched, sorted or counted by. */
export interface HouseholdMember {
  readonly personId: PersonId;
  readonly relationToHead: RelationToHead;
}

/** 户. */
export interface Household {
  readonly id: HouseholdId;
  /** 户号: 18 digits, 12 of division, 2 of group, 4 of serial; kept as written. */
  readonly number: string;
  /** 9-digit township division code in force. */
  readonly township: string;
  readonly members: readonly HouseholdMember[];
}
