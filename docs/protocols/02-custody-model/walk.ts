import type { Rules } from './rules.ts';
import type { State } from './state.ts';
import { listSteps, type Step } from './steps.ts';

/** A step that may be taken, and where it leads. */
export interface Possible {
  readonly step: Step;
  readonly next: State;
}

/** Every step from a state, under the names of the parties themselves. */
export function listPossible(state: State, rules: Rules): readonly Possible[] {
  const possible: Possible[] = [];
  listSteps(state, rules, (step, change) => {
    const next = state.slice();
    change(next);
    possible.push({ step, next });
  });
  return possible;
}
