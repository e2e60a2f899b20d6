import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { RegionalPlan, Spread } from '@zhulian/demography';

/** What one worker is asked for. */
export interface PathShare {
  readonly plan: RegionalPlan;
  readonly spread: Spread;
  readonly seed: number;
  readonly from: number;
  readonly until: number;
}

/** All paths, computed by `workers` threads in equal stretches; the bytes do not depend on how many. */
export async function sharePaths(
  order: Omit<PathShare, 'from' | 'until'> & { readonly paths: number; readonly workers?: number },
): Promise<Float64Array> {
  const { paths, workers = Math.min(2, availableParallelism()), ...share } = order;
  const size = order.plan.base.length;
  const all = new Float64Array(paths * size);
  const bounds = Array.from({ length: workers + 1 }, (_, at) => Math.floor((paths * at) / workers));
  await Promise.all(
    bounds.slice(1).map(async (until, at) => {
      const from = bounds[at] as number;
      if (until > from) all.set(await compute({ ...share, from, until }), from * size);
    }),
  );
  return all;
}

function compute(share: PathShare): Promise<Float64Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./path-worker.ts', import.meta.url), { workerData: share });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
