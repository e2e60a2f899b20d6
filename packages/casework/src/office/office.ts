import type { PartyId } from '@zhulian/exchange';

/**
 * 单位: a government office, named by its division code (GB/T 2260, GB/T 10114): 9 digits for a township or street,
 * 6 for a county, city or province, or `hub` for the national hub.
 */
export type OfficeId = string;

/** 层级. Dongguan, Zhongshan and Danzhou are cities without counties; they are `prefecture` and stand on the county rung. */
export type OfficeLevel = 'township' | 'county' | 'prefecture' | 'province' | 'hub';

/** 逐级上报: the rungs above a handler. */
export type Rung = 'handler' | 'county' | 'province' | 'hub';

export interface RungOffice {
  readonly rung: Rung;
  readonly office: OfficeId;
}

export const hubOffice: OfficeId = 'hub';

export function isOfficeId(text: string): boolean {
  return text === hubOffice || /^\d{9}$/.test(text) || /^\d{6}$/.test(text);
}

export function levelOfOffice(office: OfficeId): OfficeLevel {
  if (office === hubOffice) return 'hub';
  if (office.length > 6) return 'township';
  if (office.endsWith('0000')) return 'province';
  return office.endsWith('00') ? 'prefecture' : 'county';
}

/** 省级代码, two digits of GB/T 2260; `undefined` for the hub. */
export function provinceOf(office: OfficeId): string | undefined {
  return office === hubOffice ? undefined : office.slice(0, 2);
}

/** The party of the exchange that an office writes through: its province's node, or the hub. */
export function partyOf(office: OfficeId): PartyId {
  const province = provinceOf(office);
  return province === undefined ? 'zl:hub' : `zl:node:${province}`;
}
