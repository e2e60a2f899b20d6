import {
  type Citation,
  citationOfBasis,
  citationOfFact,
  type Guide,
  type LegalBasis,
  type Province,
} from '@zhulian/casework';
import type { Words } from '@zhulian/vocabulary';
import { couple, motherAlone, remedies, steps, title } from './words.ts';

const shared: Words = {
  zh: '信息共享获取，不需要您提交',
  en: 'obtained by sharing; you are not asked for it',
};

/** 办事指南 of one province: its own knobs, and openly what is not verified. */
export function guideOf(province: Province, bases: readonly LegalBasis[]): Guide {
  const national = bases.filter(
    (basis) =>
      basis.validTo === null &&
      (basis.province === null || basis.province === province.code) &&
      basis.purposes.some((licence) => licence.purpose === 'birth-registration'),
  );
  const { limits } = province;
  return {
    slug: 'birth-registration',
    title,
    office: {
      zh: `${province.shortName.zh}：现居住地或者户籍地的乡镇人民政府、街道办事处`,
      en: `${province.shortName.en}: the township government or street office where you live or are registered`,
    },
    bases: basesOf(province, national),
    whoMayApply: [
      couple,
      ...(province.unmarriedParents.rule === 'after-marriage' ? [] : [motherAlone]),
      asSentence(province.residenceTest.words),
      asSentence(province.unmarriedParents.words),
    ],
    materials: [
      { label: { zh: '居民身份证', en: 'Identity card' }, source: shared, needed: false },
      { label: { zh: '户口簿', en: 'Household book' }, source: shared, needed: false },
      {
        label: { zh: '居住证或者居住登记', en: 'Residence permit or residence record' },
        source: shared,
        needed: false,
      },
      ...(namesMarriageCertificate(province)
        ? [{ label: { zh: '结婚登记信息', en: 'Marriage record' }, source: shared, needed: false }]
        : []),
    ],
    steps,
    limits: [
      {
        zh: `受理：提交后${limits.accept.amount}个工作日内`,
        en: `Acceptance: within ${limits.accept.amount} working days of sending`,
      },
      {
        zh: `办结：受理后${limits.decide.amount}个工作日内`,
        en: `Decision: within ${limits.decide.amount} working days of acceptance`,
      },
      {
        zh: `向外省核对：对方${limits.coCheckReply.amount}个工作日内答复。协查期限是协作规则，不是法定期限`,
        en: `Co-check with another province: answered within ${limits.coCheckReply.amount} working days. This is a rule of cooperation, not a limit set by law`,
      },
      {
        zh: `等待满${limits.silence.amount}个工作日仍未答复的，您可以签署承诺书，立即登记`,
        en: `No answer after ${limits.silence.amount} working days: sign an undertaking, and it is registered at once`,
      },
    ],
    fee: { zh: '不收费', en: 'No fee' },
    result: {
      zh: '生育登记凭证（电子和纸质同等有效）',
      en: 'Birth registration voucher, electronic and on paper alike',
    },
    remedies,
    unverified: unverifiedOf(province),
  };
}

/** What decides first, then what accompanies, then the province's own measures; what is unknown cites nothing. */
function basesOf(province: Province, national: readonly LegalBasis[]): readonly Citation[] {
  const ordered = [
    ...national.filter(({ role }) => role === 'decides'),
    ...national.filter(({ role }) => role === 'accompanies'),
  ];
  const knobs = ['residenceTest', 'unmarriedParents', 'documents'] as const;
  return [
    ...ordered.flatMap((basis) =>
      basis.purposes
        .filter((licence) => licence.purpose === 'birth-registration')
        .map((licence) => citationOfBasis(basis, licence.article)),
    ),
    ...knobs
      .map((knob) => citationOfFact(`${province.slug}.${knob}`, province[knob]))
      .filter(({ status }) => status !== 'unknown')
      .filter(
        ({ title: known, article }, index, all) =>
          all.findIndex(
            (other) => other.title.zh === known.zh && other.article.zh === article.zh,
          ) === index,
      ),
  ];
}

function asSentence(words: Words): Words {
  return { zh: `${words.zh}。`, en: `${words.en}.` };
}

function namesMarriageCertificate({ documents }: Province): boolean {
  return documents.rule.kind === 'listed' && documents.rule.marriageCertificateNamed;
}

function unverifiedOf(province: Province): readonly Words[] {
  const knobs = [
    { label: { zh: '居住条件', en: 'Residence test' }, fact: province.residenceTest },
    { label: { zh: '未婚父母', en: 'Unmarried parents' }, fact: province.unmarriedParents },
    { label: { zh: '材料', en: 'Documents' }, fact: province.documents },
    { label: { zh: '办理时限', en: 'Handling limit' }, fact: province.clock },
  ];
  const doubts = knobs.flatMap(({ label, fact }): readonly Words[] => {
    const notes = fact.note ? [fact.note] : [];
    if (fact.status === 'verified') return notes;
    const mark =
      fact.status === 'unknown'
        ? { zh: '未知', en: 'unknown' }
        : { zh: '未核实', en: 'unverified' };
    return [
      {
        zh: `${label.zh}（${mark.zh}）：${fact.words.zh}`,
        en: `${label.en} (${mark.en}): ${fact.words.en}`,
      },
      ...notes,
    ];
  });
  return doubts.filter((words, at) => doubts.findIndex((other) => other.zh === words.zh) === at);
}
