/** `npm run model [-- --small --json]`: every interleaving of the custody protocol, and every planted fault. */
import { explore } from './explore.ts';
import { type Fault, faults, type Rules } from './rules.ts';
import { describeStep } from './step-words.ts';

const epochMax: Rules['epochMax'] = process.argv.includes('--small') ? 2 : 3;
const isJson = process.argv.includes('--json');

const worlds = ([null, 0, 1] as const).map((cheater) => {
  const { trace, ...figures } = explore({ epochMax, cheater, fault: null });
  const world = { cheater: cheater === null ? null : `province ${cheater + 1}`, ...figures };
  if (!isJson) {
    const { states, transitions, depth, violations } = figures;
    console.log(
      `${world.cheater ?? 'nobody'} cheats: ${states} states, ${transitions} transitions, depth ${depth}, violations ${violations}`,
    );
    if (figures.violation !== undefined) {
      console.log(`  ${figures.violation}\n  ${trace.map(describeStep).join('\n  ')}`);
    }
  }
  return world;
});

const names = Object.keys(faults) as Fault[];
const planted = names.filter((fault) => faults[fault].epochs <= epochMax);
const found = planted.map((fault) => {
  const { by, epochs, says } = faults[fault];
  const { states, violation, trace } = explore({ epochMax: epochs, cheater: by, fault });
  const steps = trace.map(describeStep);
  if (!isJson) {
    console.log(`${violation === undefined ? '✗ not found' : '✓'} ${fault}: ${says}`);
    console.log(`    ${violation ?? 'nothing'} after ${steps.length} steps: ${steps.join(' · ')}`);
  }
  return { fault, says, violation: violation ?? null, states, steps };
});

const caught = found.filter(({ violation }) => violation !== null).length;
const violations = worlds.reduce((sum, world) => sum + world.violations, 0);
if (isJson) console.log(JSON.stringify({ epochMax, worlds, planted: found, caught }));
else console.log(`\nviolations ${violations}, faults caught ${caught} of ${planted.length}`);
process.exitCode = violations === 0 && caught === planted.length ? 0 : 1;
