import { rehearse as runRehearsal } from '@zhulian/rehearsal';

export interface RehearseOptions {
  readonly schedules: number;
  readonly seed: string;
  readonly json: boolean;
  readonly say: (line: string) => void;
}

/** `npm run rehearse`: the region under faults, by seed. Ends with 1 when a promise was broken. */
export async function rehearse(options: RehearseOptions): Promise<number> {
  const { schedules, seed, json, say } = options;
  const started = performance.now();
  const outcome = await runRehearsal({
    schedules,
    seed,
    onViolation: (violation) => console.error(violation),
    onProgress: (done) => {
      if (!json && done % 500 === 0) console.error(`${done} / ${schedules}`);
    },
  });
  if (json) {
    say(JSON.stringify(outcome));
  } else {
    const faults = Object.entries(outcome.faults).map(([name, count]) => `${name} ${count}`);
    say(
      `推演 ${outcome.schedules} 场，报文 ${outcome.messages} 件，违反 ${outcome.violations} 处 · schedules, messages, violations`,
    );
    say(`故障 faults: ${faults.join(', ')}`);
    say(
      `轨迹 trace ${outcome.traceHash}（${((performance.now() - started) / 1_000).toFixed(1)} s）`,
    );
  }
  return outcome.violations === 0 ? 0 : 1;
}
