import type { CalendarDate, Words } from '@zhulian/vocabulary';

/** 核实状态. `unverified` is shown as 未核实, `unknown` as 未知 and never as "no entitlement". */
export type FactStatus = 'verified' | 'unverified' | 'unknown';

/** 依据: what a page shows when it cites law. An unknown date is the empty string. */
export interface Citation {
  readonly code: string;
  readonly title: Words;
  readonly article: Words;
  readonly validFrom: CalendarDate | '';
  /** The day on which it ceased, the first day it no longer held; null while in force. */
  readonly validTo: CalendarDate | null;
  readonly status: FactStatus;
}
