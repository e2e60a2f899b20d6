import { holderAt } from '@zhulian/exchange';
import { instantOf } from '@zhulian/vocabulary';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { provinces, type Rules } from '../rules.ts';
import { initialState } from '../state.ts';
import { listPossible } from '../walk.ts';
import { startMs } from './driven-cast.ts';
import { DrivenRegion } from './driven-region.ts';

/** A region that went wherever the picks led, with the real functions in every place. */
function walk(cheater: Rules['cheater'], picks: readonly number[]): DrivenRegion {
  const rules: Rules = { epochMax: 3, cheater, fault: null };
  const region = new DrivenRegion(cheater);
  let state = initialState();
  for (const pick of picks) {
    const possible = listPossible(state, rules);
    const chosen = possible[pick % Math.max(possible.length, 1)];
    if (chosen === undefined) break;
    region.take(chosen.step);
    state = chosen.next;
  }
  return region;
}

const picks = fc.array(fc.nat({ max: 9999 }), { minLength: 5, maxLength: 45, size: 'max' });

describe('whatever happens, in whatever order 唯一责任单位', () => {
  test.each([
    ['nobody cheats', null],
    ['the first holder cheats', 0],
  ] as const)(
    'there is one holder at every moment, and epochs are unique and without gaps (%s)',
    (_, cheater) => {
      fc.assert(
        fc.property(picks, fc.nat({ max: 120 }), (chosen, second) => {
          const state = walk(cheater, chosen).region();
          const { tenures, now } = state;
          for (const [index, tenure] of tenures.entries()) {
            const before = tenures[index - 1];
            const skipped = tenure.votes.length / 3;
            expect(tenure.epoch).toBe(before === undefined ? 1 : before.epoch + 1 + skipped);
          }
          expect(now.epoch).toBe(Math.max(...tenures.map(({ epoch }) => epoch)));
          const held = tenures.filter(({ since }) => since <= instantOf(startMs + second * 1000));
          const holder = holderAt({ tenures } as never, instantOf(startMs + second * 1000));
          expect(holder).toBe(second === 0 ? undefined : held.at(-1));
        }),
        { numRuns: 60 },
      );
    },
  );

  test.each([
    ['nobody cheats', null],
    ['the first holder cheats', 0],
  ] as const)('what one office knows is what the region knew at some time (%s)', (_, cheater) => {
    fc.assert(
      fc.property(picks, (chosen) => {
        const region = walk(cheater, chosen);
        const records = region.region().tenures.map(({ record }) => record.hash);
        for (const province of provinces.filter((one) => region.hasHeard(one))) {
          const known = region.seenBy(province).tenures.map(({ record }) => record.hash);
          expect(records.slice(0, known.length)).toEqual(known);
        }
      }),
      { numRuns: 60 },
    );
  });
});
