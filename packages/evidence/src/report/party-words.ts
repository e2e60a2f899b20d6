import type { ReportWords } from './report.ts';

/** Provinces of GB/T 2260 by their two digits. */
const provinces: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  11: ['北京', 'Beijing'],
  12: ['天津', 'Tianjin'],
  13: ['河北', 'Hebei'],
  14: ['山西', 'Shanxi'],
  15: ['内蒙古', 'Inner Mongolia'],
  21: ['辽宁', 'Liaoning'],
  22: ['吉林', 'Jilin'],
  23: ['黑龙江', 'Heilongjiang'],
  31: ['上海', 'Shanghai'],
  32: ['江苏', 'Jiangsu'],
  33: ['浙江', 'Zhejiang'],
  34: ['安徽', 'Anhui'],
  35: ['福建', 'Fujian'],
  36: ['江西', 'Jiangxi'],
  37: ['山东', 'Shandong'],
  41: ['河南', 'Henan'],
  42: ['湖北', 'Hubei'],
  43: ['湖南', 'Hunan'],
  44: ['广东', 'Guangdong'],
  45: ['广西', 'Guangxi'],
  46: ['海南', 'Hainan'],
  50: ['重庆', 'Chongqing'],
  51: ['四川', 'Sichuan'],
  52: ['贵州', 'Guizhou'],
  53: ['云南', 'Yunnan'],
  54: ['西藏', 'Tibet'],
  61: ['陕西', 'Shaanxi'],
  62: ['甘肃', 'Gansu'],
  63: ['青海', 'Qinghai'],
  64: ['宁夏', 'Ningxia'],
  65: ['新疆', 'Xinjiang'],
};

/** A party as people call it; its own name where nobody knows it. */
export function partyWords(party: string): ReportWords {
  if (party === 'zl:hub') return { zh: '国家枢纽', en: 'National hub' };
  const [zh, en] = provinces[party.slice(-2)] ?? [party, party];
  return { zh, en };
}

/** An office as the maker of the bundle calls it, with its code; by province and code where no name is given. */
export function officeWords(
  office: string,
  names: ReadonlyMap<string, ReportWords> = new Map(),
): ReportWords {
  if (office === 'hub') return partyWords('zl:hub');
  const named = names.get(office);
  if (named !== undefined) {
    return { zh: `${named.zh}（${office}）`, en: `${named.en} (${office})` };
  }
  const { en, zh } = partyWords(`zl:node:${office.slice(0, 2)}`);
  return { zh: `${zh} ${office}`, en: `${en} ${office}` };
}

/** A moment in China's time, to the second. */
export function momentWords(instant: string): string {
  const shown = new Date(Date.parse(instant) + 8 * 3_600_000).toISOString();
  return `${shown.slice(0, 10)} ${shown.slice(11, 19)}`;
}
