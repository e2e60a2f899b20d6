import { chinaFemaleRates, chinaInputs2019, chinaMaleRates } from '@zhulian/catalogue';
import { abridgedAges, projectCountry } from '@zhulian/demography';
import { UsageError } from '../../config.ts';
import type { DemographyOrder } from './demography.ts';
import { grantedOr } from './input-files.ts';

const ages = Array.from({ length: 21 }, (_, at) =>
  at === 20 ? '100+' : `${5 * at}-${5 * at + 4}`,
);

/** The UN's medium variant of 2019 for China from its own inputs, in thousands: how far our arithmetic is from theirs. */
export function wpp(order: DemographyOrder): void {
  if (order.option('country') !== '156')
    throw new UsageError(
      '--country 156：目录中只有中国的输入 · the catalogue has the inputs of China only',
    );
  const inputs = chinaInputs2019;
  const populations = grantedOr(
    projectCountry({
      ...inputs,
      base: { male: Float64Array.from(inputs.male), female: Float64Array.from(inputs.female) },
      deathRates: { male: chinaMaleRates, female: chinaFemaleRates },
      deathAges: abridgedAges(100),
    }),
  );
  const sumOf = (persons: Float64Array): number => persons.reduce((sum, each) => sum + each, 0);
  const years = populations.map(({ female, male }, step) => ({
    year: 2020 + 5 * step,
    total: sumOf(male) + sumOf(female),
    cells: [male, female].flatMap((persons, sex) =>
      ages.map((age, at) => ({ sex: sex === 0 ? 'M' : 'F', age, persons: persons[at] as number })),
    ),
  }));
  if (order.json) {
    const totals = Object.fromEntries(years.map(({ total, year }) => [year, total]));
    order.say(JSON.stringify({ country: 156, unit: 'thousand', totals, years }));
  } else
    for (const { total, year } of years) order.say(`${year}  ${Math.round(total)} 千人 thousand`);
}
