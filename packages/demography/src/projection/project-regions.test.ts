import { describe, expect, test } from 'vitest';
import { drawFactors, type Spread } from './draw-factors.ts';
import { projectPaths, summarisePaths } from './project-paths.ts';
import { projectRegions } from './project-regions.ts';
import { centralFactors, type RegionalPlan } from './regional-plan.ts';

const [regions, ages, years] = [3, 101, 12];
const block = 2 * ages;

/** Three invented regions with every kind of event. */
function planOf(change: Partial<RegionalPlan> = {}): RegionalPlan {
  const fertility = new Float64Array(years * regions * ages);
  for (let at = 0; at < fertility.length; at += 1)
    if (at % ages >= 15 && at % ages < 50) fertility[at] = 0.05;
  return {
    regions,
    ages,
    years,
    base: Float64Array.from({ length: regions * block }, (_, at) => 1000 + 7 * (at % 89)),
    dying: Float64Array.from(
      { length: years * regions * block },
      (_, at) => 0.001 * Math.exp((at % ages) * 0.06),
    ),
    dyingBorn: new Float64Array(years * regions * 2).fill(0.015),
    fertility,
    boys: new Float64Array(regions).fill(0.52),
    moves: Float64Array.from(
      { length: regions * regions * block },
      (_, at) => 0.002 * (1 + (at % 5)),
    ),
    bands: [
      { from: 0, factor: 0 },
      { from: 30, factor: 1 },
    ],
    ...change,
  };
}

const spread: Spread = {
  fertilityLevel: 0.05,
  fertilityLevelOfRegion: 0.05,
  fertilityShock: 0.03,
  fertilityShockOfRegion: 0.03,
  fertilityPersistence: 0.9,
  mortalityLevelOfRegion: 0.05,
  mortalityStep: 0.02,
  movement: 0.2,
  movementOut: 0.3,
  movementIn: 0.3,
  pullAgainstPush: -0.5,
  returning: [0, 2],
  baseGroup: 0.02,
};
const sumOf = (persons: Float64Array): number => persons.reduce((sum, each) => sum + each, 0);
const regionOf = (persons: Float64Array, region: number): number =>
  sumOf(persons.subarray(region * block, (region + 1) * block));

describe('projectRegions 多区域队列要素法', () => {
  test('every person is accounted for, and what leaves arrives', () => {
    const plan = planOf();
    let before: Float64Array = plan.base.slice();
    projectRegions(plan, centralFactors(plan), (_, after, { births, deaths, net }) => {
      for (let region = 0; region < regions; region += 1) {
        const expected =
          regionOf(before, region) +
          (births[region] as number) -
          (deaths[region] as number) +
          (net[region] as number);
        expect(Math.abs(regionOf(after, region) - expected)).toBeLessThan(1e-6);
      }
      expect(Math.abs(sumOf(net))).toBeLessThan(1e-6);
      before = after.slice();
    });
  });

  test('a cohort is what its survival leaves of it', () => {
    const closed = planOf({ moves: undefined, years: 1 });
    const after = projectRegions(closed, centralFactors(closed));
    const [old, chance] = [closed.base[40] as number, closed.dying[40] as number];
    expect(after[41]).toBeCloseTo(old * (1 - chance), 9);
    const [ninetyNine, open] = [99, 100].map(
      (age) => (closed.base[age] as number) * (1 - (closed.dying[age] as number)),
    );
    expect(after[100]).toBeCloseTo((ninetyNine as number) + (open as number), 9);
  });

  test('movement is to where it goes, at the ages of its band', () => {
    const moves = new Float64Array(regions * regions * block);
    moves[1 * block + 40] = 0.1;
    const plan = planOf({ moves, years: 1 });
    const still = planOf({ moves: undefined, years: 1 });
    const [moved, stayed] = [plan, still].map((each) =>
      projectRegions(each, centralFactors(each)),
    ) as [Float64Array, Float64Array];
    const survivors = stayed[41] as number;
    expect(moved[41]).toBeCloseTo(0.9 * survivors, 9);
    expect((moved[block + 41] as number) - (stayed[block + 41] as number)).toBeCloseTo(
      0.1 * survivors,
      9,
    );
    const factors = centralFactors(plan);
    factors.moves[regions * regions + 1] = 2;
    expect(projectRegions(plan, factors)[41]).toBeCloseTo(0.8 * survivors, 9);
  });
});

describe('projectPaths 随机路径', () => {
  const plan = planOf({ years: 4 });

  test('the same seed gives the same bytes, whoever computes which path', () => {
    const all = projectPaths(plan, spread, { seed: 7, from: 0, until: 6 });
    const parts = [
      ...projectPaths(plan, spread, { seed: 7, from: 0, until: 2 }),
      ...projectPaths(plan, spread, { seed: 7, from: 2, until: 6 }),
    ];
    expect(Float64Array.from(parts)).toEqual(all);
    expect(projectPaths(plan, spread, { seed: 8, from: 0, until: 6 })).not.toEqual(all);
  });

  test('no path has a number that is not one, or fewer than nobody', () => {
    for (const persons of projectPaths(plan, spread, { seed: 1, from: 0, until: 40 }))
      expect(persons >= 0).toBe(true);
  });

  test('one shock of fertility is felt by all regions, their own by themselves', () => {
    const quiet = { ...spread, fertilityLevelOfRegion: 0, fertilityShockOfRegion: 0 };
    const { fertility } = drawFactors(plan, quiet, { seed: 3, path: 5 });
    expect(fertility[0]).toBe(fertility[2]);
    expect(fertility[0]).not.toBe(1);
    const loud = drawFactors(plan, spread, { seed: 3, path: 5 });
    expect(loud.fertility[0]).not.toBe(loud.fertility[2]);
  });

  test('median and 80 % interval are the quantiles', () => {
    const figures = Array.from({ length: 101 }, (_, at) => 100 - at);
    expect(summarisePaths(figures)).toEqual({ median: 50, low80: 10, high80: 90 });
  });
});
