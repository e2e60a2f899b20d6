import {
  type AreaBirths,
  centralFactors,
  countedRandom,
  fitMargins,
  fitShares,
  planCensus,
  projectRegions,
  type RegionalPlan,
} from '@zhulian/demography';
import { inputs2010, returnShare, spread2010 } from '../../commands/demography/inputs-2010.ts';
import { sharePaths } from '../../commands/demography/share-paths.ts';
import { firstRegions } from './first-regions.ts';

/** Figures of `npm run bench -- demography`. */
export interface DemographyBench {
  readonly name: 'demography';
  readonly figures: {
    readonly pathsNoOdSeconds: number;
    readonly pathsOdSeconds: number;
    readonly pathsOdTwoWorkersSeconds: number;
    readonly scenarioMs: number;
    readonly srbFitMs: number;
    readonly ipfMs: number;
    /** Null: large tables are not built yet, and nothing is measured in their place. */
    readonly duckGroupBySeconds: null;
  };
  readonly sameBytes: boolean;
  /** Seconds that a thread of this machine needed in the same run for ten million multiplications and additions, thrice: how busy it was. */
  readonly rawLimit: { readonly tenMillionSteps: number };
}

const [regions, years, paths] = [10, 90, 1000];

/** Ten provinces × 101 ages × 2 sexes × 90 years × 1,000 paths, on threads as the command uses them, with the start of the threads in the time. */
export async function runDemographyBench(order: {
  readonly paths?: number;
  readonly tell: (line: string) => void;
}): Promise<DemographyBench> {
  const count = order.paths ?? paths;
  const { tell } = order;
  const planned = planCensus(inputs2010(undefined), { years, returnShare });
  if (!planned.ok) throw new Error(planned.refusal.code);
  const plan = firstRegions(planned.value.plan, regions);
  const run = (moves: RegionalPlan['moves'], workers: number): Promise<Float64Array> =>
    sharePaths({ plan: { ...plan, moves }, spread: spread2010, seed: 1, paths: count, workers });
  tell('路径，无迁移 · paths without moves …');
  const closed = await timed(() => run(undefined, 1));
  tell('路径，分年龄性别 10 × 10 迁移 · paths with moves by age and sex …');
  const one = await timed(() => run(plan.moves, 1));
  tell('同上，两个线程 · the same on two threads …');
  const two = await timed(() => run(plan.moves, 2));
  tell('单一情景、出生性别比、比例拟合 · scenario, sex ratios, margins …');
  return {
    name: 'demography',
    figures: {
      pathsNoOdSeconds: round(closed.ms / 1000),
      pathsOdSeconds: round(one.ms / 1000),
      pathsOdTwoWorkersSeconds: round(two.ms / 1000),
      scenarioMs: round(await medianMs(scenario)),
      srbFitMs: round(await medianMs(sexRatios)),
      ipfMs: round(await medianMs(margins)),
      duckGroupBySeconds: null,
    },
    sameBytes: Buffer.from(one.value.buffer).equals(Buffer.from(two.value.buffer)),
    rawLimit: { tenMillionSteps: round(Math.min(steps(), steps(), steps())) },
  };
}

/** From the inputs to 2100, with a table of each year. */
function scenario(): void {
  const planned = planCensus(inputs2010(undefined), { years, returnShare });
  if (!planned.ok) throw new Error(planned.refusal.code);
  const { plan } = planned.value;
  const totals: number[] = [];
  projectRegions(plan, centralFactors(plan), (_, after) => {
    for (let region = 0; region < plan.regions; region += 1) {
      const from = region * 2 * plan.ages;
      totals.push(after.subarray(from, from + 2 * plan.ages).reduce((sum, each) => sum + each, 0));
    }
  });
}

/** As many areas as the census has counties, their births by chance. */
const areas: readonly AreaBirths[] = Array.from({ length: 2857 }, (_, area) => {
  const chance = countedRandom({ seed: 1, path: area, stream: 0 });
  const births = 300 + Math.floor(9000 * chance.uniform(0));
  const boys = Math.round(births * (0.54 + 0.015 * chance.normal(1)));
  return { boys, girls: births - boys };
});

function sexRatios(): void {
  fitShares(areas);
}

/** 31 × 31 to 1e-8, its diagonal empty. */
function margins(): void {
  const chance = countedRandom({ seed: 2, path: 0, stream: 0 });
  const size = 31;
  const table = Array.from({ length: size * size }, (_, at) =>
    Math.floor(at / size) === at % size ? 0 : 1 + 1000 * chance.uniform(at),
  );
  const rows = Array.from({ length: size }, (_, row) =>
    table.slice(row * size, (row + 1) * size).reduce((sum, each) => sum + each, 0),
  );
  const columns = rows.map((_, column) =>
    rows.reduce((sum, __, row) => sum + (table[row * size + column] as number), 0),
  );
  const seed = table.map((each, at) => (each === 0 ? 0 : 1 + 1000 * chance.uniform(1000 + at)));
  const fitted = fitMargins({ seed, rows, columns });
  if (!fitted.ok) throw new Error(fitted.refusal.code);
}

async function timed<Value>(
  work: () => Promise<Value>,
): Promise<{ readonly value: Value; readonly ms: number }> {
  const start = performance.now();
  const value = await work();
  return { value, ms: performance.now() - start };
}

/** Median of nine, after two that warm up. */
async function medianMs(work: () => void): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < 11; turn += 1) times.push((await timed(async () => work())).ms);
  return times.slice(2).sort((left, right) => left - right)[4] as number;
}

function steps(): number {
  const start = performance.now();
  let sum = 0;
  for (let at = 0; at < 10_000_000; at += 1) sum = sum * 0.999 + at;
  return sum < 0 ? 0 : (performance.now() - start) / 1000;
}

function round(figure: number): number {
  return Math.round(figure * 1000) / 1000;
}
