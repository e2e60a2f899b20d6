import {
  addDays,
  type CalendarDate,
  granted,
  type Result,
  refused,
  type Words,
} from '@zhulian/vocabulary';
import { citationOfFact, type Province } from '../definition/province.ts';
import { provinceOf } from '../office/office.ts';
import type {
  GoverningFacts,
  GoverningProvince,
  GoverningRefusal,
  TestMet,
  TestNotMet,
} from './governing-facts.ts';
import { alternativeWords, citationsFor, reasonWords, unverifiedWords } from './governing-words.ts';

interface Judged {
  readonly province: Province;
  readonly test: TestMet | null;
  readonly failed: TestNotMet | null;
}

/**
 * 适用省份. Any province whose own test is met may register; residence first, household registration always open (K1, K2).
 * 人口与计划生育法 art. 18(4), the favourable rule, covers re-birth conditions only and is never cited here.
 * Basis: 《居住证暂行条例》 art. 13(6); each province's own measures.
 */
export function governingProvince(
  provinces: readonly Province[],
  facts: GoverningFacts,
): Result<GoverningProvince, GoverningRefusal> {
  const judged = concerned(provinces, facts).map((province) => judge(province, facts));
  const met = judged.filter((entry) => entry.test !== null);
  const wanted = facts.chosenProvince;
  const candidates =
    wanted === undefined ? met : met.filter(({ province }) => province.code === wanted);
  const first = candidates[0];
  if (first === undefined || first.test === null) {
    return refused({
      code: 'case.no-province-test-met',
      failed: judged.flatMap(({ failed }) => (failed === null ? [] : [failed])),
      alternatives: met.map(alternativeOf),
    });
  }
  return granted({
    province: first.province.code,
    slug: first.province.slug,
    test: first.test,
    unmarriedRule: first.province.unmarriedParents.rule,
    words: reasonWords(first.province, first.test, facts),
    citations: citationsFor(first.province, first.test, facts),
    unverified: unverifiedWords(first.province, facts),
    alternatives: met.filter((entry) => entry !== first).map(alternativeOf),
  });
}

/** Residence first, then the applicant's registration, then the spouse's; each province once. */
function concerned(provinces: readonly Province[], facts: GoverningFacts): readonly Province[] {
  const spouse = facts.applyingWith === 'spouse' ? facts.spouseRegisteredAt : null;
  const codes = [facts.residence?.office, facts.registeredAt, spouse]
    .filter((office) => typeof office === 'string')
    .map((office) => provinceOf(office));
  return [...new Set(codes)].flatMap(
    (code) => provinces.find((known) => known.code === code) ?? [],
  );
}

function judge(province: Province, facts: GoverningFacts): Judged {
  if (facts.applyingWith === 'alone' && province.unmarriedParents.rule === 'after-marriage') {
    return { province, test: null, failed: failure(province, 'unmarriedParents', null) };
  }
  if (provinceOf(facts.registeredAt) === province.code) {
    const lives = residenceMet(province, facts) === true;
    return { province, test: lives ? 'residence' : 'household-registration', failed: null };
  }
  const residence = residenceMet(province, facts);
  if (residence === true) return { province, test: 'residence', failed: null };
  if (residence === 'permit') return { province, test: 'residence-permit', failed: null };
  const spouse = facts.applyingWith === 'spouse' ? facts.spouseRegisteredAt : null;
  if (spouse && provinceOf(spouse) === province.code) {
    return { province, test: 'spouse-registration', failed: null };
  }
  const metOn = residence === false ? null : residence;
  return { province, test: null, failed: failure(province, 'residenceTest', metOn) };
}

/** True when met; `permit` when national law opens it; a date when time alone will; false otherwise. */
function residenceMet(
  province: Province,
  facts: GoverningFacts,
): true | 'permit' | CalendarDate | false {
  const { residence, on } = facts;
  if (residence === null || provinceOf(residence.office) !== province.code) return false;
  if (residence.since > on) return residence.since;
  const rule = province.residenceTest.rule;
  switch (rule.kind) {
    case 'living-there':
      return true;
    case 'longer-than-months': {
      const from = addDays(monthsAfter(residence.since, rule.months), 1);
      if (on >= from) return true;
      return residence.residencePermit ? 'permit' : from;
    }
    case 'residence-permit':
      return residence.residencePermit;
    case 'unknown':
      return residence.residencePermit ? 'permit' : false;
  }
}

/** The same day `months` later, or the last day of that month (民法典 art. 202). */
export function monthsAfter(date: CalendarDate, months: number): CalendarDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay)))
    .toISOString()
    .slice(0, 10) as CalendarDate;
}

function failure(
  province: Province,
  knob: 'residenceTest' | 'unmarriedParents',
  metOn: CalendarDate | null,
): TestNotMet {
  const fact = province[knob];
  return {
    province: province.code,
    words: fact.words,
    citation: citationOfFact(`${province.slug}.${knob}`, fact),
    metOn,
  };
}

function alternativeOf({ province, test }: Judged): {
  readonly province: string;
  readonly words: Words;
} {
  return { province: province.code, words: alternativeWords(province, test) };
}
