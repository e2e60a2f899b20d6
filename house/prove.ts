/**
 * `npm run house:prove`: a gate that has never gone red is not a gate. Every violation in `house/planted/` is planted in
 * a copy of the repository; its gates must be green before, and red, for the right reason, after.
 * `-- <name>…` proves only those whose name contains one of the words.
 */
import { spawnSync } from 'node:child_process';
import { makeCopy, removeCopy } from './planted-copy.ts';
import { type Check, listViolations, plant, type Violation } from './planted-violation.ts';

interface Verdict {
  readonly isProven: boolean;
  readonly note: string;
}

const copy = makeCopy();
const cleanRuns = new Map<string, Verdict>();

function run(command: readonly string[]): {
  readonly status: number | null;
  readonly output: string;
} {
  const done = spawnSync(process.execPath, command, {
    cwd: copy,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
  });
  return { status: done.status, output: `${done.stdout}${done.stderr}` };
}

/** Green without the violation: otherwise red proves nothing. Each command is run clean once. */
function proveClean(command: readonly string[]): Verdict {
  const key = command.join(' ');
  const known = cleanRuns.get(key);
  if (known) return known;
  const { status, output } = run(command);
  const verdict = {
    isProven: status === 0,
    note: status === 0 ? '' : `red before anything was planted:\n${output.slice(-3000)}`,
  };
  cleanRuns.set(key, verdict);
  return verdict;
}

function proveRed({ command, expect }: Check): Verdict {
  const { status, output } = run(command);
  if (status === 0) return { isProven: false, note: 'stayed GREEN' };
  if (!output.includes(expect)) {
    return {
      isProven: false,
      note: `red for another reason; "${expect}" is not in\n${output.slice(-3000)}`,
    };
  }
  return { isProven: true, note: '' };
}

function prove(violation: Violation): readonly Verdict[] {
  return violation.checks.map((check) => {
    // A file that only the violation brings cannot be checked before it is there.
    const clean = check.command.some((word) => word.includes('planted'))
      ? { isProven: true, note: '' }
      : proveClean(check.command);
    if (!clean.isProven) return clean;
    const takeOut = plant(violation, copy);
    try {
      return proveRed(check);
    } finally {
      takeOut();
    }
  });
}

function describe({ command }: Check): string {
  const words = command.map((word) => word.replace(/^node_modules\/(@?\w+)\/.*$/, '$1'));
  return words.filter((word) => !['run', '--project', 'house'].includes(word)).join(' ');
}

const wanted = process.argv.slice(2);
const violations = listViolations().filter(
  ({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)),
);
let failures = 0;
try {
  run(['tools/catalogue-index.mjs']);
  for (const violation of violations) {
    console.log(`${violation.name}: ${violation.rule}`);
    for (const [index, verdict] of prove(violation).entries()) {
      const check = violation.checks[index];
      if (!verdict.isProven) failures += 1;
      console.log(
        `  ${verdict.isProven ? 'red  ✓' : 'NOT PROVEN ✗'}  ${check ? describe(check) : ''} ${verdict.note}`,
      );
    }
  }
} finally {
  removeCopy(copy);
}
const seconds = (performance.now() / 1000).toFixed(0);
console.log(
  failures === 0
    ? `\n${violations.length} violations planted, every gate went red (${seconds} s)`
    : `\n${failures} gates did not go red as they must (${seconds} s)`,
);
process.exitCode = failures === 0 && violations.length > 0 ? 0 : 1;
