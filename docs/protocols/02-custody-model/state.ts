import { othersOf, type Province, provinces, type Rules, recordOf, records } from './rules.ts';

/**
 * One state of the whole region, as bytes. Everything that was ever signed stays: a message may be delivered at any time, twice, or
 * never, so loss, repetition and reordering need no queue of their own.
 */
export type State = Uint8Array;

export const width = 22;
const votesFrom = 0;
const tenureFrom = 6;
const offersFrom = 9;
const assignedFrom = 17;
const releasesFrom = 19;

/** What the offering side has stored of an offer. */
export const sides = ['none', 'open', 'accepted', 'withdrawn', 'declined', 'released'] as const;
export type Side = (typeof sides)[number];
/** What the receiving side has signed. */
export const answers = ['none', 'accepted', 'declined'] as const;
export type Answer = (typeof answers)[number];
/** A signed release: in the outbox, on the wire, or lost with a crash. */
export const dispatches = ['none', 'committed', 'sent', 'lost'] as const;
export type Dispatch = (typeof dispatches)[number];

export function initialState(): State {
  const state = new Uint8Array(width);
  state[tenureFrom] = 1;
  return state;
}

/** What a registrar registered for epoch 2 or 3; 0 for nothing yet. */
export function voteOf(state: State, registrar: number, epoch: number): number {
  return state[votesFrom + 3 * (epoch - 2) + registrar] ?? 0;
}

export function setVote(state: State, registrar: number, epoch: number, record: number): void {
  state[votesFrom + 3 * (epoch - 2) + registrar] = record;
}

/** The record under which a province’s own database lets it write; −1 for none. */
export function tenureOf(state: State, province: Province): number {
  return (state[tenureFrom + province] ?? 0) - 1;
}

export function setTenure(state: State, province: Province, record: number): void {
  state[tenureFrom + province] = record + 1;
}

function offerAt(epoch: number, from: Province, to: Province): number {
  const place = othersOf(from).indexOf(to);
  return offersFrom + (epoch === 1 ? place : 2 + 2 * from + place);
}

export function sideOf(state: State, epoch: number, from: Province, to: Province): Side {
  return sides[(state[offerAt(epoch, from, to)] ?? 0) >> 2] as Side;
}

export function answerOf(state: State, epoch: number, from: Province, to: Province): Answer {
  return answers[(state[offerAt(epoch, from, to)] ?? 0) & 3] as Answer;
}

export function setOffer(
  state: State,
  at: { readonly epoch: number; readonly from: Province; readonly to: Province },
  to: { readonly side: Side; readonly answer: Answer },
): void {
  state[offerAt(at.epoch, at.from, at.to)] =
    (sides.indexOf(to.side) << 2) | answers.indexOf(to.answer);
}

/** What the hub assigned for epoch 2 or 3; 0 for nothing. It signs one assignment for an epoch. */
export function assignedFor(state: State, epoch: number): number {
  return state[assignedFrom + epoch - 2] ?? 0;
}

export function setAssigned(state: State, epoch: number, record: number): void {
  state[assignedFrom + epoch - 2] = record;
}

/** Releases are numbered among themselves; four stand in one byte. */
const releaseNumbers: readonly number[] = records.map(
  ({ id }) => records.slice(0, id).filter(({ kind }) => kind === 'release').length,
);

export function dispatchOf(state: State, record: number): Dispatch {
  const number = releaseNumbers[record] ?? 0;
  return dispatches[
    ((state[releasesFrom + (number >> 2)] ?? 0) >> (2 * (number & 3))) & 3
  ] as Dispatch;
}

export function setDispatch(state: State, record: number, dispatch: Dispatch): void {
  const number = releaseNumbers[record] ?? 0;
  const byte = releasesFrom + (number >> 2);
  const shift = 2 * (number & 3);
  state[byte] = ((state[byte] ?? 0) & ~(3 << shift)) | (dispatches.indexOf(dispatch) << shift);
}

/** True when the record has been signed and can reach a registrar. */
export function isShown(state: State, record: number): boolean {
  const { kind, epoch } = recordOf(record);
  if (kind === 'opening') return true;
  if (kind === 'assign') return assignedFor(state, epoch) === record;
  return dispatchOf(state, record) === 'sent';
}

/** Records that a majority has registered, the opening first: nobody need register it. */
export function listRegistered(state: State, rules: Rules): readonly number[] {
  const registered = [0];
  for (let epoch = 2; epoch <= 3; epoch += 1) {
    const one = voteOf(state, 0, epoch);
    const two = voteOf(state, 1, epoch);
    const three = voteOf(state, 2, epoch);
    const assigned = assignedFor(state, epoch);
    if (rules.fault === 'majority-of-one') {
      registered.push(...new Set([one, two, three].filter((vote) => vote !== 0)));
    } else if (one !== 0 && (one === two || one === three)) registered.push(one);
    else if (two !== 0 && two === three) registered.push(two);
    if (rules.fault !== 'assignment-without-registration' || assigned === 0) continue;
    if (!registered.includes(assigned)) registered.push(assigned);
  }
  return registered;
}

/** Three registrars, three records: nothing can win the epoch any more. */
export function isVoid(state: State, epoch: number): boolean {
  const one = voteOf(state, 0, epoch);
  const two = voteOf(state, 1, epoch);
  const three = voteOf(state, 2, epoch);
  const areAll = one !== 0 && two !== 0 && three !== 0;
  return areAll && one !== two && two !== three && one !== three;
}

/** The record of the highest registered epoch: who is responsible. */
export function headOf(registered: readonly number[]): number {
  return registered.reduce(
    (head, id) => (recordOf(id).epoch > recordOf(head).epoch ? id : head),
    0,
  );
}

/** Offers that nobody will read again are forgotten, so that states which can no longer differ are one. */
export function forgetDeadOffers(state: State, rules: Rules): void {
  for (const from of provinces) {
    if (from === rules.cheater) continue;
    const tenure = tenureOf(state, from);
    const epoch = tenure < 0 ? 0 : recordOf(tenure).epoch;
    for (const past of from === 0 ? [1, 2] : [2]) {
      if (past === epoch) continue;
      for (const to of othersOf(from)) state[offerAt(past, from, to)] = 0;
    }
  }
}
