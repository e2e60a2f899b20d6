import { normalQuantile } from '../distribution/normal.ts';
import { philox } from './philox.ts';

/** Chance of one purpose on one path: `draw(n)` is always the same for the same seed, path, stream and n. */
export interface CountedRandom {
  /** Uniform in (0, 1), never 0 or 1, with 52 random bits. */
  uniform(index: number): number;
  /** Standard normal, by the inverse of its distribution: one draw, one number. */
  normal(index: number): number;
}

/** `seed` and `path` are integers from 0 to 2³²−1; `stream` separates purposes (fertility, mortality, migration). */
export function countedRandom(order: {
  readonly seed: number;
  readonly path: number;
  readonly stream: number;
}): CountedRandom {
  const key = [order.seed >>> 0, order.stream >>> 0] as const;
  const uniform = (index: number): number => {
    const [high, low] = philox([index >>> 0, 0, order.path >>> 0, 0], key);
    return ((high >>> 0) * 1_048_576 + (low >>> 12) + 0.5) / 4_503_599_627_370_496;
  };
  return { uniform, normal: (index) => normalQuantile(uniform(index)) };
}
