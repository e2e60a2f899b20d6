import { Fault } from '@zhulian/store';
import { help } from './commands/help.ts';
import {
  benchOptions,
  caseBundleOptions,
  caseOptions,
  chaosOptions,
  demoOptions,
  keysOptions,
  monthOptions,
  mutantsOptions,
  processOptions,
  readInvocation,
  rehearseOptions,
  sm2Options,
  startOptions,
  UsageError,
} from './config.ts';

const invocation = readInvocation();

async function runBench(): Promise<number> {
  const [what, ...rest] = invocation.rest;
  if (what === 'matching') {
    const { benchMatching } = await import('./commands/bench-matching.ts');
    return benchMatching(rest);
  }
  const { bench } = await import('./commands/bench.ts');
  return bench(benchOptions(invocation));
}

/** Each command is loaded when it is asked for: `help` must not wait for a database driver. */
async function run(): Promise<number> {
  switch (invocation.command) {
    case 'start': {
      const { start } = await import('./commands/start.ts');
      await start(startOptions(invocation));
      return 0;
    }
    case 'demo': {
      const options = demoOptions(invocation);
      if (options.law === '2010')
        return (await import('./commands/demo-2010.ts')).demo2010(options);
      const { demo } = await import('./commands/demo.ts');
      const code = await demo(options);
      // Read in a terminal, the second story follows the first; --alone tells it by itself.
      if (code !== 0 || options.json || !options.married) return code;
      return demo({ ...options, married: false });
    }
    case 'rehearse': {
      const month = monthOptions(invocation);
      if (month !== undefined) {
        return (await import('./commands/rehearse-month.ts')).rehearseMonth(month);
      }
      const { rehearse } = await import('./commands/rehearse.ts');
      return rehearse(rehearseOptions(invocation));
    }
    case 'mutants': {
      const { mutants } = await import('./commands/mutants.ts');
      return mutants(mutantsOptions(invocation));
    }
    case 'bench':
      return runBench();
    case 'chaos': {
      const { chaos } = await import('./commands/chaos.ts');
      return chaos(chaosOptions(invocation));
    }
    case 'hub': {
      const { hub } = await import('./commands/hub.ts');
      await hub(processOptions(invocation));
      return 0;
    }
    case 'node': {
      const { node } = await import('./commands/node.ts');
      await node(processOptions(invocation));
      return 0;
    }
    case 'keys': {
      const { keys } = await import('./commands/keys.ts');
      return keys(keysOptions(invocation));
    }
    case 'case':
      return runCase();
    case 'sm2': {
      const { sm2 } = await import('./commands/sm2.ts');
      return sm2(sm2Options(invocation));
    }
    case 'demography': {
      const { demography } = await import('./commands/demography/demography.ts');
      return demography(invocation.rest);
    }
    case 'help':
      console.log(help);
      return 0;
    default:
      console.error(help);
      return 2;
  }
}

async function runCase(): Promise<number> {
  if (invocation.rest[0] === 'bundle') {
    const { writeCaseBundle } = await import('./commands/case-bundle.ts');
    return writeCaseBundle(caseBundleOptions(invocation));
  }
  const { verifyCase } = await import('./commands/case.ts');
  return verifyCase(caseOptions(invocation));
}

try {
  process.exit(await run());
} catch (cause) {
  if (cause instanceof UsageError) {
    console.error(`${cause.message}\n\n${help}`);
    process.exit(2);
  }
  console.error(cause instanceof Fault ? cause.message : cause);
  process.exit(1);
}
