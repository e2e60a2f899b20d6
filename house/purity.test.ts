import { describe, expect, test } from 'vitest';
import { isTestFile, listSources, readText, roomOf } from './repository.ts';
import { codeOf, lineOf, listImports } from './source-text.ts';

/** What brings the world in. Left: the rule's name for the reader; right: how it looks in code. */
const worldly: readonly (readonly [string, RegExp])[] = [
  ['the clock', /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.|\bTemporal\.Now\b/g],
  [
    'chance',
    /\bMath\.random\b|\bgetRandomValues\b|\brandom(Bytes|UUID|Int|FillSync)\b|\bgenerateKeyPair/g,
  ],
  ['a timer', /\b(setTimeout|setInterval|setImmediate|queueMicrotask)\b/g],
  ['the network', /(?<![\w.])fetch\s*\(|\bWebSocket\b|\bXMLHttpRequest\b/g],
  ['the environment', /(?<![\w.])process\.|\bimport\.meta\.env\b/g],
  ['the console', /(?<![\w.])console\./g],
];

/** Node's own modules that only compute. */
const pureModules = ['node:assert', 'node:crypto', 'node:buffer', 'node:util'];

const sources = listSources().filter((path) => path.includes('/src/') && !isTestFile(path));
const isLow = (path: string): boolean => {
  const floor = roomOf(path)?.room.floor;
  return typeof floor === 'number' && floor <= 2;
};

describe('floors 0–2 are pure 纯规则', () => {
  const low = sources.filter(isLow);

  test('and there are some', () => {
    expect(low.length).toBeGreaterThan(100);
  });

  test.each(worldly)('%s does not reach them', (what, pattern) => {
    const found = low.flatMap((path) => {
      const code = codeOf(readText(path), { keepStrings: false });
      return [...code.matchAll(pattern)].map(
        (match) => `${path}:${lineOf(code, match.index)} ${match[0]}`,
      );
    });
    expect(found, `${what} on a pure floor`).toEqual([]);
  });

  test('no module of Node that touches disk, network or process is imported there', () => {
    const found = low.flatMap((path) =>
      listImports(readText(path))
        .filter((specifier) => specifier.startsWith('node:') && !pureModules.includes(specifier))
        .map((specifier) => `${path} imports ${specifier}`),
    );
    expect(found, 'a worldly module on a pure floor').toEqual([]);
  });
});

describe('the environment 环境变量', () => {
  test('is read by config.ts of the apps, by nobody else', () => {
    const readers = sources
      .filter((path) => /\bprocess\.env\b/.test(codeOf(readText(path), { keepStrings: false })))
      .filter((path) => !/^apps\/[^/]+\/src\/config\.ts$/.test(path));
    expect(readers, 'process.env outside apps/*/src/config.ts').toEqual([]);
  });
});
