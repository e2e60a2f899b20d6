import { describe, expect, test } from 'vitest';
import { isTestFile, listFiles, listSources, readText } from './repository.ts';

const drawers = [
  'util',
  'utils',
  'common',
  'helper',
  'helpers',
  'shared',
  'lib',
  'libs',
  'misc',
  'core',
];
const linesMax = 400;
const files = listFiles().filter((path) => !path.startsWith('house/planted/'));

describe('names of files 文件名', () => {
  test('no drawer: nothing is called utils, common, helpers, shared, lib or misc', () => {
    const found = files.filter((path) =>
      path.split('/').some((part) => drawers.includes(part.replace(/\..*$/, '').toLowerCase())),
    );
    expect(found, 'a drawer: name the thing instead').toEqual([]);
  });

  test('are kebab-case', () => {
    const found = listSources().filter(
      (path) => !/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(path.split('/').pop() ?? ''),
    );
    expect(found).toEqual([]);
  });
});

describe('length of files 文件长度', () => {
  const lengths = files
    .filter((path) => /\.(ts|tsx|mjs|sql)$/.test(path))
    .map((path) => ({ path, lines: readText(path).trimEnd().split('\n').length }));

  test(`none is longer than ${linesMax} lines`, () => {
    const long = lengths
      .filter(({ lines }) => lines > linesMax)
      .map(({ path, lines }) => `${path}: ${lines} lines`);
    expect(long, `longer than ${linesMax} lines`).toEqual([]);
  });

  test('half of the sources are shorter than 80 lines', () => {
    const sorted = lengths
      .filter(({ path }) => !isTestFile(path))
      .map(({ lines }) => lines)
      .sort((left, right) => left - right);
    const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
    console.log(`${sorted.length} sources, median ${median} lines, longest ${sorted.at(-1) ?? 0}`);
    expect(median).toBeLessThan(80);
  });
});
