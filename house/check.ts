/** `npm run check`: the one gate. Every part runs even when an earlier one is red; `--fast` leaves out the unit tests. */
import { spawnSync } from 'node:child_process';
import { catalogueIndex, type Gate, houseGate, toolGates, unitGate } from './gates.ts';
import { root } from './repository.ts';

function run(gate: Gate): { readonly passed: boolean; readonly seconds: number } {
  const startedMs = performance.now();
  const done = spawnSync(process.execPath, gate.command, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0' },
  });
  const passed = done.status === 0;
  const seconds = (performance.now() - startedMs) / 1000;
  if (!passed) process.stdout.write(`${done.stdout}${done.stderr}\n`);
  console.log(
    `${passed ? '✓' : '✗'} ${gate.name}  ${seconds.toFixed(1)} s${passed ? '' : `  → ${gate.remedy}`}`,
  );
  return { passed, seconds };
}

const isFast = process.argv.includes('--fast');
const gates = [catalogueIndex, ...toolGates, houseGate, ...(isFast ? [] : [unitGate])];
const outcomes = gates.map(run);
const red = outcomes.filter(({ passed }) => !passed).length;
const seconds = outcomes.reduce((total, outcome) => total + outcome.seconds, 0);
console.log(
  red === 0
    ? `\n通过 · green: ${gates.length} gates in ${seconds.toFixed(0)} s`
    : `\n未通过 · red: ${red} of ${gates.length} gates in ${seconds.toFixed(0)} s`,
);
process.exitCode = red === 0 ? 0 : 1;
