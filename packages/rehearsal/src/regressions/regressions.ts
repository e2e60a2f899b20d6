import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Violation } from '../checkers/violation.ts';

/** 回归种子: a schedule that once broke a promise, and what was found behind it. */
export interface Regression {
  readonly seed: string;
  readonly invariant: string;
  readonly detail: string;
  /** What was wrong, and in which room; empty until somebody has looked. */
  readonly found: string;
}

const folder = new URL('./', import.meta.url);

/** All seeds that are kept. A seed is worth what the programme of its day made of it: after a change of the cast it is one more schedule. */
export function listRegressions(): readonly Regression[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Regression);
}

/** Keeps the seed of a broken promise, once; the tests run it from then on. Answers the name of its file. */
export function keepRegression({ seed, invariant, detail }: Violation): string {
  const name = `seed-${seed.replaceAll(/[^0-9A-Za-z]+/g, '-')}.json`;
  const regression: Regression = { seed, invariant, detail, found: '' };
  const file = new URL(name, folder);
  if (!existsSync(file)) writeFileSync(file, `${JSON.stringify(regression, null, 2)}\n`);
  return name;
}
