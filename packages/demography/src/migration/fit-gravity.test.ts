import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fitGravity } from './fit-gravity.ts';

/** Korea, 17 × 17 (migest, from Statistics Korea): reference data beside the repository, not in it. */
const file = new URL(
  '../../../../../shared/data/migest-korea/korea_gravity_2012_2018.csv',
  import.meta.url,
);

function readFlows(year: string) {
  const [head = '', ...lines] = readFileSync(file, 'utf8').trim().split('\n');
  const names = head.split(',');
  const at = (name: string): number => names.indexOf(name);
  const rows = lines
    .map((line) => line.split(','))
    .filter((row) => row[at('year')] === year && row[at('orig')] !== row[at('dest')]);
  const column = (name: string): Float64Array =>
    Float64Array.from(rows, (row) => Number(row[at(name)]));
  return {
    flows: column('flow'),
    from: column('orig_pop'),
    to: column('dest_pop'),
    apart: column('dist_cent'),
  };
}

describe('fitGravity 引力模型', () => {
  test.skipIf(!existsSync(file))('fits the moves between the provinces of Korea in 2018', () => {
    const { flows, from, to, apart } = readFlows('2018');
    const outcome = fitGravity({
      flows,
      predictors: [
        { name: 'ln P(i)', column: from.map(Math.log) },
        { name: 'ln P(j)', column: to.map(Math.log) },
        { name: 'ln d', column: apart.map(Math.log) },
      ],
    });
    expect(outcome.ok).toBe(true);
    if (!outcome.ok) return;
    const [, origin, destination, distance] = outcome.value.coefficients;
    expect(flows).toHaveLength(272);
    expect(origin).toBeCloseTo(0.7366, 4);
    expect(destination).toBeCloseTo(0.6929, 4);
    expect(distance).toBeCloseTo(-0.8679, 4);
    expect(outcome.value.devianceShare).toBeCloseTo(0.891, 3);
  });

  test('finds the coefficients that made the flows, with zeros among them', () => {
    const x = Float64Array.from({ length: 200 }, (_, at) => (at % 20) / 10);
    const flows = x.map((value, at) =>
      Math.floor(at / 20) % 2 === 0 ? 2 * Math.exp(1 + 2 * value) : 0,
    );
    const outcome = fitGravity({ flows, predictors: [{ name: 'x', column: x }] });
    expect(outcome.ok && outcome.value.coefficients[1]).toBeCloseTo(2, 9);
    expect(outcome.ok && outcome.value.fitted.reduce((sum, flow) => sum + flow, 0)).toBeCloseTo(
      flows.reduce((sum, flow) => sum + flow, 0),
      4,
    );
  });

  test('names the row of a flow or of a distance that cannot be', () => {
    const predictors = [{ name: 'ln d', column: [0, Number.NEGATIVE_INFINITY] }];
    expect(fitGravity({ flows: [1, -2], predictors: [] })).toMatchObject({
      refusal: { code: 'demography.flow-impossible', row: 2, found: -2 },
    });
    expect(fitGravity({ flows: [1, 2], predictors })).toMatchObject({
      refusal: { code: 'demography.predictor-impossible', row: 2, name: 'ln d' },
    });
    const twice = [0, 1, 2].map((value) => value);
    expect(
      fitGravity({
        flows: [1, 2, 3],
        predictors: [
          { name: 'a', column: twice },
          { name: 'b', column: twice },
        ],
      }).ok,
    ).toBe(false);
  });
});
