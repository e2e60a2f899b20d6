import { describe, expect, test } from 'vitest';
import { findRecord, othersOf, provinces, type Rules, recordOf, records } from '../rules.ts';
import {
  headOf,
  initialState,
  isShown,
  isVoid,
  listRegistered,
  type State,
  tenureOf,
  voteOf,
} from '../state.ts';
import { describeStep } from '../step-words.ts';
import type { Step } from '../steps.ts';
import { listPossible, type Possible } from '../walk.ts';
import { DrivenRegion } from './driven-region.ts';

/** Repeatable chance (mulberry32): the same seed walks the same way. */
function chanceOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** What the real functions would let each party do is what the model lets it do. */
function compare(region: DrivenRegion, state: State, rules: Rules): void {
  const possible = listPossible(state, rules).map(({ step }) => step);
  for (const from of provinces) {
    if (from === rules.cheater || tenureOf(state, from) < 0) continue;
    const { epoch } = recordOf(tenureOf(state, from));
    if (epoch >= rules.epochMax) continue;
    for (const to of othersOf(from)) {
      const at = { from, to, epoch };
      const allows = (does: string): boolean =>
        possible.some(
          (step) =>
            step.does === does &&
            'to' in step &&
            step.from === from &&
            step.to === to &&
            step.epoch === epoch,
        );
      expect(region.mayWithdraw(at), `withdraw ${from} ${to}`).toBe(allows('withdraw'));
      expect(region.mayRelease(at), `release ${from} ${to}`).toBe(allows('release'));
    }
  }
  for (const { id, kind, epoch, prev } of records) {
    const isProven = listRegistered(state, rules).includes(prev);
    if (kind === 'opening' || epoch > rules.epochMax || !isShown(state, id) || !isProven) continue;
    for (const registrar of [0, 1, 2]) {
      const vote = voteOf(state, registrar, epoch);
      const expected = vote === 0 ? 'register' : vote === id ? 'again' : 'custody.slot-taken';
      expect(region.verdictOn(registrar, id), `${registrar} on ${id}`).toBe(expected);
    }
  }
  const { now, nextEpoch } = region.region();
  const head = recordOf(headOf(listRegistered(state, rules)));
  expect(now.epoch).toBe(head.epoch);
  expect(['zl:node:44', 'zl:node:52', 'zl:node:43'].indexOf(now.holder)).toBe(head.holder);
  if (head.epoch === 1) expect(nextEpoch).toBe(isVoid(state, 2) ? 3 : 2);
}

/** Steps that end things are taken less often, so that walks go far. */
function choose(possible: readonly Possible[], chance: (below: number) => number): Possible {
  const first = possible[chance(possible.length)] as Possible;
  const isEnding = ['assign', 'withdraw', 'decline'].includes(first.step.does);
  return isEnding && chance(4) > 0 ? (possible[chance(possible.length)] as Possible) : first;
}

describe('the real functions and the model 模型与实现', () => {
  test.each([
    ['nobody cheats', null, 60],
    ['the first holder cheats', 0, 60],
  ] as const)('go the same ways where %s', (_, cheater, walks) => {
    const rules: Rules = { epochMax: 3, cheater, fault: null };
    const taken = new Map<string, number>();
    for (let seed = 1; seed <= walks; seed += 1) {
      const chance = chanceOf(seed);
      const region = new DrivenRegion(cheater);
      const path: string[] = [];
      let state = initialState();
      for (let depth = 0; depth < 40; depth += 1) {
        const possible = listPossible(state, rules);
        if (possible.length === 0) break;
        const chosen = choose(possible, chance);
        path.push(describeStep(chosen.step));
        try {
          region.take(chosen.step);
          state = chosen.next;
          compare(region, state, rules);
        } catch (error) {
          throw new Error(`seed ${seed}: ${path.join(' · ')}`, { cause: error });
        }
        taken.set(chosen.step.does, (taken.get(chosen.step.does) ?? 0) + 1);
      }
    }
    const expected = [
      'offer',
      'accept',
      'decline',
      'hear-answer',
      'withdraw',
      'release',
      'send',
      'assign',
      'register',
      'activate',
      'learn',
    ];
    expect(expected.filter((does) => !taken.has(does))).toEqual([]);
    if (cheater !== null) expect(taken.get('cheat')).toBeGreaterThan(0);
  });

  test('three votes for three records, and the assignment that goes on', () => {
    const rules: Rules = { epochMax: 3, cheater: 0, fault: null };
    const at = { from: 0, epoch: 1 } as const;
    const [toB, toC] = [
      findRecord({ kind: 'release', holder: 1, prev: 0 }),
      findRecord({ kind: 'release', holder: 2, prev: 0 }),
    ];
    const assigned = findRecord({ kind: 'assign', holder: 1, prev: 0 });
    const skip = findRecord({ kind: 'assign', holder: 2, prev: 0 }, true);
    const script: readonly Step[] = [
      { does: 'offer', ...at, to: 1 },
      { does: 'accept', ...at, to: 1 },
      { does: 'offer', ...at, to: 2 },
      { does: 'accept', ...at, to: 2 },
      { does: 'cheat', ...at, to: 1, record: toB.id },
      { does: 'cheat', ...at, to: 2, record: toC.id },
      { does: 'assign', record: assigned.id },
      { does: 'register', registrar: 0, record: toB.id },
      { does: 'register', registrar: 1, record: toC.id },
      { does: 'register', registrar: 2, record: assigned.id },
      { does: 'assign', record: skip.id },
      { does: 'register', registrar: 1, record: skip.id },
      { does: 'register', registrar: 2, record: skip.id },
      { does: 'activate', by: 2, record: skip.id },
    ];
    const region = new DrivenRegion(0);
    let state = initialState();
    for (const step of script) {
      const found = listPossible(state, rules).find(
        (possible) =>
          JSON.stringify(possible.step, Object.keys(step).sort()) ===
          JSON.stringify(step, Object.keys(step).sort()),
      );
      expect(found, describeStep(step)).toBeDefined();
      region.take(step);
      state = found?.next ?? state;
      compare(region, state, rules);
    }
    expect(region.region().now).toMatchObject({ epoch: 3, holder: 'zl:node:43' });
  });
});
