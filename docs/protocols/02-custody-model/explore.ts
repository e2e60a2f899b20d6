import { canonicalState } from './canonical-state.ts';
import { findViolation, findWrongStep, isSettled } from './invariants.ts';
import type { Rules } from './rules.ts';
import { forgetDeadOffers, initialState, type State, width } from './state.ts';
import { StateTable } from './state-table.ts';
import { listSteps, type Step } from './steps.ts';

export interface Exploration {
  readonly states: number;
  readonly transitions: number;
  /** Steps from the beginning to the farthest state. */
  readonly depth: number;
  readonly violations: number;
  /** The first violation, with the steps that lead to it. */
  readonly violation: string | undefined;
  readonly trace: readonly Step[];
  /** States from which the responsible office can never write again. */
  readonly stuck: number;
}

/** Every interleaving, breadth first; stops at the first violation, or at `statesMax`, which counts as one. */
export function explore(rules: Rules, statesMax = 60_000_000): Exploration {
  const table = new StateTable(width);
  const parents: number[] = [-1];
  const depths: number[] = [0];
  const edges: number[][] = [];
  table.add(representative(initialState(), rules));
  let transitions = 0;
  let violation: string | undefined;
  let last: Step | undefined;
  let at = 0;
  for (; at < table.size && violation === undefined; at += 1) {
    const state = table.at(at).slice();
    const following: number[] = [];
    listSteps(state, rules, (step, change) => {
      if (violation !== undefined) return;
      transitions += 1;
      const next = state.slice();
      change(next);
      violation =
        findWrongStep({ before: state, step, after: next }, rules) ?? findViolation(next, rules);
      if (violation !== undefined) last = step;
      const { place, isNew } = table.add(representative(next, rules));
      if (isNew) {
        parents.push(at);
        depths.push((depths[at] ?? 0) + 1);
      }
      // Where nobody cheats, the case must go on by itself: no hope is put in a coordinator.
      if (step.does !== 'assign' || rules.cheater !== null) following.push(place);
    });
    edges.push(following);
    if (table.size > statesMax) violation ??= `more than ${statesMax} states`;
  }
  const stuck = violation === undefined ? listStuck(table, edges, rules) : [];
  const end = violation === undefined ? (stuck[0] ?? -1) : at - 1;
  if (stuck.length > 0) violation = 'a case that nobody can ever work on again';
  const path = end < 0 ? [] : pathTo(end, parents);
  return {
    states: table.size,
    transitions,
    depth: depths.reduce((most, depth) => Math.max(most, depth), 0),
    violations: violation === undefined ? 0 : 1,
    violation,
    trace: [
      ...stepsAlong(
        path.map((place) => table.at(place)),
        rules,
      ),
      ...(last ? [last] : []),
    ],
    stuck: stuck.length,
  };
}

/** What stands for the state. A small faulty world is explored under its own names, so that the way to the fault can be read. */
function representative(state: State, rules: Rules): State {
  if (rules.fault !== null && rules.epochMax === 2) return state;
  forgetDeadOffers(state, rules);
  return canonicalState(state, rules);
}

function pathTo(end: number, parents: readonly number[]): readonly number[] {
  const path: number[] = [];
  for (let at = end; at >= 0; at = parents[at] ?? -1) path.unshift(at);
  return path;
}

/** Which step led from each state to the next: the table keeps only who followed whom. */
function stepsAlong(path: readonly State[], rules: Rules): readonly Step[] {
  return path.slice(1).flatMap((wanted, index) => {
    const before = path[index] as State;
    let found: Step | undefined;
    listSteps(before, rules, (step, change) => {
      const next = before.slice();
      change(next);
      if (found === undefined && representative(next, rules).join() === wanted.join()) found = step;
    });
    return found === undefined ? [] : [found];
  });
}

/** States from which no path leads to one in which the responsible office can write. */
function listStuck(
  table: StateTable,
  edges: readonly (readonly number[])[],
  rules: Rules,
): readonly number[] {
  const hopeful = new Uint8Array(table.size);
  for (let place = 0; place < table.size; place += 1) {
    if (isSettled(table.at(place), rules)) hopeful[place] = 1;
  }
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (let place = table.size - 1; place >= 0; place -= 1) {
      if (hopeful[place] === 1 || !edges[place]?.some((next) => hopeful[next] === 1)) continue;
      hopeful[place] = 1;
      isChanged = true;
    }
  }
  return Array.from(hopeful.keys()).filter((place) => hopeful[place] === 0);
}
