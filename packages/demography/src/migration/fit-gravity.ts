import { granted, type Result, refused } from '@zhulian/vocabulary';
import { solve } from '../matrix/solve.ts';

export type GravityRefusal =
  | { readonly code: 'demography.flow-impossible'; readonly row: number; readonly found: number }
  | {
      readonly code: 'demography.predictor-impossible';
      readonly row: number;
      readonly name: string;
    }
  | { readonly code: 'demography.fit-not-converged'; readonly error: number }
  | { readonly code: 'demography.predictors-dependent' };

/** 引力模型 fitted to flows. */
export interface FittedGravity {
  /** The constant first, then one for each predictor, in their order. */
  readonly coefficients: Float64Array;
  readonly fitted: Float64Array;
  /** 1 − deviance / deviance of the constant alone. */
  readonly devianceShare: number;
}

const iterationsMax = 100;

/**
 * Gravity by Poisson quasi-likelihood: ln E[T] = b0 + Σ b(k) x(k), zeros kept (Flowerdew and Aitkin 1982; Santos Silva and Tenreyro
 * 2006), by iteratively reweighted least squares to a relative change of the deviance below 1e-12. Predictors are given as they
 * enter: ln P(i), ln P(j), ln d(ij), and indicators. Flows are counts or sums of weights, never negative.
 */
export function fitGravity(order: {
  readonly flows: ArrayLike<number>;
  readonly predictors: readonly { readonly name: string; readonly column: ArrayLike<number> }[];
}): Result<FittedGravity, GravityRefusal> {
  const refusal = findFault(order);
  if (refusal !== undefined) return refused(refusal);
  const flows = Float64Array.from(order.flows);
  const columns = order.predictors.map(({ column }) => column);
  const mean = flows.reduce((sum, flow) => sum + flow, 0) / flows.length;
  let fitted: Float64Array = flows.map((flow) => (flow + mean) / 2);
  let deviance = Number.POSITIVE_INFINITY;
  for (let iteration = 0; iteration < iterationsMax; iteration += 1) {
    const coefficients = reweighted(flows, fitted, columns);
    if (coefficients === undefined) return refused({ code: 'demography.predictors-dependent' });
    fitted = predict(coefficients, columns, flows.length);
    const next = devianceOf(flows, fitted);
    if (Math.abs(deviance - next) <= 1e-12 * (Math.abs(next) + 1)) {
      const alone = devianceOf(flows, new Float64Array(flows.length).fill(mean));
      return granted({ coefficients, fitted, devianceShare: 1 - next / alone });
    }
    deviance = next;
  }
  return refused({ code: 'demography.fit-not-converged', error: deviance });
}

/** One step: solves (X′ W X) b = X′ W z with W = fitted and z = ln fitted + (flow − fitted) / fitted. */
function reweighted(
  flows: Float64Array,
  fitted: Float64Array,
  columns: readonly ArrayLike<number>[],
): Float64Array | undefined {
  const size = columns.length + 1;
  const information = new Float64Array(size * size);
  const score = new Float64Array(size);
  const row = new Float64Array(size);
  row[0] = 1;
  for (let at = 0; at < flows.length; at += 1) {
    const expected = fitted[at] as number;
    for (const [index, column] of columns.entries()) row[index + 1] = column[at] as number;
    const target = Math.log(expected) + ((flows[at] as number) - expected) / expected;
    for (let i = 0; i < size; i += 1) {
      const weighted = expected * (row[i] as number);
      score[i] = (score[i] as number) + weighted * target;
      for (let j = 0; j < size; j += 1) {
        information[i * size + j] =
          (information[i * size + j] as number) + weighted * (row[j] as number);
      }
    }
  }
  return solve(information, score, size);
}

function predict(
  coefficients: Float64Array,
  columns: readonly ArrayLike<number>[],
  count: number,
): Float64Array {
  const fitted = new Float64Array(count);
  for (let at = 0; at < count; at += 1) {
    let sum = coefficients[0] as number;
    for (const [index, column] of columns.entries())
      sum += (coefficients[index + 1] as number) * (column[at] as number);
    fitted[at] = Math.max(Math.exp(sum), 1e-300);
  }
  return fitted;
}

/** Poisson deviance 2 Σ (y ln(y / μ) − (y − μ)). */
export function devianceOf(flows: ArrayLike<number>, fitted: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < flows.length; at += 1) {
    const flow = flows[at] as number;
    const expected = fitted[at] as number;
    sum += (flow > 0 ? flow * Math.log(flow / expected) : 0) - (flow - expected);
  }
  return 2 * sum;
}

function findFault(order: Parameters<typeof fitGravity>[0]): GravityRefusal | undefined {
  for (let row = 0; row < order.flows.length; row += 1) {
    const found = order.flows[row] as number;
    if (!(Number.isFinite(found) && found >= 0))
      return { code: 'demography.flow-impossible', row: row + 1, found };
    const wrong = order.predictors.find(({ column }) => !Number.isFinite(column[row]));
    if (wrong !== undefined)
      return { code: 'demography.predictor-impossible', row: row + 1, name: wrong.name };
  }
  return undefined;
}
