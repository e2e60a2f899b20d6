import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { intrinsicGrowth } from './intrinsic-growth.ts';
import { type CohortStep, type PopulationBySex, projectCohorts } from './project-cohorts.ts';
import { rogersMatrix, rogersRates } from './rogers-matrix.ts';

/** Sweden 1993, Preston, Heuveline and Guillot 2001, box 6.1: reference data beside the repository, not in it. */
const file = new URL('../../../../../shared/data/golden/sweden1993.csv', import.meta.url);
const sumOf = (counts: Float64Array): number => counts.reduce((sum, count) => sum + count, 0);

function readSweden(): { readonly start: PopulationBySex; readonly step: CohortStep } {
  const rows = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').map((cell) => Number(cell)));
  const column = (at: number): Float64Array => Float64Array.from(rows, (row) => row[at] ?? 0);
  const perBirth = (at: number): Float64Array => column(at).map((years) => years / 100_000);
  return {
    start: { male: column(2), female: column(3) },
    step: {
      width: 5,
      personYears: { male: perBirth(4), female: perBirth(5) },
      fertility: column(6),
      ratioAtBirth: 1.05,
    },
  };
}

describe.skipIf(!existsSync(file))('projectCohorts 队列要素法: Sweden 1993', () => {
  test('gives 1998 and 2003 as the textbook does, to the person', () => {
    const { start, step } = readSweden();
    const first = projectCohorts(start, step).after;
    const second = projectCohorts(first, step).after;
    expect([...first.female.subarray(0, 5)].map(Math.round)).toEqual([
      293_574, 293_189, 248_251, 239_833, 261_015,
    ]);
    expect(Math.round(sumOf(first.female))).toBe(4_449_570);
    expect(Math.round(first.male[0] ?? 0)).toBe(307_798);
    expect(Math.round(sumOf(first.male))).toBe(4_354_685);
    expect(Math.round(second.female[0] ?? 0)).toBe(280_121);
    expect(Math.round(sumOf(second.female))).toBe(4_478_712);
    expect(Math.round(sumOf(second.male))).toBe(4_393_358);
    expect(5 * sumOf(Float64Array.from(step.fertility))).toBeCloseTo(2.085, 3);
  });

  test('has the intrinsic growth of its Leslie matrix', () => {
    const { start, step } = readSweden();
    const advance = (female: Float64Array): Float64Array =>
      projectCohorts({ male: new Float64Array(female.length), female }, step).after.female;
    const { factor, rate } = intrinsicGrowth(start.female, advance, 5);
    expect(factor).toBeCloseTo(1.0011125, 7);
    expect(rate).toBeCloseTo(0.00022238, 8);
  });
});

describe('rogersMatrix 多区域存活矩阵', () => {
  test('gives the two-region example', () => {
    const rates = rogersRates([0.01, 0.02], [0, 0.02, 0.01, 0]);
    expect([...rates]).toEqual([0.03, -0.01, -0.02, 0.03]);
    const survival = rogersMatrix(rates, 2, 5);
    const expected = [0.8624797, 0.04331348, 0.08662696, 0.8624797];
    for (const [at, share] of expected.entries()) expect(survival?.[at]).toBeCloseTo(share, 7);
    const [a = 0, b = 0, c = 0, d = 0] = survival ?? [];
    expect(a * 1000 + b * 500).toBeCloseTo(884.13643747, 8);
    expect(c * 1000 + d * 500).toBeCloseTo(517.86681104, 8);
  });

  test('without deaths nobody is lost or made', () => {
    const survival = rogersMatrix(
      rogersRates([0, 0, 0], [0, 0.1, 0.05, 0.02, 0, 0.3, 0.2, 0.1, 0]),
      3,
      1,
    );
    for (let from = 0; from < 3; from += 1) {
      const sum = [0, 1, 2].reduce((total, to) => total + (survival?.[to * 3 + from] ?? 0), 0);
      expect(sum).toBeCloseTo(1, 14);
    }
  });
});
