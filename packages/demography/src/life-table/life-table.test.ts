import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { abridgedAges, singleAges } from '../age/age-groups.ts';
import { separateInfants } from './infant-separation.ts';
import { lifeTable } from './life-table.ts';

const ages = abridgedAges(100);
/** China, deaths per person-year: United Nations, World PopulationBySex Prospects 2019, series mxM and mxF, country 156. */
const male2005 = [
  0.0199, 0.00084, 0.00051, 0.00035, 0.00055, 0.00074, 0.00102, 0.00138, 0.00173, 0.00233, 0.00321,
  0.00519, 0.0087, 0.0162, 0.02909, 0.05484, 0.09386, 0.13295, 0.20462, 0.29409, 0.38906,
  0.50153846,
];
const male2010 = [
  0.0139, 0.00056, 0.0004, 0.00031, 0.00045, 0.00065, 0.00091, 0.00112, 0.00141, 0.00196, 0.00293,
  0.00495, 0.00834, 0.01574, 0.02862, 0.0522, 0.08814, 0.12725, 0.19398, 0.27843, 0.36834,
  0.47520661,
];
const male2015 = [
  0.01158, 0.00047, 0.00034, 0.00027, 0.00039, 0.00057, 0.00079, 0.00098, 0.00124, 0.00172, 0.00258,
  0.00436, 0.00734, 0.01385, 0.02524, 0.04624, 0.07861, 0.11456, 0.17643, 0.25587, 0.34182,
  0.44596132,
];
const female2005 = [
  0.01666, 0.00072, 0.00044, 0.00029, 0.0004, 0.00054, 0.00065, 0.00086, 0.00111, 0.00163, 0.00235,
  0.00366, 0.00593, 0.01107, 0.01946, 0.03697, 0.06261, 0.10475, 0.16706, 0.23945, 0.34805,
  0.39581831,
];
const female2010 = [
  0.01069, 0.00044, 0.00034, 0.00022, 0.00032, 0.00042, 0.00053, 0.0007, 0.0009, 0.00132, 0.0019,
  0.00309, 0.00523, 0.00989, 0.01794, 0.03316, 0.05616, 0.09395, 0.14984, 0.21475, 0.2967,
  0.3554114,
];
const female2015 = [
  0.00819, 0.00035, 0.00028, 0.00019, 0.00028, 0.00037, 0.00047, 0.00062, 0.00079, 0.00116, 0.00166,
  0.0027, 0.00455, 0.0086, 0.01559, 0.02888, 0.04912, 0.08274, 0.13317, 0.19291, 0.26952,
  0.32875121,
];

function tableOf(rates: readonly number[], sex: 'male' | 'female') {
  const outcome = lifeTable({ ages, rates, sex });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
}

describe('lifeTable 生命表', () => {
  test.each([
    ['male', '2005–2010', male2005, 71.893],
    ['male', '2010–2015', male2010, 73.066],
    ['male', '2015–2020', male2015, 74.469],
    ['female', '2005–2010', female2005, 75.665],
    ['female', '2010–2015', female2010, 77.454],
    ['female', '2015–2020', female2015, 78.973],
  ] as const)('gives the life expectancy of China, %s %s, as the UN publishes it', (...row) => {
    const [sex, , rates, expected] = row;
    expect(tableOf(rates, sex).expectancy[0]).toBeCloseTo(expected, 3);
  });

  test('separates infants as the UN does: China, women, 2015–2020', () => {
    const { separation, personYears } = tableOf(female2015, 'female');
    expect(separation[0]).toBeCloseTo(0.1321973, 7);
    expect(separation[1]).toBeCloseTo(1.5095676, 7);
    expect(personYears[0]).toBeCloseTo(0.9929429, 7);
  });

  test('person-years, survivors and rates agree: each death is a rate times its person-years', () => {
    const hazards = fc.array(fc.double({ min: 1e-5, max: 0.6, noNaN: true }), {
      minLength: 101,
      maxLength: 101,
    });
    fc.assert(
      fc.property(hazards, fc.constantFrom('male', 'female'), (rates, sex) => {
        const outcome = lifeTable({ ages: singleAges(100), rates, sex });
        if (!outcome.ok) throw new Error(outcome.refusal.code);
        const { survivors, personYears } = outcome.value;
        for (let age = 0; age < 100; age += 1) {
          const deaths = (survivors[age] as number) - (survivors[age + 1] as number);
          expect(
            Math.abs(deaths - (rates[age] as number) * (personYears[age] as number)),
          ).toBeLessThan(1e-12);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('names the age of a rate that cannot be, and a table whose ages do not rise', () => {
    const rates = male2005.with(4, Number.NaN);
    expect(lifeTable({ ages, rates, sex: 'male' })).toMatchObject({
      refusal: { code: 'demography.rate-impossible', age: 15 },
    });
    expect(lifeTable({ ages: [0, 5, 1], rates: [0.1, 0.1, 0.1], sex: 'male' })).toMatchObject({
      refusal: { code: 'demography.ages-not-ascending', age: 1 },
    });
    expect(lifeTable({ ages, rates: [0.1], sex: 'male' })).toMatchObject({
      refusal: { code: 'demography.length-differs', expected: 22, found: 1 },
    });
    const closed = male2005.with(21, 0);
    expect(lifeTable({ ages, rates: closed, sex: 'male' })).toMatchObject({
      refusal: { code: 'demography.rate-impossible', age: 100 },
    });
  });
});

describe('separateInfants 婴幼儿死亡的平均存活时间', () => {
  test('follows Coale and Demeny below and above their cut', () => {
    expect(separateInfants(0.05, 'male', 'coale-demeny').infant).toBeCloseTo(0.1792, 10);
    expect(separateInfants(0.12, 'male', 'coale-demeny')).toEqual({ infant: 0.33, child: 1.352 });
    expect(separateInfants(0.12, 'female', 'coale-demeny')).toEqual({ infant: 0.35, child: 1.361 });
  });

  test('is continuous across the bands of Andreev and Kingkade to three decimals', () => {
    for (const [sex, cuts] of [
      ['male', [0.023, 0.08307]],
      ['female', [0.01724, 0.06891]],
    ] as const) {
      for (const cut of cuts) {
        const below = separateInfants(cut - 1e-9, sex, 'andreev-kingkade').infant;
        const above = separateInfants(cut, sex, 'andreev-kingkade').infant;
        expect(Math.abs(below - above)).toBeLessThan(1e-3);
      }
    }
  });
});
