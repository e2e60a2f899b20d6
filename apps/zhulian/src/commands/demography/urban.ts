import { population2010 } from '@zhulian/catalogue';
import { projectUrban } from '@zhulian/demography';
import { wholeNumber } from '../../config.ts';
import type { DemographyOrder } from './demography.ts';
import { tenProvinces } from './inputs-2010.ts';

/** 城镇化率 of the ten provinces from the census of 2010 and the sample survey of 2005, as shares. */
export function urban(order: DemographyOrder): void {
  const to = wholeNumber('--to', order.option('to'), { from: 2011, to: 2110 });
  const { censusPlaces, urbanShare2005 } = population2010;
  const places = tenProvinces.map((code) => {
    const place = censusPlaces[code];
    if (place === undefined) throw new Error(`no census of ${code}`);
    return { code, earlier: urbanShare2005[code] ?? Number.NaN, later: place.urban / place.total };
  });
  const provinces = projectUrban(places, { observedYears: 5, years: to - 2010 });
  if (order.json) {
    order.say(JSON.stringify({ provinces: Object.fromEntries(provinces) }));
    return;
  }
  const hundred = (share: number): string => (100 * share).toFixed(1);
  for (const [code, { high80, low80, median }] of provinces)
    order.say(`${code}  ${hundred(median)} %  [${hundred(low80)}, ${hundred(high80)}]`);
}
