import type { Words } from '@zhulian/vocabulary';
import { type OfficeId, provinceOf } from './office.ts';

/** 泛珠三角十省（区、市）by two-digit code: a law of geography here, not a knob. */
const names: Readonly<Record<string, Words>> = {
  '35': { zh: '福建', en: 'Fujian' },
  '36': { zh: '江西', en: 'Jiangxi' },
  '43': { zh: '湖南', en: 'Hunan' },
  '44': { zh: '广东', en: 'Guangdong' },
  '45': { zh: '广西', en: 'Guangxi' },
  '46': { zh: '海南', en: 'Hainan' },
  '50': { zh: '重庆', en: 'Chongqing' },
  '51': { zh: '四川', en: 'Sichuan' },
  '52': { zh: '贵州', en: 'Guizhou' },
  '53': { zh: '云南', en: 'Yunnan' },
};

/** Short name of the province an office lies in; the hub is 国家枢纽. */
export function provinceWords(office: OfficeId): Words {
  const province = provinceOf(office);
  if (province === undefined) return { zh: '国家枢纽', en: 'the national hub' };
  return names[province] ?? { zh: `外省（${province}）`, en: `another province (${province})` };
}

/** How an office is named where only its code is known; apps hand in their own with full names. */
export type OfficeNaming = (office: OfficeId) => Words;
