import { findRecord, type Province, provinces, type Rules, recordOf, records } from './rules.ts';
import {
  answers,
  dispatchOf,
  type State,
  setDispatch,
  setOffer,
  sides,
  voteOf,
  width,
} from './state.ts';

/**
 * One state for all that differ only in names: the three registrars do the same, and so do the two provinces that did not open the case,
 * unless one of them cheats. What holds of one holds of the other, so only one is looked at.
 */
export function canonicalState(state: State, rules: Rules): State {
  sortRegistrars(state);
  if (rules.cheater === 1 || rules.cheater === 2) return state;
  const mirrored = mirror(state);
  sortRegistrars(mirrored);
  for (let at = 0; at < width; at += 1) {
    const difference = (state[at] ?? 0) - (mirrored[at] ?? 0);
    if (difference !== 0) return difference < 0 ? state : mirrored;
  }
  return state;
}

function sortRegistrars(state: State): void {
  swapUnlessSorted(state, 0, 1);
  swapUnlessSorted(state, 1, 2);
  swapUnlessSorted(state, 0, 1);
}

function swapUnlessSorted(state: State, left: number, right: number): void {
  const a = (voteOf(state, left, 2) << 8) | voteOf(state, left, 3);
  const b = (voteOf(state, right, 2) << 8) | voteOf(state, right, 3);
  if (a <= b) return;
  for (const row of [0, 3]) {
    const vote = state[row + left] ?? 0;
    state[row + left] = state[row + right] ?? 0;
    state[row + right] = vote;
  }
}

const mirrorOf = (province: Province): Province => (province === 0 ? 0 : province === 1 ? 2 : 1);

const recordMirror: readonly number[] = records.map(function other(record): number {
  const { kind, holder, prev, skips } = record;
  if (prev < 0) return record.id;
  return findRecord({ kind, holder: mirrorOf(holder), prev: other(recordOf(prev)) }, skips).id;
});

/** From which byte each byte of the mirrored state comes, found by marking one place at a time. */
const offerMirror: readonly (readonly [from: number, to: number])[] = provinces.flatMap((from) =>
  provinces
    .filter((to) => to !== from)
    .flatMap((to) =>
      (from === 0 ? [1, 2] : [2]).map((epoch) => {
        const at = { epoch, from, to };
        const there = { epoch, from: mirrorOf(from), to: mirrorOf(to) };
        return [placeOfOffer(at), placeOfOffer(there)] as const;
      }),
    ),
);

function placeOfOffer(at: Parameters<typeof setOffer>[1]): number {
  const marked = new Uint8Array(width);
  setOffer(marked, at, { side: sides[1], answer: answers[0] });
  return marked.findIndex((byte) => byte !== 0);
}

const firstTenure = 6;
const firstAssigned = 17;
const firstRelease = 19;

/** For each byte of releases and each of its values, the three bytes that it becomes. */
const releaseMirror: readonly (readonly State[])[] = [0, 1, 2].map((byte) =>
  Array.from({ length: 256 }, (_, filled) => {
    const before = new Uint8Array(width);
    before[firstRelease + byte] = filled;
    const after = new Uint8Array(width);
    for (const { id, kind } of records) {
      if (kind !== 'release') continue;
      const dispatch = dispatchOf(before, id);
      if (dispatch !== 'none') setDispatch(after, recordMirror[id] ?? 0, dispatch);
    }
    return after.slice(firstRelease);
  }),
);

function mirror(state: State): State {
  const mirrored = new Uint8Array(width);
  for (let at = 0; at < firstTenure; at += 1) mirrored[at] = recordMirror[state[at] ?? 0] ?? 0;
  for (const province of provinces) {
    const held = state[firstTenure + province] ?? 0;
    const place = firstTenure + mirrorOf(province);
    mirrored[place] = held === 0 ? 0 : (recordMirror[held - 1] ?? 0) + 1;
  }
  for (const [from, to] of offerMirror) mirrored[to] = state[from] ?? 0;
  for (const at of [firstAssigned, firstAssigned + 1]) {
    mirrored[at] = recordMirror[state[at] ?? 0] ?? 0;
  }
  for (let byte = 0; byte < 3; byte += 1) {
    const parts = releaseMirror[byte]?.[state[firstRelease + byte] ?? 0];
    for (let at = 0; at < 3; at += 1) {
      mirrored[firstRelease + at] = (mirrored[firstRelease + at] ?? 0) | (parts?.[at] ?? 0);
    }
  }
  return mirrored;
}
