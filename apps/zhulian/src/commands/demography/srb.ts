import { readBirths, watchRatios } from '@zhulian/demography';
import type { DemographyOrder } from './demography.ts';
import { grantedOr, readInput } from './input-files.ts';

/** 出生性别比 by area, each with its interval and shrunk towards its province. Never a ranking: areas come in the order of the file. */
export function srb(order: DemographyOrder): void {
  const file = order.option('births');
  const areas = watchRatios(grantedOr(readBirths(readInput(file)), file));
  if (order.json) {
    order.say(JSON.stringify({ areas: Object.fromEntries(areas) }));
    return;
  }
  order.say(
    '地区 area · 原值 raw [95 %] · 收缩后 shrunk [95 %]   每百名女婴的男婴数 boys per 100 girls',
  );
  const hundred = (ratio: number | null): string =>
    ratio === null ? '—' : (100 * ratio).toFixed(1);
  for (const [area, watched] of areas) {
    const { high95, low95, ratio, shrunk, shrunkHigh95, shrunkLow95 } = watched;
    order.say(
      `${area}  ${hundred(ratio)} [${hundred(low95)}, ${hundred(high95)}]  ${hundred(shrunk)} [${hundred(shrunkLow95)}, ${hundred(shrunkHigh95)}]`,
    );
  }
  order.note(
    '区间宽的地区说明不了什么；比值不说明任何家庭做过什么 · a wide interval says little, and no ratio says what any family did',
  );
}
