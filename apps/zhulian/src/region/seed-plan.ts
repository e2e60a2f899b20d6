import type { Arrival } from '@zhulian/registry';

/** Townships of the invented matters. */
const place = {
  changan: '441900119',
  foshan: '440604100',
  shenzhen: '440306018',
  xiamen: '350206002',
  jinjiang: '350582004',
  yachi: '520502100',
  renhuai: '520382002',
  guiyang: '520103021',
  chengnan: '430503007',
  hongqi: '430503002',
  changsha: '430103005',
  guiping: '450881103',
  mule: '450881101',
  yudu: '360731103',
  lianhua: '360321101',
  guangan: '511602001',
  yuechi: '511621101',
  wanzhou: '500101018',
  zhaotong: '530602003',
  haikou: '460105100',
} as const;

/** When the place of registration answers, in working days before today; `received` when it has only acknowledged. */
export interface SeedAnswer {
  readonly received?: number;
  readonly answered?: number;
}

/** 移交 to another province: offered and answered so many working days ago; without an answer it still waits. */
export interface SeedHandover {
  readonly to: string;
  readonly offered: number;
  readonly accepted?: number;
  readonly declined?: number;
}

/** One invented matter: where she lives, where they are registered, and what happened how many working days ago. */
export interface SeedMatter {
  readonly at: string;
  readonly mother: string;
  readonly father: string | null;
  readonly filed: number;
  readonly accepted?: number;
  readonly supplementAsked?: number;
  readonly ofMother?: SeedAnswer;
  readonly ofFather?: SeedAnswer;
  readonly signed?: number;
  readonly registered?: number;
  readonly handover?: SeedHandover;
}

const changan = { at: place.changan } as const;
const answered = (days: number): SeedAnswer => ({ answered: days });

/** 往事: enough for every list of the demonstration to have something in it, and no more. The cast has no part in it. */
export const seedPlan: readonly SeedMatter[] = [
  // 已办结: settled in Chang'an, in time and on undertakings.
  {
    ...changan,
    mother: place.yachi,
    father: place.chengnan,
    filed: 15,
    accepted: 14,
    ofMother: answered(12),
    signed: 8,
    registered: 8,
  },
  {
    ...changan,
    mother: place.guiping,
    father: place.mule,
    filed: 13,
    accepted: 12,
    ofMother: answered(10),
    ofFather: answered(9),
    registered: 9,
  },
  {
    ...changan,
    mother: place.guangan,
    father: null,
    filed: 11,
    accepted: 10,
    ofMother: answered(8),
    registered: 8,
  },
  {
    ...changan,
    mother: place.wanzhou,
    father: place.renhuai,
    filed: 8,
    accepted: 7,
    ofMother: answered(5),
    ofFather: answered(4),
    registered: 4,
  },
  {
    ...changan,
    mother: place.yachi,
    father: null,
    filed: 7,
    accepted: 6,
    ofMother: answered(4),
    registered: 3,
  },
  // 在办: what stands in the to-do list of Chang'an today.
  { ...changan, mother: place.chengnan, father: null, filed: 10, accepted: 9 },
  {
    ...changan,
    mother: place.hongqi,
    father: null,
    filed: 9,
    accepted: 8,
    ofMother: answered(1),
  },
  {
    ...changan,
    mother: place.lianhua,
    father: place.zhaotong,
    filed: 7,
    accepted: 6,
    ofMother: answered(3),
    ofFather: answered(2),
  },
  {
    ...changan,
    mother: place.yuechi,
    father: place.yachi,
    filed: 5,
    accepted: 4,
    ofMother: answered(2),
    ofFather: { received: 3 },
  },
  { ...changan, mother: place.yachi, father: place.changsha, filed: 4, accepted: 3 },
  { ...changan, mother: place.haikou, father: null, filed: 5, accepted: 4, ofMother: answered(1) },
  { ...changan, mother: place.yudu, father: place.lianhua, filed: 3, accepted: 2 },
  { ...changan, mother: place.guiyang, father: place.yachi, filed: 2, accepted: 1 },
  // 待受理: one late already, one due today, one tomorrow; and one that waits for the applicant.
  { ...changan, mother: place.guangan, father: null, filed: 5 },
  { ...changan, mother: place.wanzhou, father: place.guiping, filed: 2 },
  { ...changan, mother: place.yachi, father: place.mule, filed: 1 },
  { ...changan, mother: place.zhaotong, father: null, filed: 6, supplementAsked: 5 },
  // 其他乡镇: elsewhere in Guangdong, and in Fujian with letters to Guangdong and Guizhou.
  {
    at: place.foshan,
    mother: place.hongqi,
    father: place.guiping,
    filed: 9,
    accepted: 8,
    ofMother: answered(6),
    ofFather: answered(5),
    registered: 5,
  },
  { at: place.foshan, mother: place.renhuai, father: null, filed: 3, accepted: 2 },
  { at: place.shenzhen, mother: place.yuechi, father: place.yudu, filed: 2, accepted: 1 },
  {
    at: place.xiamen,
    mother: place.changan,
    father: place.yachi,
    filed: 6,
    accepted: 5,
    ofMother: answered(3),
    ofFather: answered(2),
    registered: 2,
  },
  { at: place.xiamen, mother: place.changan, father: place.lianhua, filed: 4, accepted: 3 },
  { at: place.jinjiang, mother: place.changan, father: place.guiyang, filed: 2, accepted: 1 },
  { at: place.jinjiang, mother: place.foshan, father: place.yachi, filed: 3, accepted: 2 },
  // 移交: one waits for Xiamen, one from Xiamen waits here, one was declined, one is in other hands now.
  {
    ...changan,
    mother: place.xiamen,
    father: null,
    filed: 2,
    handover: { to: place.xiamen, offered: 1 },
  },
  {
    at: place.xiamen,
    mother: place.changan,
    father: null,
    filed: 2,
    handover: { to: place.changan, offered: 1 },
  },
  {
    ...changan,
    mother: place.guiping,
    father: null,
    filed: 3,
    handover: { to: place.guiping, offered: 2, declined: 1 },
  },
  {
    ...changan,
    mother: place.xiamen,
    father: null,
    filed: 3,
    handover: { to: place.xiamen, offered: 2, accepted: 1 },
  },
];

/** Everybody of the plan in its order: the mother of each matter, then its father if there is one. */
export const seedArrivals: readonly Arrival[] = seedPlan.flatMap(({ at, mother, father }) => [
  { sex: '2' as const, from: mother, to: at },
  ...(father === null ? [] : [{ sex: '1' as const, from: father, to: at }]),
]);

/** Working days before today on which the first of them was filed. */
export const seedDays: number = Math.max(...seedPlan.map(({ filed }) => filed));
