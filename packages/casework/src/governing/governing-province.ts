import {
  addDays,
  type CalendarDate,
  granted,
  type Result,
  refused,
  type Words,
} from '@zhulian/vocabulary';
import type { Citation } from '../basis/citation.ts';
import { citationOfFact, type Province, type UnmarriedRule } from '../definition/province.ts';
import type { OfficeId } from '../office/office.ts';
import { provinceOf } from '../office/office.ts';

/** Facts that decide whose measures govern. Only what the applicant herself relies on. */
export interface GoverningFacts {
  readonly on: CalendarDate;
  readonly applyingWith: 'spouse' | 'alone';
  /** 现居住地 of the applicant, with the date she declared. */
  readonly residence: {
    readonly office: OfficeId;
    readonly since: CalendarDate;
    readonly residencePermit: boolean;
  } | null;
  /** 户籍地 of the applicant. */
  readonly registeredAt: OfficeId;
  /** 户籍地 of the spouse; not looked at when she applies alone. */
  readonly spouseRegisteredAt?: OfficeId | null;
  /** Where she asks, when she has chosen; else residence first (人口与计划生育法 art. 14). */
  readonly chosenProvince?: string;
}

export type TestMet =
  | 'residence'
  | 'residence-permit'
  | 'household-registration'
  | 'spouse-registration';

/** A province whose own test is met, with what decided it and what is not verified. */
export interface GoverningProvince {
  /** Two digits. */
  readonly province: string;
  readonly slug: string;
  readonly test: TestMet;
  readonly unmarriedRule: UnmarriedRule;
  readonly words: Words;
  readonly citations: readonly Citation[];
  readonly unverified: readonly Words[];
  /** Other provinces where she may apply instead. */
  readonly alternatives: readonly { readonly province: string; readonly words: Words }[];
}

export interface TestNotMet {
  readonly province: string;
  readonly words: Words;
  readonly citation: Citation;
  /** First day on which it will be met, when time alone will do it. */
  readonly metOn: CalendarDate | null;
}

export type GoverningRefusal = {
  readonly code: 'case.no-province-test-met';
  readonly failed: readonly TestNotMet[];
  readonly alternatives: readonly { readonly province: string; readonly words: Words }[];
};

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
  const by =
    test === 'residence' || test === 'residence-permit'
      ? { zh: '现居住地', en: 'where you live' }
      : { zh: '户籍地', en: 'place of household registration' };
  return {
    province: province.code,
    words: {
      zh: `也可以在${province.shortName.zh}（${by.zh}）办理`,
      en: `You may also apply in ${province.shortName.en} (${by.en})`,
    },
  };
}

const residencePermitCitation: Citation = {
  code: 'residence-permit-regulation-2015',
  title: { zh: '居住证暂行条例', en: 'Interim Regulation on Residence Permits' },
  article: { zh: '第十三条第（六）项', en: 'Article 13(6)' },
  validFrom: '2016-01-01' as CalendarDate,
  validTo: null,
  status: 'verified',
};

function citationsFor(
  province: Province,
  test: TestMet,
  facts: GoverningFacts,
): readonly Citation[] {
  const own = citationOfFact(`${province.slug}.residenceTest`, province.residenceTest);
  const unmarried = citationOfFact(`${province.slug}.unmarriedParents`, province.unmarriedParents);
  return [
    ...(test === 'residence-permit' ? [residencePermitCitation] : [own]),
    ...(facts.applyingWith === 'alone' ? [unmarried] : []),
  ];
}

function reasonWords(province: Province, test: TestMet, facts: GoverningFacts): Words {
  const name = province.shortName;
  const where: Readonly<Record<TestMet, Words>> = {
    residence: { zh: `您现住${name.zh}`, en: `You live in ${name.en}` },
    'residence-permit': {
      zh: `您持有${name.zh}居住证`,
      en: `You hold a residence permit of ${name.en}`,
    },
    'household-registration': {
      zh: `您的户籍在${name.zh}`,
      en: `Your household registration is in ${name.en}`,
    },
    'spouse-registration': {
      zh: `您配偶的户籍在${name.zh}`,
      en: `Your spouse’s household registration is in ${name.en}`,
    },
  };
  const alone = facts.applyingWith === 'alone' && province.unmarriedParents.rule === 'registers';
  const { article, instrument } =
    test === 'residence-permit'
      ? { article: residencePermitCitation.article, instrument: residencePermitCitation.title }
      : province.residenceTest;
  return {
    zh:
      `${where[test].zh}，由${name.zh}按本省的办法登记（${instrument.zh}${article.zh}）。` +
      (alone
        ? `${province.unmarriedParents.words.zh}（${province.unmarriedParents.article.zh}）。`
        : ''),
    en:
      `${where[test].en}, so ${name.en} registers under its own measures (${instrument.en}, ${article.en}).` +
      (alone
        ? ` ${province.unmarriedParents.words.en} (${province.unmarriedParents.article.en}).`
        : ''),
  };
}

/** What stands on screen as 未核实 or 未知 beside the decision. */
function unverifiedWords(province: Province, facts: GoverningFacts): readonly Words[] {
  const knobs = [
    province.residenceTest,
    province.documents,
    province.clock,
    ...(facts.applyingWith === 'alone' ? [province.unmarriedParents] : []),
  ];
  const doubts = knobs.flatMap((fact): readonly Words[] => {
    if (fact.status === 'verified') return fact.note ? [fact.note] : [];
    const mark =
      fact.status === 'unknown'
        ? { zh: '未知', en: 'unknown' }
        : { zh: '未核实', en: 'unverified' };
    return [
      {
        zh: `${province.shortName.zh}：${fact.words.zh}（${mark.zh}）`,
        en: `${province.shortName.en}: ${fact.words.en} (${mark.en})`,
      },
    ];
  });
  return doubts.filter(
    (words, index) => doubts.findIndex((other) => other.zh === words.zh) === index,
  );
}
