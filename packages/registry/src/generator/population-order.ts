import type { CalendarDate } from '@zhulian/vocabulary';
import type { Person } from '../person/person.ts';
import type { Register } from '../register.ts';

/** 已撤销的县级代码, with the time in which numbers were given out under it. */
export interface DeadCounty {
  readonly code: string;
  /** Null when it is older than the table's history. */
  readonly validFrom: CalendarDate | null;
  /** First day on which it no longer was. */
  readonly validUntil: CalendarDate;
}

/** Division codes that the generator may use. The catalogue of divisions is above this floor, so they are handed in. */
export interface DivisionStock {
  /** 9-digit townships in force, by two-digit province. */
  readonly townships: Readonly<Record<string, readonly string[]>>;
  /** Dead counties by the 6-digit code in force that succeeded them; older papers and numbers carry them. */
  readonly deadCounties: Readonly<Record<string, readonly DeadCounty[]>>;
}

/** Somebody wanted in the population who is registered in one township and lives in another province's. */
export interface Arrival {
  readonly sex: '1' | '2';
  /** Township of registration. */
  readonly from: string;
  /** Township of residence. */
  readonly to: string;
}

/** What to generate. The same order gives the same people, character for character. */
export interface PopulationOrder {
  readonly seed: number;
  /** Different people over all provinces, the cast among them. */
  readonly persons: number;
  /** Two-digit provinces, e.g. `44`. */
  readonly provinces: readonly string[];
  readonly divisions: DivisionStock;
  /** The day on which the population is looked at; nobody is born or moves after it. 2026-01-01 unless told. */
  readonly asOf?: CalendarDate;
  /** Wanted beside those whom chance brings; left out of a population too small to hold them. */
  readonly arrivals?: readonly Arrival[];
}

/** 合成居民: one register per province. Somebody who moved is in two, under ids that have nothing in common. */
export interface Population {
  readonly registers: Readonly<Record<string, Register>>;
  /** Different people, each counted once. */
  readonly persons: number;
  /** The arrivals in the order asked for, as the register of residence knows them; empty when they were left out. */
  readonly arrived: readonly Person[];
}
