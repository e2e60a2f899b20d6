import type { CalendarDate, Words } from '@zhulian/vocabulary';
import type { Citation, FactStatus } from '../basis/citation.ts';
import type { TimeRule } from '../obligation/obligation.ts';
import { day } from './day.ts';

/** How sure we are: S read in the regulation's text, P a public page, P- a poor one, M from memory, — not established. */
export type Confidence = 'S' | 'P' | 'P-' | 'M+' | 'M' | 'M-' | '—';

/** One fact of one province with its article, interval, source and confidence. A `—` is unknown, never "none". */
export interface ProvincialFact<Rule> {
  readonly rule: Rule;
  readonly words: Words;
  readonly instrument: Words;
  readonly article: Words;
  readonly validFrom: CalendarDate | '';
  readonly validTo: CalendarDate | null;
  readonly source: string;
  readonly confidence: Confidence;
  readonly status: FactStatus;
  readonly checkedOn: CalendarDate;
  readonly note?: Words;
}

/** 居住条件: what makes the residence place competent. */
export type ResidenceTest =
  /** 居住: living there; no length stated. */
  | { readonly kind: 'living-there'; readonly who: 'applicant' | 'couple' }
  /** Living there for longer than so many months. */
  | {
      readonly kind: 'longer-than-months';
      readonly months: number;
      readonly who: 'couple' | 'woman';
    }
  /** Living there with a residence permit of that province. */
  | { readonly kind: 'residence-permit'; readonly who: 'applicant' }
  | { readonly kind: 'unknown' };

/** 未婚父母: what a province's measures say of a mother who applies alone. */
export type UnmarriedRule = 'registers' | 'after-marriage' | 'not-answered' | 'unknown';

/** 材料: what the measures name; `sharedOnly` when nothing may be asked that sharing supplies. */
export type DocumentRule =
  | { readonly kind: 'listed'; readonly marriageCertificateNamed: boolean }
  | { readonly kind: 'sharing-or-undertaking' }
  | { readonly kind: 'unknown' };

/** 办理时限 where the measures state one; null where they state none. */
export type ClockRule =
  | { readonly kind: 'stated'; readonly online: TimeRule; readonly atWindow: TimeRule }
  | { readonly kind: 'not-stated' }
  | { readonly kind: 'unknown' };

/** 协作时限 of a province's node: regional defaults unless its own measures are shorter. Cooperation, not law. */
export interface RegionalLimits {
  readonly accept: TimeRule;
  readonly decide: TimeRule;
  readonly coCheckReply: TimeRule;
  /** After it a missing answer leads to declaration and undertaking. Counted from the asking. */
  readonly silence: TimeRule;
}

/** 省份: the typed knobs in which provinces differ. No province is ever a branch or an `if`. */
export interface Province {
  readonly slug: string;
  /** Two digits of GB/T 2260. */
  readonly code: string;
  readonly name: Words;
  readonly shortName: Words;
  readonly residenceTest: ProvincialFact<ResidenceTest>;
  readonly unmarriedParents: ProvincialFact<UnmarriedRule>;
  readonly documents: ProvincialFact<DocumentRule>;
  readonly clock: ProvincialFact<ClockRule>;
  readonly limits: RegionalLimits;
  /** Sentences of this province's measures that stand on every voucher from there. */
  readonly voucherNotices: readonly Words[];
}

/** What a catalogue entry says of a fact; the status follows from the confidence and cannot be claimed. */
export type FactEntry<Rule> = Omit<
  ProvincialFact<Rule>,
  'status' | 'validTo' | 'validFrom' | 'checkedOn'
> & { readonly validFrom: string; readonly validTo?: string; readonly checkedOn?: string };

/** Only what was read (S) or stands on a public page (P) is verified; `—` is unknown; all else is unverified. */
export function fact<Rule>(entry: FactEntry<Rule>): ProvincialFact<Rule> {
  const { confidence, validFrom, validTo, checkedOn } = entry;
  const known = confidence === 'S' || confidence === 'P' ? 'verified' : 'unverified';
  const { zh, en } = entry.words;
  return {
    ...entry,
    words: { zh, en: en.charAt(0).toUpperCase() + en.slice(1) },
    validFrom: validFrom === '' ? '' : day(validFrom),
    validTo: validTo === undefined ? null : day(validTo),
    checkedOn: day(checkedOn ?? '2026-11-23'),
    status: confidence === '—' ? 'unknown' : known,
  };
}

/** A fact that could not be established. `words` say what was looked for, or what an older text said. */
export function unknownFact<Rule>(rule: Rule, words: Words): ProvincialFact<Rule> {
  return fact({
    rule,
    words,
    instrument: { zh: '未找到现行文件', en: 'No instrument in force was found' },
    article: { zh: '未知', en: 'unknown' },
    validFrom: '',
    source: '—',
    confidence: '—',
  });
}

/** Checks a province entry by its type; the value is returned as it is. */
export function defineProvince(province: Province): Province {
  return province;
}

export function citationOfFact(code: string, fact: ProvincialFact<unknown>): Citation {
  return {
    code,
    title: fact.instrument,
    article: fact.article,
    validFrom: fact.validFrom,
    validTo: fact.validTo,
    status: fact.status,
  };
}
