/** The gates of this house: what each is called, and the command that holds it. */
export interface Gate {
  readonly name: string;
  readonly command: readonly string[];
  /** What to type when it is red. */
  readonly remedy: string;
}

export const formatGate: Gate = {
  name: 'format and imports 格式与引用',
  command: ['node_modules/@biomejs/biome/bin/biome', 'check', '.'],
  remedy: 'npm run format',
};

export const lintGate: Gate = {
  name: 'lint 静态检查',
  command: ['node_modules/oxlint/bin/oxlint', '--type-aware', '.'],
  remedy: 'npx oxlint --type-aware --fix .',
};

export const typeGate: Gate = {
  name: 'types 类型',
  command: ['node_modules/typescript/bin/tsc', '-b'],
  remedy: 'npx tsc -b',
};

export const houseTypeGate: Gate = {
  name: 'types of the house 屋规类型',
  command: ['node_modules/typescript/bin/tsc', '-p', 'house'],
  remedy: 'npx tsc -p house',
};

export const appTestTypeGate: Gate = {
  name: 'types of tests outside src 测试类型',
  command: ['node_modules/typescript/bin/tsc', '-p', 'house/tsconfig.tests.json'],
  remedy: 'npx tsc -p house/tsconfig.tests.json',
};

/** Before anything reads the catalogue its index must be written. */
export const catalogueIndex: Gate = {
  name: 'catalogue index 目录索引',
  command: ['tools/catalogue-index.mjs'],
  remedy: 'npm run catalogue:index',
};

/** `gates.test.ts` runs these as tests; `npm run check` runs them first and the house test without that file. */
export const toolGates: readonly Gate[] = [
  formatGate,
  lintGate,
  typeGate,
  houseTypeGate,
  appTestTypeGate,
];

export const houseGate: Gate = {
  name: 'house 屋规',
  command: [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project',
    'house',
    '--exclude',
    '**/gates.test.ts',
    '--silent=passed-only',
  ],
  remedy: 'npm run house',
};

export const unitGate: Gate = {
  name: 'unit tests 单元测试',
  command: [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project',
    'pure',
    '--maxWorkers=2',
    '--silent=passed-only',
  ],
  remedy: 'npx vitest run --project pure',
};
