import {
  defineProvince,
  fact,
  type Province,
  regionalLimits,
  unknownFact,
} from '@zhulian/casework';

const instrument = {
  zh: '湘卫人口家庭发〔2022〕1号',
  en: 'Xiang Wei Renkou Jiating Fa [2022] 1',
};
const expiry = {
  zh: '湖南2022年的通知现在是否仍然有效，未核实',
  en: 'whether the Hunan notice of 2022 is still in force is unverified',
};

/** 湖南: one spouse's registration, or both from outside and living there for more than a month; 协查 is its own second route. */
export const entry: Province = defineProvince({
  slug: 'hunan',
  code: '43',
  name: { zh: '湖南省', en: 'Hunan Province' },
  shortName: { zh: '湖南', en: 'Hunan' },
  residenceTest: fact({
    rule: { kind: 'longer-than-months', months: 1, who: 'couple' },
    words: {
      zh: '任一方户籍在湖南，或者双方均为外省户籍且在湖南居住一个月以上',
      en: 'either spouse registered in Hunan, or both from outside and living in Hunan for more than a month',
    },
    instrument,
    article: { zh: '第一条第（一）项', en: 'item 1(1)' },
    validFrom: '',
    source: 'HNN',
    confidence: 'P',
    note: expiry,
  }),
  unmarriedParents: fact({
    rule: 'after-marriage',
    words: {
      zh: '未婚的，可以在结婚后补办登记',
      en: 'unmarried parents may have the registration made up after they marry',
    },
    instrument,
    article: { zh: '第一条第（一）项', en: 'item 1(1)' },
    validFrom: '',
    source: 'HNN',
    confidence: 'P',
    note: expiry,
  }),
  documents: fact({
    rule: { kind: 'sharing-or-undertaking' },
    words: {
      zh: '全员人口系统已有的不再提交；没有的凭承诺办理，外省人员也可以承诺办理',
      en: 'nothing that the population system holds is asked; what it lacks is undertaken, for people from outside too',
    },
    instrument,
    article: { zh: '办事指南', en: 'the guide' },
    validFrom: '',
    source: 'Hunan guide; Changsha guide',
    confidence: 'P',
    note: expiry,
  }),
  clock: unknownFact(
    { kind: 'unknown' },
    {
      zh: '生育前或者之后补办，鼓励孕早期登记；没有查到办理时限',
      en: 'before birth or made up later, early registration encouraged; no handling limit was found',
    },
  ),
  limits: regionalLimits,
  voucherNotices: [],
});
