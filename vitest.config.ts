import { defineConfig } from 'vitest/config';

/** `pure` needs nothing; `store` needs PostgreSQL; `scenario` boots nodes; `browser` drives Chromium; `house` reads the repository. */
const project = (name: string, include: string[], testTimeout: number) => ({
  extends: true as const,
  test: { name, include, testTimeout, hookTimeout: 120_000 },
});

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['{packages,apps}/*/src/**/*.test.ts', 'docs/protocols/**/*.test.ts'],
          exclude: [
            '**/*.store.test.ts',
            '**/*.scenario.test.ts',
            '**/*.browser.test.ts',
            '**/node_modules/**',
          ],
          testTimeout: 30_000,
        },
      },
      project('store', ['{packages,apps}/*/src/**/*.store.test.ts'], 120_000),
      project(
        'scenario',
        ['{packages,apps}/*/{src,tests,scenarios}/**/*.scenario.test.ts'],
        300_000,
      ),
      project('browser', ['apps/*/tests/**/*.browser.test.ts'], 300_000),
      project('house', ['house/**/*.test.ts'], 120_000),
    ],
  },
});
