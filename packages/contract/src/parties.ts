import type { Words } from '@zhulian/vocabulary';

/** 单位: a government office. `id` is its division code (9 digits township, 6 county or province) or `hub`. */
export interface OfficeName {
  readonly id: string;
  readonly level: 'township' | 'county' | 'prefecture' | 'province' | 'hub';
  /** Full name from the province down, e.g. 广东 东莞市 长安镇 / Chang'an Town, Dongguan, Guangdong. */
  readonly name: Words;
  /** Last part only, e.g. 长安镇. */
  readonly shortName: Words;
}

/** A date with the reason for it: every due date carries its own 为什么. */
export interface ReasonedDate {
  readonly on: string;
  /** True while the working-day calendar of that year is unpublished. */
  readonly provisional: boolean;
  readonly reason: Words;
}

/** 依据: what a page shows when it cites law. */
export interface Citation {
  readonly code: string;
  readonly title: Words;
  readonly article: Words;
  readonly validFrom: string;
  readonly validTo: string | null;
  /** `unverified` is shown as 未核实 wherever the citation stands. */
  readonly status: 'verified' | 'unverified' | 'unknown';
}

/** 珠: one step of the responsibility string. Exactly one pearl of an open matter is `now`. */
export interface Pearl {
  readonly code: string;
  readonly label: Words;
  readonly state: 'done' | 'late' | 'now' | 'to-come';
  readonly note: Words;
  /** Instant or date; absent for steps whose time is not known. */
  readonly at?: string;
}
