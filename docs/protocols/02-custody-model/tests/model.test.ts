import { describe, expect, test } from 'vitest';
import { explore } from '../explore.ts';
import { type Fault, faults } from '../rules.ts';
import { describeStep } from '../step-words.ts';

describe('the model of custody 责任交接模型', () => {
  test.each([
    ['nobody', null],
    ['the first holder', 0],
    ['the second holder', 1],
  ] as const)('two epochs, %s cheats: no interleaving breaks a promise', (_, cheater) => {
    const { violations, stuck, states, depth } = explore({ epochMax: 2, cheater, fault: null });
    expect({ violations, stuck }).toEqual({ violations: 0, stuck: 0 });
    expect(states).toBeGreaterThan(400);
    expect(depth).toBeGreaterThan(10);
  });

  const small = (Object.keys(faults) as Fault[]).filter((fault) => faults[fault].epochs === 2);

  test.each(small)('the fault “%s” is found, with the steps that lead to it', (fault) => {
    const { by: cheater } = faults[fault];
    const { violation, trace } = explore({ epochMax: 2, cheater, fault });
    expect(violation).toBeTypeOf('string');
    expect(trace.map(describeStep).length).toBeGreaterThan(1);
  });

  test.each(['skip-without-proof', 'chain-not-checked'] as const)(
    'the fault “%s”, which takes three epochs, is found too',
    (fault) => {
      const { by: cheater, epochs: epochMax } = faults[fault];
      const { violation } = explore({ epochMax, cheater, fault });
      expect(violation).toBeTypeOf('string');
      expect(violation).not.toMatch(/more than/);
    },
  );

  test('most faults show in the small model, and the whole one names every fault', () => {
    expect(small.length).toBeGreaterThanOrEqual(10);
    expect(Object.keys(faults).length).toBeGreaterThanOrEqual(13);
  });
});
