import { normalQuantile } from '../distribution/normal.ts';
import { philoxInto } from './philox.ts';

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
  const counter: [number, number, number, number] = [0, 0, order.path >>> 0, 0];
  const words = new Uint32Array(4);
  const uniform = (index: number): number => {
    counter[0] = index >>> 0;
    philoxInto(words, counter, key);
    const [high, low] = [words[0] as number, words[1] as number];
    return (high * 1_048_576 + (low >>> 12) + 0.5) / 4_503_599_627_370_496;
  };
  return { uniform, normal: (index) => normalQuantile(uniform(index)) };
}
