import type { CalendarDate, Words } from '@zhulian/vocabulary';
import type { Citation } from '../basis/citation.ts';
import { citationOfFact, type Province } from '../definition/province.ts';
import type { GoverningFacts, TestMet } from './governing-facts.ts';

/** 也可以在…办理: a province whose own test is met too. */
export function alternativeWords(province: Province, test: TestMet | null): Words {
  const by =
    test === 'residence' || test === 'residence-permit'
      ? { zh: '现居住地', en: 'where you live' }
      : { zh: '户籍地', en: 'place of household registration' };
  return {
    zh: `也可以在${province.shortName.zh}（${by.zh}）办理`,
    en: `You may also apply in ${province.shortName.en} (${by.en})`,
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

/** Which article decided. */
export function citationsFor(
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

/** 为什么由这里登记. */
export function reasonWords(province: Province, test: TestMet, facts: GoverningFacts): Words {
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
export function unverifiedWords(province: Province, facts: GoverningFacts): readonly Words[] {
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
