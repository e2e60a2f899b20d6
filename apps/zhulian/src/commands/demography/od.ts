import { fitGravity, fitMargins, readFlows, readMargin, readSeed } from '@zhulian/demography';
import type { DemographyOrder } from './demography.ts';
import { grantedOr, readInput } from './input-files.ts';

/** 引力模型 of a table of moves: ln E[T] = constant + popOrig · ln P(i) + popDest · ln P(j) + dist · ln d(ij). */
export function fitFlows(order: DemographyOrder): void {
  const file = order.option('flows');
  const read = grantedOr(readFlows(readInput(file)), file);
  const logarithms = (column: Float64Array): Float64Array => column.map(Math.log);
  const fit = grantedOr(
    fitGravity({
      flows: read.flows,
      predictors: [
        { name: 'popOrig', column: logarithms(read.originPopulations) },
        { name: 'popDest', column: logarithms(read.destinationPopulations) },
        { name: 'dist', column: logarithms(read.distances) },
      ],
    }),
    file,
  );
  if (read.within > 0)
    order.note(
      `同一地内部的 ${read.within} 行不参与 · ${read.within} rows inside one place take no part`,
    );
  const [constant, popOrig, popDest, dist] = fit.coefficients;
  const coefficients = { constant, popOrig, popDest, dist };
  const { devianceShare } = fit;
  if (order.json) order.say(JSON.stringify({ coefficients, devianceShare }));
  else {
    for (const [name, value] of Object.entries(coefficients))
      order.say(`${name.padEnd(10)} ${value}`);
    order.say(`偏差解释 share of deviance ${devianceShare}`);
  }
}

/** 迭代比例拟合: a seed made to agree with its margins. */
export function fitTable(order: DemographyOrder): void {
  const seedFile = order.option('seed');
  const seed = grantedOr(readSeed(readInput(seedFile)), seedFile);
  const marginOf = (option: string, margin: 'rows' | 'columns'): readonly number[] => {
    const file = order.option(option);
    const names = margin === 'rows' ? seed.rowNames : seed.columnNames;
    const length = margin === 'rows' ? seed.cells.length : (seed.cells[0]?.length ?? 0);
    return grantedOr(readMargin(readInput(file), margin, { length, names }), file);
  };
  const [rows, columns] = [marginOf('rows', 'rows'), marginOf('cols', 'columns')];
  const fitted = grantedOr(fitMargins({ seed: seed.cells.flat(), rows, columns }), seedFile);
  const matrix = rows.map((_, row) => [
    ...fitted.cells.subarray(row * columns.length, (row + 1) * columns.length),
  ]);
  if (order.json) order.say(JSON.stringify({ matrix }));
  else for (const row of matrix) order.say(row.map((cell) => cell.toFixed(4)).join('\t'));
}
