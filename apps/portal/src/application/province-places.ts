import type { Place, PlaceIndex } from './place-index.ts';

const provinces: readonly Place[] = [
  ['360000', '江西省', 'Jiangxi'],
  ['350000', '福建省', 'Fujian'],
  ['430000', '湖南省', 'Hunan'],
  ['440000', '广东省', 'Guangdong'],
  ['450000', '广西壮族自治区', 'Guangxi'],
  ['460000', '海南省', 'Hainan'],
  ['510000', '四川省', 'Sichuan'],
  ['520000', '贵州省', 'Guizhou'],
  ['530000', '云南省', 'Yunnan'],
  ['500000', '重庆市', 'Chongqing'],
].map(([code = '', zh = '', en = '']) => ({ code, name: { zh, en }, note: null }));

/** The ten provinces alone: enough where no register of divisions has been handed in. */
export const provincePlaces: PlaceIndex = {
  search: (text, limit) => {
    const sought = text.trim().toLowerCase();
    if (sought === '') return [];
    return provinces
      .filter(({ code, name }) => {
        const short = name.zh.slice(0, 2);
        const english = name.en.toLowerCase();
        return code === sought || sought.startsWith(short) || english.startsWith(sought);
      })
      .slice(0, limit);
  },
  find: (code) => provinces.find((place) => place.code.slice(0, 2) === code.slice(0, 2)),
};
