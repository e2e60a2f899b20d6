import type { Redivision } from '@zhulian/vocabulary';
import { approved, betweenYearEnds } from './redivision-rows.ts';

/** 撤地设市: Bijie. The codes on the papers of everyone registered there before. */
const bijie: readonly Redivision[] = approved(
  '2011-11-14',
  '国函〔2011〕130号及省政府2011年11月14日通知',
  [
    ['522400', '毕节地区', 'upgraded', '520500'],
    ['522401', '毕节市', 'upgraded', '520502'],
    ['522422', '大方县', 'recoded', '520521'],
    ['522423', '黔西县', 'recoded', '520522'],
    ['522424', '金沙县', 'recoded', '520523'],
    ['522425', '织金县', 'recoded', '520524'],
    ['522426', '纳雍县', 'recoded', '520525'],
    ['522427', '威宁彝族回族苗族自治县', 'recoded', '520526'],
    ['522428', '赫章县', 'recoded', '520527'],
  ],
);

/** 撤地设市: Tongren. Three townships of the old city went to Wanshan. */
const tongren: readonly Redivision[] = betweenYearEnds(2011, [
  ['522200', '铜仁地区', 'upgraded', '520600'],
  ['522201', '铜仁市', 'split', '520602', '520603'],
  ['522222', '江口县', 'recoded', '520621'],
  ['522223', '玉屏侗族自治县', 'recoded', '520622'],
  ['522224', '石阡县', 'recoded', '520623'],
  ['522225', '思南县', 'recoded', '520624'],
  ['522226', '印江土家族苗族自治县', 'recoded', '520625'],
  ['522227', '德江县', 'recoded', '520626'],
  ['522228', '沿河土家族自治县', 'recoded', '520627'],
  ['522229', '松桃苗族自治县', 'recoded', '520628'],
  ['522230', '万山特区', 'merged', '520603'],
]);

export const redivisions2011To2013: readonly Redivision[] = [
  ...bijie,
  ...tongren,
  ...approved('2011-02-17', '国函〔2011〕18号', [['511522', '南溪县', 'upgraded', '511503']]),
  ...approved('2011-05-20', '国函〔2011〕57号', [['430122', '望城县', 'upgraded', '430112']]),
  ...approved('2011-05-20', '国函〔2011〕58号', [['530121', '呈贡县', 'upgraded', '530114']]),
  ...betweenYearEnds(2011, [
    // The codes of 万盛 and 双桥 live on under the name of the merged district.
    ['500110', '万盛区', 'merged', '500110'],
    ['500222', '綦江县', 'merged', '500110'],
    ['500111', '双桥区', 'merged', '500111'],
    ['500225', '大足县', 'merged', '500111'],
  ]),
  ...betweenYearEnds(2012, [
    ['441827', '清新县', 'upgraded', '441803'],
    ['445221', '揭东县', 'split', '445203', '445202'],
    ['460000', '海南省', 'parted', '460300'],
    ['511821', '名山县', 'upgraded', '511803'],
    ['520114', '小河区', 'absorbed', '520111'],
    ['520112', '乌当区', 'parted', '520115'],
    ['520181', '清镇市', 'parted', '520115'],
  ]),
  ...betweenYearEnds(2013, [
    ['360782', '南康市', 'split', '360703', '360702'],
    ['441421', '梅县', 'upgraded', '441403'],
    ['445121', '潮安县', 'split', '445103', '445102'],
    ['450322', '临桂县', 'upgraded', '450312'],
    ['450404', '蝶山区', 'absorbed', '450403'],
    ['450421', '苍梧县', 'parted', '450406'],
    ['450902', '玉州区', 'parted', '450903'],
    ['510811', '元坝区', 'renamed', '510811'],
    ['511602', '广安区', 'parted', '511603'],
    ['511721', '达县', 'split', '511703', '511702'],
    ['511902', '巴州区', 'parted', '511903'],
    ['532526', '弥勒县', 'upgraded', '532504'],
  ]),
];
