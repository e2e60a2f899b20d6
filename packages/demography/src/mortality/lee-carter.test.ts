import { describe, expect, test } from 'vitest';
import { abridgedAges } from '../age/age-groups.ts';
import { lifeTable } from '../life-table/life-table.ts';
import { findK, fitLeeCarter, leeCarterRates } from './lee-carter.ts';
import { singleYearDying } from './single-year-dying.ts';

const ages = abridgedAges(100);
const a = ages.map((age) => (age === 0 ? Math.log(0.03) : Math.log(0.0004) + 0.07 * age));
const b = ages.map((_, at) => (23 - at) / 275);
const made = [6, 2, -3, -5].map((k) =>
  ages.map((_, at) => Math.exp((a[at] as number) + (b[at] as number) * k)),
);

describe('fitLeeCarter 李－卡特模型', () => {
  const model = fitLeeCarter(made);

  test('finds what made the rates: Σ b = 1, Σ k = 0', () => {
    expect([...model.k].map((k) => Math.round(1e9 * k) / 1e9)).toEqual([6, 2, -3, -5]);
    expect(model.b.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12);
    for (const [at, value] of b.entries()) expect(model.b[at]).toBeCloseTo(value, 9);
    expect(model.drift).toBeCloseTo(-11 / 3, 9);
  });

  test('Σ b = 1 and Σ k = 0 hold for rates that no model made', () => {
    const rough = made.map((row, t) =>
      row.map((rate, x) => rate * (1 + 0.1 * ((7 * t + 3 * x) % 5))),
    );
    const { b: slopes, k } = fitLeeCarter(rough);
    expect(slopes.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12);
    expect(k.reduce((sum, each) => sum + each, 0)).toBeCloseTo(0, 9);
  });

  test('finds the k of a life expectancy, and says when there is none', () => {
    const k = findK(model, { ages, sex: 'female', expectancy: 60 });
    const table = lifeTable({ ages, rates: leeCarterRates(model, k ?? 0), sex: 'female' });
    expect(table.ok && table.value.expectancy[0]).toBeCloseTo(60, 6);
    expect(findK(model, { ages, sex: 'female', expectancy: 400 })).toBeUndefined();
  });
});

describe('singleYearDying 单岁死亡概率', () => {
  test('single years live as long as the abridged table, to a hundredth of a year', () => {
    const rates = made[3] ?? [];
    const { aged, born } = singleYearDying({ ages, rates, sex: 'male', open: 100 });
    let [years, alive] = [0, 1 - born];
    for (let age = 0; age < 100; age += 1) {
      years += alive;
      alive *= 1 - (aged[age] as number);
    }
    const table = lifeTable({ ages, rates, sex: 'male' });
    expect(years + alive / (aged[100] as number)).toBeCloseTo(
      table.ok ? (table.value.expectancy[0] as number) : 0,
      1,
    );
  });
});
