import { emptyFaultCounter, type FaultCounter, type FaultName } from './fault-counter.ts';

/** 故障记录 of one schedule: how often each fault struck, and what it met where it struck. */
export class FaultLog<Party> {
  readonly counts: FaultCounter = emptyFaultCounter();
  /** By fault: the states that were present at the struck nodes, as bits. */
  readonly struck: Map<FaultName, number> = new Map<FaultName, number>();
  /** Told of every strike, for each party that was struck. */
  onStrike: (fault: FaultName, party: Party) => void = () => {};
  readonly #presentAt: (party: Party) => number;

  constructor(presentAt: (party: Party) => number) {
    this.#presentAt = presentAt;
  }

  strike(fault: FaultName, ...parties: readonly Party[]): void {
    this.counts[fault] += 1;
    let met = this.struck.get(fault) ?? 0;
    for (const party of parties) {
      met |= this.#presentAt(party);
      this.onStrike(fault, party);
    }
    this.struck.set(fault, met);
  }
}
