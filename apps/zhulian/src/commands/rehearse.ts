import {
  keepRegression,
  type RehearsalOutcome,
  rehearse as runRehearsal,
} from '@zhulian/rehearsal';
import { printCoverage } from './print-coverage.ts';

export interface RehearseOptions {
  readonly schedules: number;
  readonly seed: string;
  readonly workers: number;
  readonly json: boolean;
  readonly say: (line: string) => void;
}

/** Of all pairs of fault and state a run of so many schedules must reach this share; a shorter one is only told. */
const coverageLeast = 0.95;
const longRun = 10_000;

/** `npm run rehearse`: the region under faults, by seed. Ends with 1 when a promise was broken or a long run reached too little. */
export async function rehearse(options: RehearseOptions): Promise<number> {
  const { schedules, seed, json, workers, say } = options;
  const started = performance.now();
  const outcome = await runRehearsal({
    schedules,
    seed,
    workers,
    onViolation: (violation) => {
      console.error(violation);
      console.error(`留作回归 kept as a regression: ${keepRegression(violation)}`);
    },
    onProgress: (done) => {
      if (!json && done % 500 === 0) console.error(`${done} / ${schedules}`);
    },
  });
  const realMs = performance.now() - started;
  const simulatedPerRealSecond = Math.round(outcome.simulatedMs / realMs);
  if (json) {
    const { messages, handovers, violations, coverage, faults, traceHash } = outcome;
    const figures = { schedules, messages, handovers, violations, coverage, faults };
    say(JSON.stringify({ ...figures, traceHash, simulatedPerRealSecond }));
  } else {
    tell(outcome, { realMs, simulatedPerRealSecond, say });
  }
  const isCovered = schedules < longRun || outcome.coverage >= coverageLeast;
  if (!isCovered) console.error(`覆盖不足 · coverage ${outcome.coverage} < ${coverageLeast}`);
  return outcome.violations === 0 && isCovered ? 0 : 1;
}

function tell(
  outcome: RehearsalOutcome,
  run: {
    readonly realMs: number;
    readonly simulatedPerRealSecond: number;
    readonly say: (line: string) => void;
  },
): void {
  const { say } = run;
  say(
    `推演 ${outcome.schedules} 场，报文 ${outcome.messages} 件，责任移交 ${outcome.handovers} 次，违反 ${outcome.violations} 处 · schedules, messages, hand-overs, violations`,
  );
  const faults = Object.entries(outcome.faults).map(([name, count]) => `${name} ${count}`);
  say(`故障 faults: ${faults.join(', ')}`);
  printCoverage(outcome, say);
  say(
    `快于实时 ${run.simulatedPerRealSecond} 倍 · times faster than real time（${(run.realMs / 1_000).toFixed(1)} s）`,
  );
  say(`轨迹 trace ${outcome.traceHash}`);
}
