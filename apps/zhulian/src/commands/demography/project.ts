import { type PathSummary, planCensus, singleAgesCount, summarisePaths } from '@zhulian/demography';
import { UsageError, wholeNumber } from '../../config.ts';
import type { DemographyOrder } from './demography.ts';
import { grantedOr } from './input-files.ts';
import { inputs2010, inputsAfter, returnShare, spread2010, tenProvinces } from './inputs-2010.ts';
import { sharePaths } from './share-paths.ts';

/** 0–4, 5–9 … 80–84, 85+. */
const groups = Array.from({ length: 18 }, (_, at) =>
  at === 17 ? '85+' : `${5 * at}-${5 * at + 4}`,
);

interface Cell extends PathSummary {
  readonly sex: 'M' | 'F';
  readonly age: string;
}

/** 多区域概率推算 from the 2010 census: medians and 80 % intervals, the same bytes for the same seed on any number of workers. */
export async function project(order: DemographyOrder): Promise<void> {
  const number = (name: string, standard: string, from: number, to: number): number =>
    wholeNumber(`--${name}`, order.option(name) || standard, { from, to });
  number('base', '2010', 2010, 2010);
  const to = number('to', '2020', 2011, 2110);
  const provinces = provincesOf(order.option('provinces') || 'all');
  const totalFertility = fertilityOf(order.option('tfr'));
  const inputs = inputs2010(totalFertility);
  const {
    correction,
    expectancy,
    plan,
    totalFertility: totals,
  } = grantedOr(planCensus(inputs, { years: to - 2010, returnShare }));
  const paths = await sharePaths({
    plan,
    spread: spread2010,
    seed: number('seed', '2010', 0, 4_294_967_295),
    paths: number('paths', '1000', 10, 100_000),
    workers: number('workers', '2', 1, 64),
  });
  const answer = Object.fromEntries(
    provinces.map((code) => {
      const region = inputs.regions.findIndex((each) => each.code === code);
      return [code, summariseRegion(paths, plan.base.length, region)];
    }),
  );
  const inputsAfterBase = inputsAfter('2010-11-01');
  order.note(
    '区间偏窄：同一方法在另 21 省，2020 年只有 37 % 的格子落在 80 % 区间内（docs/methods.md） · the intervals are too narrow: in 21 other provinces 37 % of the cells of 2020 lay inside 80 %',
  );
  order.note(
    '死亡率和生育模式截至 2010 年，但取自 2019 年的版本 · death rates and the fertility schedule end in 2010 but are read from an edition of 2019',
  );
  if (order.json) {
    order.say(JSON.stringify({ provinces: answer, inputsAfterBase }));
    return;
  }
  for (const code of provinces) {
    const region = inputs.regions.findIndex((each) => each.code === code);
    const { male = 0, female = 0 } = expectancy[region] ?? {};
    const figures = `TFR ${totals[region]?.toFixed(2)}  e0 ${male.toFixed(1)} / ${female.toFixed(1)}`;
    order.say(`${code}  ${answer[code]?.total}  ${figures}`);
  }
  order.say(
    `0 岁 ×${correction.infants.toFixed(4)}，1–4 岁 ×${correction.children.toFixed(4)}（普查漏报的儿童）· children that the census missed`,
  );
  order.say(
    `基期以后的输入 inputs later than the base: ${inputsAfterBase.join(', ') || '无 none'}`,
  );
}

function summariseRegion(
  paths: Float64Array,
  size: number,
  region: number,
): { readonly total: number; readonly cells: readonly Cell[] } {
  const count = paths.length / size;
  const totals = new Float64Array(count);
  const cells: Cell[] = [];
  for (const [sex, name] of (['M', 'F'] as const).entries()) {
    for (const [group, age] of groups.entries()) {
      const start = (region * 2 + sex) * singleAgesCount;
      const until = group === 17 ? singleAgesCount : 5 * group + 5;
      const figures = Float64Array.from({ length: count }, (_, path) => {
        let sum = 0;
        for (let at = 5 * group; at < until; at += 1)
          sum += paths[path * size + start + at] as number;
        return sum;
      });
      for (let path = 0; path < count; path += 1)
        totals[path] = (totals[path] as number) + (figures[path] as number);
      const { high80, low80, median } = summarisePaths(figures);
      const [whole, low, high] = [median, low80, high80].map(Math.round);
      cells.push({ sex: name, age, median: whole ?? 0, low80: low ?? 0, high80: high ?? 0 });
    }
  }
  return { total: Math.round(summarisePaths(totals).median), cells };
}

function provincesOf(text: string): readonly string[] {
  if (text === 'all') return tenProvinces;
  const codes = text.split(',');
  const strange = codes.filter((code) => !tenProvinces.some((known) => known === code));
  const repeated = codes.find((code, at) => codes.indexOf(code) !== at);
  if (strange.length > 0 || repeated !== undefined) {
    throw new UsageError(
      `--provinces all | ${tenProvinces.join(',')}: 不认识 unknown [${strange.join(' ')}] 重复 twice [${repeated ?? ''}]`,
    );
  }
  return codes;
}

/** Children per woman as typed; whether they can be believed is for the plan to say. */
function fertilityOf(text: string): number | undefined {
  if (text === '') return undefined;
  const found = Number(text);
  if (!Number.isFinite(found)) throw new UsageError('--tfr 应是数 · must be a number');
  return found;
}
