/*
 * Names for synthetic residents, written by hand. Weights of surnames follow the usual order of frequency roughly
 * (王, 李, 张 about 7 in 100 each); they are not a measurement.
 */

/** 姓 with a weight per 10,000 or so. Compound surnames at the end. */
export const surnames: readonly (readonly [string, number])[] = [
  ...weighted('王李张', 700),
  ...weighted('刘陈杨', 480),
  ...weighted('黄赵吴周', 220),
  ...weighted('徐孙马朱胡郭何林高罗', 120),
  ...weighted('郑梁谢宋唐许邓冯韩曹', 75),
  ...weighted('曾彭萧蔡潘田董袁于余', 55),
  ...weighted('叶蒋杜苏魏程吕丁沈任', 45),
  ...weighted('姚卢傅钟姜崔谭廖范汪', 38),
  ...weighted('陆金石戴贾韦夏邱方侯', 32),
  ...weighted('邹熊孟秦白江阎薛尹段', 25),
  ...weighted('雷黎史龙陶贺顾毛郝龚', 22),
  ...weighted('邵万钱严覃武戚莫孔向', 18),
  ...weighted('单仇解查区盖朴翟冼招', 6),
  ['欧阳', 12],
  ['上官', 3],
  ['司徒', 3],
  ['诸葛', 2],
  ['尉迟', 1],
  ['司马', 2],
];

function weighted(characters: string, weight: number): readonly (readonly [string, number])[] {
  return [...characters].map((character) => [character, weight] as const);
}

/** 名 usual for women, for men, and for both. */
export const givenCharacters: Readonly<Record<'female' | 'male' | 'either', readonly string[]>> = {
  female: Array.from(
    '芳娜敏静丽艳娟霞秀燕玲桂英梅红兰凤洁琳素云莲真环雪荣爱妹香月莺媛瑞凡佳嘉琼勤珍贞莉叶璧璐娅琦晶妍茜秋珊莎锦黛青倩婷姣婉娴瑾颖露瑶怡婵雁蓓芸薇菲蓉',
  ),
  male: Array.from(
    '伟强磊军勇涛超杰刚平辉鹏飞波斌宇浩凯健俊帆良海山仁宁福生龙元全国胜学祥才发武新利清彬富顺信子明永建华志诚广义兴海涌洪岩林震振壮会思群豪心邦承乐绍功松善厚庆',
  ),
  either: Array.from(
    '文晓小春雨天一可欣然梦思宁乐安子亦书言若心悦泽川江南北林森木禾田石玉金水光阳辰星月',
  ),
};

/** 民族姓名 joined by a middle dot, as their bearers write them: parts are freely combined and name nobody. */
export const dottedNameParts: Readonly<Record<'family' | 'female' | 'male', readonly string[]>> = {
  family: ['阿苏', '吉克', '曲比', '沙马', '阿库', '吉木', '俄木', '拉马', '海来', '扎西'],
  female: ['阿依', '阿果', '阿芝', '卓玛', '拉姆', '央金', '依洛', '阿呷'],
  male: ['木呷', '拉哈', '尔古', '多吉', '次仁', '达瓦', '格桑', '史布'],
};

/** 生僻字: rare but real characters, most outside the basic plane. Registers must keep them as they are. */
export const rareGivenCharacters: readonly string[] = ['𠮷', '䶮', '㛃', '𬭸', '𬍛', '𫖯', '𬱟'];

/** 同音字: written differently, read the same; a clerk who types by sound mixes them up. */
export const soundAlikes: readonly (readonly [string, string])[] = [
  ['芸', '云'],
  ['晓', '小'],
  ['丽', '莉'],
  ['静', '婧'],
  ['伟', '玮'],
  ['婷', '庭'],
  ['杰', '洁'],
  ['志', '智'],
  ['红', '宏'],
  ['玲', '铃'],
  ['英', '瑛'],
  ['霞', '侠'],
  ['辉', '晖'],
  ['燕', '艳'],
  ['文', '雯'],
  ['佳', '嘉'],
  ['永', '勇'],
  ['建', '健'],
];
