import type { Words } from '../words.ts';

/** 泛珠三角区域 without the two special administrative regions: the ten provinces of the product. */
export type ProvinceSlug =
  | 'fujian'
  | 'jiangxi'
  | 'hunan'
  | 'guangdong'
  | 'guangxi'
  | 'hainan'
  | 'chongqing'
  | 'sichuan'
  | 'guizhou'
  | 'yunnan';

/** 省、自治区、直辖市, as GB/T 2260 numbers and names them. */
export interface Province {
  readonly slug: ProvinceSlug;
  /** First two digits of every code in the province. */
  readonly digits: string;
  readonly code: string;
  readonly short: Words;
  readonly long: Words;
}

/** The ten, in the order of GB/T 2260. */
export const provinces: readonly Province[] = [
  {
    slug: 'fujian',
    digits: '35',
    code: '350000',
    short: { zh: '福建', en: 'Fujian' },
    long: { zh: '福建省', en: 'Fujian Province' },
  },
  {
    slug: 'jiangxi',
    digits: '36',
    code: '360000',
    short: { zh: '江西', en: 'Jiangxi' },
    long: { zh: '江西省', en: 'Jiangxi Province' },
  },
  {
    slug: 'hunan',
    digits: '43',
    code: '430000',
    short: { zh: '湖南', en: 'Hunan' },
    long: { zh: '湖南省', en: 'Hunan Province' },
  },
  {
    slug: 'guangdong',
    digits: '44',
    code: '440000',
    short: { zh: '广东', en: 'Guangdong' },
    long: { zh: '广东省', en: 'Guangdong Province' },
  },
  {
    slug: 'guangxi',
    digits: '45',
    code: '450000',
    short: { zh: '广西', en: 'Guangxi' },
    long: { zh: '广西壮族自治区', en: 'Guangxi Zhuang Autonomous Region' },
  },
  {
    slug: 'hainan',
    digits: '46',
    code: '460000',
    short: { zh: '海南', en: 'Hainan' },
    long: { zh: '海南省', en: 'Hainan Province' },
  },
  {
    slug: 'chongqing',
    digits: '50',
    code: '500000',
    short: { zh: '重庆', en: 'Chongqing' },
    long: { zh: '重庆市', en: 'Chongqing Municipality' },
  },
  {
    slug: 'sichuan',
    digits: '51',
    code: '510000',
    short: { zh: '四川', en: 'Sichuan' },
    long: { zh: '四川省', en: 'Sichuan Province' },
  },
  {
    slug: 'guizhou',
    digits: '52',
    code: '520000',
    short: { zh: '贵州', en: 'Guizhou' },
    long: { zh: '贵州省', en: 'Guizhou Province' },
  },
  {
    slug: 'yunnan',
    digits: '53',
    code: '530000',
    short: { zh: '云南', en: 'Yunnan' },
    long: { zh: '云南省', en: 'Yunnan Province' },
  },
];

export function isProvinceSlug(text: string): text is ProvinceSlug {
  return provinces.some((province) => province.slug === text);
}

export function loadProvince(slug: ProvinceSlug): Province {
  const province = provinces.find((each) => each.slug === slug);
  if (province === undefined) throw new Error(`no province is called ${slug}`);
  return province;
}

/** The province to which a division code of any length belongs, if it is one of the ten. */
export function findProvinceOf(code: string): Province | undefined {
  return provinces.find((province) => code.startsWith(province.digits));
}

/** Name of a party of the exchange: one of the ten by its slug, or the national hub (国家枢纽). */
export function partyName(party: ProvinceSlug | 'hub'): Words {
  return party === 'hub' ? { zh: '国家枢纽', en: 'National hub' } : loadProvince(party).short;
}
