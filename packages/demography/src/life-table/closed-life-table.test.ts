import { describe, expect, test } from 'vitest';
import { closedLifeTable } from './closed-life-table.ts';
import { readRates } from './read-rates.ts';

/** China, women, 2015–2020: United Nations, World Population Prospects 2019, series mxF, country 156. */
const women = [
  0.00819, 0.00035, 0.00028, 0.00019, 0.00028, 0.00037, 0.00047, 0.00062, 0.00079, 0.00116, 0.00166,
  0.0027, 0.00455, 0.0086, 0.01559, 0.02888, 0.04912, 0.08274, 0.13317, 0.19291, 0.26952,
  0.32875121,
];
const ages = [0, 1, ...Array.from({ length: 20 }, (_, at) => 5 * (at + 1))];
const named = ages.map((age, at) =>
  at === 21 ? '100+' : age === 0 ? '0' : `${age}-${(ages[at + 1] as number) - 1}`,
);

function read(names: readonly (string | number)[], rates: readonly number[]) {
  const lines = names.map((name, at) => `${name},${rates[at]}`);
  return readRates(new TextEncoder().encode(['age,mx', ...lines].join('\n')));
}

describe('readRates 死亡率表', () => {
  test('reads named groups and bare first ages alike', () => {
    expect(read(named, women)).toEqual({ ok: true, value: { ages, rates: women } });
    expect(read(ages, women)).toEqual({ ok: true, value: { ages, rates: women } });
  });

  test.each([
    ['a missing open age', named.slice(0, -1), women, 'demography.open-age-missing'],
    [
      'an age column that begins at 1',
      ages.slice(1),
      women.slice(1),
      'demography.age-column-shifted',
    ],
    [
      'rates that slipped up a row',
      ages,
      [...women.slice(1), 0.4],
      'demography.age-column-shifted',
    ],
    [
      'rates that slipped down a row',
      ages,
      [0.05, ...women.slice(0, -1)],
      'demography.age-column-shifted',
    ],
    ['a gap', named.toSpliced(5, 1), women.toSpliced(5, 1), 'demography.age-out-of-step'],
    [
      'a group twice',
      named.toSpliced(5, 0, '15-19'),
      women.toSpliced(5, 0, 1),
      'demography.age-out-of-step',
    ],
    ['rates per thousand', ages, women.map((rate) => 1000 * rate), 'demography.rate-unit-wrong'],
    ['a negative rate', ages, women.with(3, -0.001), 'demography.cell-negative'],
    ['a word for an age', ['infants', ...ages.slice(1)], women, 'demography.age-not-read'],
  ] as const)('refuses %s', (_, names, rates, code) => {
    expect(read(names, rates)).toMatchObject({ ok: false, refusal: { code } });
  });
});

describe('closedLifeTable 封口生命表', () => {
  const order = { ages, rates: women, sex: 'female', infantRule: 'andreev-kingkade' } as const;

  test('closed by its own open rate it is the table of the UN', () => {
    const table = closedLifeTable({ ...order, closing: 'constant' });
    expect(table.ok && table.value.expectancy[0]).toBeCloseTo(78.973, 3);
  });

  test('Kannisto goes on to 130 and moves life expectancy by days, not years', () => {
    const table = closedLifeTable({ ...order, closing: 'kannisto' });
    expect(table.ok && table.value.ages.at(-1)).toBe(130);
    expect(table.ok && table.value.expectancy[0]).toBeCloseTo(78.965, 3);
  });

  test('is refused by Kannisto when nothing is known above 80', () => {
    const short = { ...order, ages: ages.slice(0, 18), rates: women.slice(0, 18) };
    expect(closedLifeTable({ ...short, closing: 'kannisto' })).toMatchObject({
      refusal: { code: 'demography.closing-needs-old-ages' },
    });
  });
});
