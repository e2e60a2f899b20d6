/** `npm test`: sets up what it needs, runs everything, and ends with the real counts on one line. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { ensurePackages } from './packages.mjs';
import { run } from './run.mjs';

/** Groups run one after another: two cores, one database, one browser at a time. */
const groups = [
  { projects: ['pure', 'house'], options: ['--maxWorkers=2'] },
  { projects: ['store', 'scenario'], options: ['--no-file-parallelism'] },
  { projects: ['browser'], options: ['--no-file-parallelism'] },
];

ensurePackages();
build();
const browser = ensureBrowser();
const wanted = process.argv.slice(2);
const scratch = mkdtempSync(join(tmpdir(), 'zhulian-test-'));
const total = { passed: 0, failed: 0, skipped: 0 };
let broken = false;
try {
  for (const [index, group] of groups.entries()) {
    const report = join(scratch, `${index}.json`);
    const projects = group.projects.flatMap((name) => ['--project', name]);
    const code = await run(
      [
        'node_modules/vitest/vitest.mjs',
        'run',
        ...projects,
        ...group.options,
        '--passWithNoTests',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
        ...wanted,
      ],
      { env: { ...process.env, ...(browser && { ZHULIAN_CHROMIUM: browser }) } },
    );
    const counts = readReport(report);
    total.passed += counts.numPassedTests;
    total.failed += counts.numFailedTests + counts.brokenFiles;
    total.skipped += counts.numPendingTests + counts.numTodoTests;
    if (code !== 0) broken = true;
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
if (broken && total.failed === 0) total.failed = 1;
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

/** A file that cannot even be loaded has no tests to fail; it counts as one failure. */
function readReport(file) {
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const brokenFiles = report.testResults.filter(
    (result) =>
      result.status === 'failed' &&
      result.assertionResults.every((test) => test.status !== 'failed'),
  );
  return { ...report, brokenFiles: brokenFiles.length };
}
