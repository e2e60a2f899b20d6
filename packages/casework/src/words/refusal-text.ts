import { calendarDateOf, dateWords, type Instant, type Words } from '@zhulian/vocabulary';
import type { Citation } from '../basis/citation.ts';

/** The four parts of a refusal in order (what, why, what you can do, until when) and its HTTP status. */
export interface RefusalText {
  readonly status: 403 | 404 | 409 | 422;
  readonly title: Words;
  readonly why: Words;
  readonly remedy: Words;
  readonly period: Words;
}

/** A table that has words for every code of `Refusal`, each written from that refusal's own data. */
export type WordsFor<Refusal extends { readonly code: string }> = {
  readonly [Code in Refusal['code']]: (
    refusal: Extract<Refusal, { readonly code: Code }>,
  ) => RefusalText;
};

export const anyTime: Words = {
  zh: '没有时限，随时可以再办。',
  en: 'There is no time limit; you may try again at any time.',
};

/** 救济期限 of the 行政复议法 (2023) art. 20 and the 行政诉讼法 art. 46. */
export const reviewPeriod: Words = {
  zh: '对此不服的，自知道之日起六十日内可以申请行政复议，六个月内可以提起行政诉讼。',
  en: 'You may ask for administrative reconsideration within 60 days of learning of this, or sue within six months.',
};

export const ruleOfCooperation: Words = {
  zh: '这是协作规则，不是法律规定。',
  en: 'This is a rule of cooperation, not of law.',
};

/** 《…》第…条（2009-10-01 起施行，2021-09-26 废止）. */
export function citationWords(citation: Citation): Words {
  const { title, article, validFrom, validTo, status } = citation;
  const from = validFrom === '' ? { zh: '施行日期未知', en: 'date unknown' } : dateWords(validFrom);
  const mark = {
    verified: { zh: '', en: '' },
    unverified: { zh: '，未核实', en: ', unverified' },
    unknown: { zh: '，未知', en: ', unknown' },
  }[status];
  const end = validTo === null ? { zh: '', en: '' } : dateWords(validTo);
  // Numbers of documents and lists of several carry no book-title marks.
  const name = /[〔；（]/u.test(title.zh) ? title.zh : `《${title.zh}》`;
  return {
    zh: `${name}${article.zh}（${validFrom === '' ? from.zh : `${from.zh}起施行`}${end.zh && `，${end.zh}废止`}${mark.zh}）`,
    en: `${title.en}, ${article.en} (${validFrom === '' ? from.en : `in force from ${from.en}`}${end.en && `, repealed ${end.en}`}${mark.en})`,
  };
}

/** 11月8日 21:17 in Asia/Shanghai. */
export function momentWords(instant: Instant): Words {
  const day = dateWords(calendarDateOf(instant));
  const clock = new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(11, 16);
  return { zh: `${day.zh} ${clock}`, en: `${clock} on ${day.en}` };
}

/** A refusal of the cooperation rules: its why ends by saying that this is no law. */
export function byCooperation(
  status: RefusalText['status'],
  title: Words,
  why: Words,
  remedy: Words,
): RefusalText {
  return {
    status,
    title,
    why: { zh: `${why.zh}${ruleOfCooperation.zh}`, en: `${why.en} ${ruleOfCooperation.en}` },
    remedy,
    period: anyTime,
  };
}
