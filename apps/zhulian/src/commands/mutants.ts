import { type MutantVerdict, runMutants } from '@zhulian/rehearsal';

export interface MutantsOptions {
  readonly seed: string;
  readonly schedulesMost: number;
  readonly workers: number;
  readonly json: boolean;
  readonly say: (line: string) => void;
}

/** Of every thirty safeties that are taken out, so many must be missed by the checkers. */
const caughtLeast = 28 / 30;
const medianMost = 2_000;

/** `npm run mutants`: takes out one safety after the other. Ends with 1 when the checkers miss too many, or see them too late. */
export async function mutants(options: MutantsOptions): Promise<number> {
  const { json, say, schedulesMost, seed, workers } = options;
  const onMutant = (verdict: MutantVerdict): void => {
    if (!json) say(lineOf(verdict));
  };
  const outcome = await runMutants({ seed, schedulesMost, workers, onMutant });
  const { planted, caught, medianSchedules } = outcome;
  if (json) say(JSON.stringify(outcome));
  else {
    say(
      `埋设 ${planted} 处，发现 ${caught} 处，中位 ${medianSchedules} 场 · planted, caught, median schedules`,
    );
  }
  return caught >= planted * caughtLeast && medianSchedules <= medianMost ? 0 : 1;
}

function lineOf({ sabotage, schedules, invariant, isExpected }: MutantVerdict): string {
  const name = sabotage.padEnd(36);
  if (schedules === undefined) return `✗ ${name} 未发现 escaped`;
  const surprise = isExpected ? '' : '（未料到 unforeseen）';
  return `✓ ${name} ${String(schedules).padStart(4)} ${invariant}${surprise}`;
}
