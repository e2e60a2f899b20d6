import { expect, test } from 'vitest';
import { listSources, readJson, readText } from './repository.ts';
import { lineOf } from './source-text.ts';

const silencers =
  /(?:\/\/|\/\*)\s*(?:oxlint-disable|eslint-disable|biome-ignore|@ts-expect-error|@ts-ignore|@ts-nocheck)/g;

test('comments that silence a rule are counted, and do not grow', () => {
  const found = listSources().flatMap((path) => {
    const text = readText(path);
    return [...text.matchAll(silencers)].map(
      (match) => `${path}:${lineOf(text, match.index)} ${match[0]}`,
    );
  });
  const { countMax } = readJson<{ countMax: number }>('house/suppressions.json');
  console.log(`${found.length} suppressions of at most ${countMax}`);
  expect(
    found.length,
    `suppressions grew past ${countMax}:\n${found.join('\n')}`,
  ).toBeLessThanOrEqual(countMax);
});
