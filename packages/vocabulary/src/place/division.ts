import type { CalendarDate } from '../time/calendar-date.ts';
import type { AdministrativeDivisionCode, DivisionLevel } from './division-code.ts';

/** 行政区划 under one code and one name, with the time in which both held. */
export interface Division {
  readonly code: AdministrativeDivisionCode;
  readonly name: string;
  /** Name without its kind, in pinyin (`Chang'an`), where the table knows it. */
  readonly englishName?: string;
  readonly level: DivisionLevel;
  /** The division it lay in; null for a province. */
  readonly parent: AdministrativeDivisionCode | null;
  /** First day; null when the division is older than the table's history. */
  readonly validFrom: CalendarDate | null;
  /** First day on which it no longer was; null while it is in force. */
  readonly validUntil: CalendarDate | null;
}

/**
 * What became of a division.
 * - `renamed` the same place, another name, the same code;
 * - `recoded` the same place, another code (a prefecture became a city, a county changed its prefecture);
 * - `upgraded` a county became a district or a city of county level (撤县设区、撤县设市);
 * - `merged` it and others formed a new division;
 * - `absorbed` it went into a division that already was;
 * - `split` its area went to several divisions;
 * - `parted` it lives on, but gave area to a new division.
 */
export type RedivisionKind =
  | 'renamed'
  | 'recoded'
  | 'upgraded'
  | 'merged'
  | 'absorbed'
  | 'split'
  | 'parted';

/** 区划变更: one division of the past and its true successors. */
export interface Redivision {
  readonly was: {
    readonly code: string;
    readonly name: string;
    readonly parent: string | null;
    readonly level: DivisionLevel;
  };
  /**
   * Codes of the successors. The first took the seat and most of the area, and is new unless the area was
   * absorbed; those after it may have been there before.
   */
  readonly now: readonly string[];
  readonly how: RedivisionKind;
  /** First day of the new state. */
  readonly on: CalendarDate;
  /**
   * How well `on` is known: `day` the date of the approval; `edition` only that it lies between two
   * year-end editions, and `on` is the later one; `unverified` from memory, to be checked.
   */
  readonly dated: 'day' | 'edition' | 'unverified';
  readonly source: string;
}

/** A row for `createDivisionTable`: a division in force at the date of the list, unless it says otherwise. */
export interface DivisionRow {
  readonly code: string;
  readonly name: string;
  readonly level: DivisionLevel;
  readonly parent: string | null;
  /** For a division that changed its parent and kept its code: one row for each. */
  readonly validFrom?: CalendarDate;
  readonly validUntil?: CalendarDate;
}

/** All divisions ever valid, by code. Made once by `createDivisionTable`; asked by the functions beside it. */
export interface DivisionTable {
  /** Oldest first: a code that was given twice (500110 万盛区, later 綦江区) has several. */
  readonly byCode: ReadonlyMap<string, readonly Division[]>;
  readonly byParent: ReadonlyMap<string, readonly Division[]>;
  /** By code of the predecessor, oldest first. */
  readonly redivisions: ReadonlyMap<string, readonly Redivision[]>;
}
