import type { Clock, Randomness, Timer } from '@zhulian/exchange';
import type { FaultName } from '../faults/fault-counter.ts';
import { calm, type Weather } from '../faults/weather.ts';
import type { SeededRandom } from '../seed/seeded-random.ts';
import type { Disk } from './disk.ts';
import type { Scheduler } from './scheduler.ts';

/** The database or the machine under it failed; the work may or may not have been done. */
export class MachineFault extends Error {
  override readonly name = 'MachineFault';
}

export interface MachineParts {
  readonly scheduler: Scheduler;
  readonly random: SeededRandom;
  /** Notes that a fault has struck this machine. */
  readonly strike: (fault: FaultName) => void;
  /** By how much this machine's clock is wrong at this moment. */
  readonly skewMs: () => number;
  readonly disk: Disk;
  readonly weather: () => Weather;
  /** Stops the node, as if the power had failed. */
  readonly crash: () => void;
  /** A mutant's way to lose power in the middle of a commit. */
  readonly tear: ((work: () => void) => void) | undefined;
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
    this.clock = { nowMs: () => parts.scheduler.nowMs() + parts.skewMs() };
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
      if (!this.#refusesWrite(reject)) this.#commit(work, { resolve, reject });
    }, this.#flushMs());
  }

  /** A disk that is full or mounted read-only: the write did not happen, and the process is told so. */
  #refusesWrite(reject: (error: unknown) => void): boolean {
    const { disk, strike } = this.#parts;
    if (disk.trouble !== 'full' && disk.trouble !== 'read-only') return false;
    strike(disk.trouble === 'full' ? 'disk-full' : 'disk-read-only');
    reject(new MachineFault(`the disk is ${disk.trouble}`));
    return true;
  }

  /** Milliseconds that a flush takes beyond the ordinary. */
  #flushMs(): number {
    const { disk, random, strike } = this.#parts;
    if (disk.trouble !== 'slow') return 0;
    strike('fsync-slow');
    return random.between(1_000, 8_000);
  }

  #commit<Value>(
    work: () => Value,
    { resolve, reject }: { resolve: (value: Value) => void; reject: (error: unknown) => void },
  ): void {
    const { crash, random, strike, tear } = this.#parts;
    const weather = this.#parts.weather();
    // A calm world draws nothing.
    const isCalm = weather === calm;
    if (!isCalm && random.chance(weather.writeFails)) {
      strike('write-failed');
      reject(new MachineFault('the write failed'));
    } else if (!isCalm && random.chance(weather.crashAtWrite)) {
      const isBefore = random.chance(0.5);
      strike(isBefore ? 'crash-before-write' : 'crash-after-commit');
      if (!isBefore) work();
      else tear?.(work);
      crash();
    } else {
      const value = work();
      if (!isCalm && random.chance(weather.replyLost)) {
        strike('commit-reply-lost');
        reject(new MachineFault('the reply was lost'));
      } else resolve(value);
    }
  }

  #later<Value>(
    work: (resolve: (value: Value) => void, reject: (error: unknown) => void) => void,
    extraMs = 0,
  ): Promise<Value> {
    return new Promise((resolve, reject) => {
      this.after(extraMs + this.#parts.random.between(0, 3), () => {
        try {
          work(resolve, reject);
        } catch (error) {
          reject(error);
        }
      });
    });
  }
}
