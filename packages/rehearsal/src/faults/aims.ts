import type { PartyId } from '@zhulian/exchange';
import { bitOf, type StruckState, struckStates } from '../coverage/struck-state.ts';
import type { Scheduler } from '../world/scheduler.ts';

/** States that every node is in most of the time. */
const ordinary: readonly StruckState[] = [
  'message-unsealed',
  'message-sent',
  'message-stored',
  'message-settled',
  'message-applied',
];

/** States that last for moments or come late: a fault that falls at random hardly ever meets them. */
export const aimedStates: readonly StruckState[] = struckStates.filter(
  (state) => !ordinary.includes(state),
);

/** A fault that lies in wait. */
export interface Aim {
  readonly state: StruckState;
  /** The only node at which it waits; any node when absent. */
  readonly at?: PartyId;
  /** If the state has not come after so many milliseconds, it strikes `party` all the same. */
  readonly latestMs: number;
  readonly party: PartyId;
  readonly strike: (party: PartyId) => void;
}

/** 伺机: faults that wait until some node is in a state, and strike it there in the next millisecond. */
export class Aims {
  readonly #waiting = new Set<Aim>();
  readonly #scheduler: Scheduler;

  constructor(scheduler: Scheduler) {
    this.#scheduler = scheduler;
  }

  add(aim: Aim): void {
    this.#waiting.add(aim);
    this.#scheduler.after(aim.latestMs, () => {
      if (this.#waiting.delete(aim)) aim.strike(aim.party);
    });
  }

  /** Something was committed at a node, and these states are present there. */
  meet(party: PartyId, present: number): void {
    for (const aim of this.#waiting) {
      const isThere = (present & bitOf(aim.state)) !== 0;
      if (!isThere || (aim.at !== undefined && aim.at !== party)) continue;
      this.#waiting.delete(aim);
      this.#scheduler.after(1, () => aim.strike(party));
    }
  }
}
