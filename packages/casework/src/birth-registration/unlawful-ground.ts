import type { Words } from '@zhulian/vocabulary';
import type { BirthRegistrationRefusal } from './birth-registration-refusal.ts';
import type { BirthRegistrationState } from './birth-registration-state.ts';

type Ground = Extract<BirthRegistrationRefusal, { code: 'case.ground-not-lawful' }>['ground'];

interface UnlawfulGround {
  readonly ground: Ground;
  readonly pattern: RegExp;
  readonly article: Words;
}

const grounds: readonly UnlawfulGround[] = [
  {
    ground: 'number-of-children',
    pattern:
      /多孩|第[三四五六]孩|[三四五六]孩|孩次|胎次|子女数|超生|生育指标|number of (children|births)|too many children/iu,
    article: {
      zh: '《人口与计划生育法》（2021）第十八条；生育登记不设数量条件',
      en: 'Population and Family Planning Law 2021, Article 18; registration has no condition of number',
    },
  },
  {
    ground: 'lateness',
    pattern:
      /超过.{0,6}(时限|期限|个月)|逾期申请|登记太晚|来晚|already born|too late|late (application|registration)/iu,
    article: {
      zh: '各省登记办法均许可补办，没有逾期不予登记的规定',
      en: 'every province’s measures allow registration after birth; none bars it for lateness',
    },
  },
  {
    ground: 'silence',
    pattern:
      /(未|没有?|不)(答复|回复|反馈)|协查未|户籍地未|no (answer|reply)|not (answered|replied)/iu,
    article: {
      zh: '《人口与计划生育法》（2021）第十四条；单位的沉默不影响群众的权利',
      en: 'Population and Family Planning Law 2021, Article 14; the silence of an office costs no one a right',
    },
  },
  {
    ground: 'fee',
    pattern: /收费|缴费|交费|费用|押金|保证金|\bfees?\b|payment|deposit/iu,
    article: {
      zh: '生育登记不收费',
      en: 'registration is free of charge',
    },
  },
  {
    ground: 'return',
    pattern: /回(户籍地|原籍|老家|当地)|返回户籍|return (home|to)|go back to/iu,
    article: {
      zh: '《居住证暂行条例》第十三条第（六）项：可以在居住地办理',
      en: 'Interim Regulation on Residence Permits, Article 13(6): it may be done where she lives',
    },
  },
];

const marriage: UnlawfulGround = {
  ground: 'marriage',
  pattern:
    /未婚|没有?结婚|未结婚|非婚|单身|结婚证|婚姻|unmarried|not married|marriage|wedlock|single mother/iu,
  article: {
    zh: '本省登记办法没有婚姻条件',
    en: 'this province’s measures set no condition of marriage',
  },
};

/**
 * Grounds on which nobody may be refused or sent for papers: marriage where the province sets no such condition,
 * number of children, lateness, another office's silence, a fee, a trip home (domain handbook 7.3 M2, 8).
 */
export function findUnlawfulGround(
  state: BirthRegistrationState,
  text: string,
): UnlawfulGround | undefined {
  const plain = text.normalize('NFKC').replace(/\s+/gu, ' ');
  const named =
    state.governing.unmarriedRule === 'after-marriage' ? grounds : [marriage, ...grounds];
  return named.find(
    ({ pattern }) => pattern.test(plain) || pattern.test(plain.replaceAll(' ', '')),
  );
}
