import { runCustodyBench } from '../bench/custody/run-custody-bench.ts';
import { runDemographyBench } from '../bench/demography/run-demography-bench.ts';
import { runExchangeBench } from '../bench/run-exchange-bench.ts';

/** `npm run bench -- exchange`: figures with the raw limit of the same run. */
export async function bench(options: {
  readonly what: string;
  readonly obligations: number;
  readonly backlog: number;
  readonly json: boolean;
  readonly say: (line: string) => void;
}): Promise<number> {
  if (options.what === 'custody') return benchCustody(options);
  if (options.what === 'demography') return benchDemography(options);
  if (options.what !== 'exchange') {
    options.say(
      'npm run bench -- exchange | demography | matching | custody [--obligations N --backlog N] [--json]',
    );
    return 2;
  }
  const result = await runExchangeBench((line) => (options.json ? undefined : options.say(line)));
  if (options.json) {
    options.say(JSON.stringify(result));
    return 0;
  }
  const { figures, rawLimit, ratio } = result;
  options.say(`
                     件/秒 per second    p99 ms    上限 raw limit    比值 ratio
  逐件 unbatched     ${pad(figures.unbatchedPerSecond)}          ${pad(figures.unbatchedP99Ms)}    ${pad(rawLimit.acceptTransactionsPerSecond)}            ${ratio.unbatched}
  成批 batched       ${pad(figures.batchedPerSecond)}          ${pad(figures.batchedP99Ms)}    ${pad(rawLimit.batch100PerSecond)}            ${ratio.batched}
  成批加国密 with SM2 ${pad(figures.batchedWithSm2PerSecond)}          慢 slower by ${figures.sm2CostShare}
  变动 change        p50 ${figures.changeP50Ms} ms, p99 ${figures.changeP99Ms} ms (500/s)`);
  return 0;
}

function pad(number: number): string {
  return String(number).padStart(8);
}

async function benchCustody(options: Parameters<typeof bench>[0]): Promise<number> {
  const { backlog, json, obligations, say } = options;
  const tell = (line: string): void => (json ? undefined : say(line));
  const result = await runCustodyBench({ obligations, backlog, tell });
  if (json) {
    say(JSON.stringify(result));
    return 0;
  }
  for (const [name, figure] of Object.entries({ ...result.figures, ...result.rawLimit })) {
    say(`  ${name.padEnd(28)} ${String(figure).padStart(12)}`);
  }
  return 0;
}

async function benchDemography(options: Parameters<typeof bench>[0]): Promise<number> {
  const { json, say } = options;
  const result = await runDemographyBench({ tell: (line) => (json ? undefined : say(line)) });
  if (json) say(JSON.stringify(result));
  else {
    for (const [name, figure] of Object.entries({ ...result.figures, ...result.rawLimit }))
      say(`  ${name.padEnd(28)} ${String(figure ?? '—').padStart(12)}`);
    say(
      `  ${result.sameBytes ? '一线程与两线程逐字节相同 · same bytes on one and two threads' : '字节不同 · BYTES DIFFER'}`,
    );
  }
  return result.sameBytes ? 0 : 1;
}
