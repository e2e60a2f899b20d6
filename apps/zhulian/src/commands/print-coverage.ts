import { listUnreached, type RehearsalOutcome, struckStates } from '@zhulian/rehearsal';

/** 覆盖表: one line for each fault, one column for each state; the number of schedules in which the fault struck a node in that state. */
export function printCoverage(outcome: RehearsalOutcome, say: (line: string) => void): void {
  const { coverageTable } = outcome;
  say(
    `覆盖 coverage ${(outcome.coverage * 100).toFixed(2)} %（故障 × 受击时的状态 · faults × states when struck）`,
  );
  for (const [index, state] of struckStates.entries()) say(`  ${columnName(index)} = ${state}`);
  const head = struckStates.map((_, index) => columnName(index).padStart(6)).join('');
  say(`${''.padEnd(26)}${head}`);
  for (const [fault, counts] of Object.entries(coverageTable)) {
    say(`${fault.padEnd(26)}${counts.map((count) => String(count).padStart(6)).join('')}`);
  }
  for (const { fault, state } of listUnreached(coverageTable)) {
    say(`未覆盖 unreached: ${fault} × ${state}`);
  }
}

function columnName(index: number): string {
  return `s${index + 1}`;
}
