import type { Words } from '@zhulian/vocabulary';

/** 演示经办人 (虚构). `province` is the two-digit node that the card signs in to, or `hub`. */
export interface CastOfficial {
  /** Also the subject that the bundled development issuer signs in. */
  readonly id: string;
  readonly name: string;
  readonly latinName: string;
  readonly role:
    | 'clerk'
    | 'county-officer'
    | 'province-coordinator'
    | 'hub-coordinator'
    | 'auditor';
  readonly province: string;
  /** Division code of the office: 9 digits township, 6 county, prefecture or province, or `hub`. */
  readonly office: string;
  readonly officeName: Words;
}

/** Posts of the story. */
export type CastPost =
  | 'changanClerk'
  | 'yachiClerk'
  | 'chengnanClerk'
  | 'daxiangOfficer'
  | 'qixingguanOfficer'
  | 'dongguanOfficer'
  | 'hunanCoordinator'
  | 'guizhouCoordinator'
  | 'guangdongCoordinator'
  | 'hubCoordinator'
  | 'guangdongAuditor';

/** 演示经办人 (虚构), by their post in the story. */
export const castStaff: Readonly<Record<CastPost, CastOfficial>> = {
  changanClerk: {
    id: 'clerk-li-min',
    name: '李敏',
    latinName: 'Li Min',
    role: 'clerk',
    province: '44',
    office: '441900119',
    officeName: { zh: '广东东莞市长安镇', en: "Chang'an Town, Dongguan, Guangdong" },
  },
  yachiClerk: {
    id: 'clerk-chen-gang',
    name: '陈刚',
    latinName: 'Chen Gang',
    role: 'clerk',
    province: '52',
    office: '520502100',
    officeName: {
      zh: '贵州毕节市七星关区鸭池镇',
      en: 'Yachi Town, Qixingguan District, Bijie, Guizhou',
    },
  },
  chengnanClerk: {
    id: 'clerk-liu-fang',
    name: '刘芳',
    latinName: 'Liu Fang',
    role: 'clerk',
    province: '43',
    office: '430503007',
    officeName: {
      zh: '湖南邵阳市大祥区城南街道',
      en: 'Chengnan Subdistrict, Daxiang District, Shaoyang, Hunan',
    },
  },
  daxiangOfficer: {
    id: 'county-tang-jianguo',
    name: '唐建国',
    latinName: 'Tang Jianguo',
    role: 'county-officer',
    province: '43',
    office: '430503',
    officeName: { zh: '湖南邵阳市大祥区', en: 'Daxiang District, Shaoyang, Hunan' },
  },
  qixingguanOfficer: {
    id: 'county-luo-wenjing',
    name: '罗文静',
    latinName: 'Luo Wenjing',
    role: 'county-officer',
    province: '52',
    office: '520502',
    officeName: { zh: '贵州毕节市七星关区', en: 'Qixingguan District, Bijie, Guizhou' },
  },
  dongguanOfficer: {
    id: 'county-he-zhiyuan',
    name: '何志远',
    latinName: 'He Zhiyuan',
    role: 'county-officer',
    province: '44',
    office: '441900',
    officeName: { zh: '广东东莞市', en: 'Dongguan, Guangdong' },
  },
  hunanCoordinator: {
    id: 'province-tan-xuemei',
    name: '谭雪梅',
    latinName: 'Tan Xuemei',
    role: 'province-coordinator',
    province: '43',
    office: '430000',
    officeName: { zh: '湖南省', en: 'Hunan' },
  },
  guizhouCoordinator: {
    id: 'province-yang-shengqi',
    name: '杨胜奇',
    latinName: 'Yang Shengqi',
    role: 'province-coordinator',
    province: '52',
    office: '520000',
    officeName: { zh: '贵州省', en: 'Guizhou' },
  },
  guangdongCoordinator: {
    id: 'province-liang-hui',
    name: '梁慧',
    latinName: 'Liang Hui',
    role: 'province-coordinator',
    province: '44',
    office: '440000',
    officeName: { zh: '广东省', en: 'Guangdong' },
  },
  hubCoordinator: {
    id: 'hub-sun-xiaoming',
    name: '孙晓明',
    latinName: 'Sun Xiaoming',
    role: 'hub-coordinator',
    province: 'hub',
    office: 'hub',
    officeName: { zh: '国家枢纽', en: 'National hub' },
  },
  guangdongAuditor: {
    id: 'auditor-zheng-jie',
    name: '郑洁',
    latinName: 'Zheng Jie',
    role: 'auditor',
    province: '44',
    office: '440000',
    officeName: { zh: '广东省（审计）', en: 'Guangdong (audit)' },
  },
};
