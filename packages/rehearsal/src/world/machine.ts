import type { Clock, Randomness, Timer } from '@zhulian/exchange';
import type { FaultCounter } from '../faults/fault-counter.ts';
import { calm, type Weather } from '../faults/weather.ts';
import type { SeededRandom } from '../seed/seeded-random.ts';
import type { Scheduler } from './scheduler.ts';

/** The database or the machine under it failed; the work may or may not have been done. */
export class MachineFault extends Error {
  override readonly name = 'MachineFault';
}

export interface MachineParts {
  readonly scheduler: Scheduler;
  readonly random: SeededRandom;
  readonly faults: FaultCounter;
  readonly skewMs: number;
  readonly weather: () => Weather;
  /** Stops the node, as if the power had failed. */
  readonly crash: () => void;
}

/**
 * One run of a node's process, from start to crash. Whatever it awaits is an event of its own, so a crash can fall between any two
 * awaits; what a dead process still awaited never comes.
 */
export class Machine {
  readonly clock: Clock;
  readonly timer: Timer;
  readonly randomness: Randomness;
  #isAlive = true;
  readonly #parts: MachineParts;

  constructor(parts: MachineParts) {
    this.#parts = parts;
    this.clock = { nowMs: () => parts.scheduler.nowMs() + parts.skewMs };
    this.randomness = { bytes: (length) => parts.random.bytes(length) };
    this.timer = { after: (delayMs, action) => this.after(delayMs, action) };
  }

  isAlive(): boolean {
    return this.#isAlive;
  }

  kill(): void {
    this.#isAlive = false;
  }

  after(delayMs: number, action: () => void): () => void {
    return this.#parts.scheduler.after(delayMs, () => {
      if (this.#isAlive) action();
    });
  }

  /** A read from the database: takes a moment, cannot be lost. */
  read<Value>(work: () => Value): Promise<Value> {
    return this.#later((resolve) => resolve(work()));
  }

  /** A write that commits: may fail, may commit without a reply, may be the last thing the machine does. */
  write<Value>(work: () => Value): Promise<Value> {
    return this.#later((resolve, reject) => {
      const { crash, faults, random } = this.#parts;
      const weather = this.#parts.weather();
      // A calm world draws nothing.
      const isCalm = weather === calm;
      if (!isCalm && random.chance(weather.writeFails)) {
        faults['write-failed'] += 1;
        reject(new MachineFault('the write failed'));
      } else if (!isCalm && random.chance(weather.crashAtWrite)) {
        const isBefore = random.chance(0.5);
        faults[isBefore ? 'crash-before-write' : 'crash-after-commit'] += 1;
        if (!isBefore) work();
        crash();
      } else {
        const value = work();
        if (!isCalm && random.chance(weather.replyLost)) {
          faults['commit-reply-lost'] += 1;
          reject(new MachineFault('the reply was lost'));
        } else resolve(value);
      }
    });
  }

  #later<Value>(
    work: (resolve: (value: Value) => void, reject: (error: unknown) => void) => void,
  ): Promise<Value> {
    return new Promise((resolve, reject) => {
      this.after(this.#parts.random.between(0, 3), () => {
        try {
          work(resolve, reject);
        } catch (error) {
          reject(error);
        }
      });
    });
  }
}
