import type { PartyId, PushAnswer, PushedBatch } from '@zhulian/exchange';
import { LinkFault, type PushTaker } from '@zhulian/service';
import type { FaultName } from '../faults/fault-counter.ts';
import type { Weather } from '../faults/weather.ts';
import type { SeededRandom } from '../seed/seeded-random.ts';
import type { Scheduler } from './scheduler.ts';
import type { Trace } from './trace.ts';

const patienceMs = 10_000;
const hourMs = 3_600_000;
const shutMs = 24 * hourMs;
const lateMs = 45 * 24 * hourMs;

export interface NetworkParts {
  readonly scheduler: Scheduler;
  readonly random: SeededRandom;
  /** Notes that a fault has struck these two. */
  readonly strike: (fault: FaultName, src: PartyId, dst: PartyId) => void;
  readonly trace: Trace;
  readonly weather: () => Weather;
  /** The running exchange of a party; undefined while its machine is down. */
  readonly takerOf: (party: PartyId) => PushTaker | undefined;
  /** True of a party that nobody will reach any more: who knocks there is kept waiting for a day. */
  readonly isShut?: (party: PartyId) => boolean;
  readonly parties: readonly PartyId[];
  /** Told of every push as its sender hands it over. */
  readonly overhear: (src: PartyId, dst: PartyId, batch: PushedBatch) => void;
}

/** 模拟网络: carries pushes and answers between machines, late, twice, in pieces, to the wrong door, or not at all. */
export class SimulatedNetwork {
  readonly #parts: NetworkParts;
  /** By `src dst`: the moment until which nothing passes in that direction. */
  readonly #cutUntilMs = new Map<string, number>();
  #isHealed = false;

  constructor(parts: NetworkParts) {
    this.#parts = parts;
  }

  /** Nothing passes from `src` to `dst` for so long. */
  cut(src: PartyId, dst: PartyId, durationMs: number): void {
    if (this.#isHealed) return;
    this.#cutUntilMs.set(`${src} ${dst}`, this.#parts.scheduler.nowMs() + durationMs);
  }

  /** Nothing passes from `src` to `dst` until it is unclogged. After the last fault nothing is clogged any more. */
  clog(src: PartyId, dst: PartyId): void {
    if (this.#isHealed) return;
    this.#cutUntilMs.set(`${src} ${dst}`, Number.POSITIVE_INFINITY);
  }

  unclog(src: PartyId, dst: PartyId): void {
    this.#cutUntilMs.delete(`${src} ${dst}`);
  }

  heal(): void {
    this.#isHealed = true;
    this.#cutUntilMs.clear();
  }

  /** One push as the sender sees it: the peer's answer, or a Fault after ten seconds at most, and after a day at a shut door. */
  push(src: PartyId, dst: PartyId, batch: PushedBatch): Promise<PushAnswer> {
    const { isShut, overhear, scheduler } = this.#parts;
    overhear(src, dst, batch);
    return new Promise((resolve, reject) => {
      const waitMs = isShut?.(dst) ? shutMs : patienceMs;
      const giveUp = scheduler.after(waitMs, () => reject(new LinkFault('link.timeout')));
      if (waitMs === shutMs) return;
      const onAnswer = (outcome: PushAnswer | LinkFault): void => {
        giveUp();
        if (outcome instanceof LinkFault) reject(outcome);
        else resolve(outcome);
      };
      this.#send(src, dst, batch, onAnswer);
    });
  }

  /** Bytes that come from nowhere in particular; nobody waits for the answer. */
  inject(src: PartyId, dst: PartyId, batch: PushedBatch): void {
    this.#parts.scheduler.after(this.#parts.random.between(1, 40), () =>
      this.#deliver(src, dst, batch, () => {}),
    );
  }

  #send(
    src: PartyId,
    dst: PartyId,
    batch: PushedBatch,
    onAnswer: (outcome: PushAnswer | LinkFault) => void,
  ): void {
    const { random, strike } = this.#parts;
    const weather = this.#parts.weather();
    if (random.chance(weather.duplicate)) {
      strike('push-duplicated', src, dst);
      this.#parts.scheduler.after(random.spread(1, 72 * hourMs), () =>
        this.#deliver(src, dst, batch, () => {}),
      );
    }
    if (random.chance(weather.duplicateLate)) {
      strike('push-duplicated-late', src, dst);
      this.#parts.scheduler.after(lateMs, () => this.#deliver(src, dst, batch, () => {}));
    }
    if (random.chance(weather.misroute)) {
      strike('push-misrouted', src, dst);
      const wrong = random.pick(this.#parts.parties.filter((party) => party !== dst));
      this.#parts.scheduler.after(random.between(1, 50), () =>
        this.#deliver(src, wrong, batch, () => {}),
      );
    }
    if (this.#isCut(src, dst)) return;
    if (random.chance(weather.drop)) {
      strike('push-dropped', src, dst);
      return;
    }
    const worn = this.#wear(batch, dst);
    this.#parts.scheduler.after(this.#delayMs('push-delayed', src, dst), () =>
      this.#deliver(src, dst, worn, onAnswer),
    );
  }

  #deliver(
    src: PartyId,
    dst: PartyId,
    batch: PushedBatch,
    onAnswer: (outcome: PushAnswer | LinkFault) => void,
  ): void {
    const { scheduler, takerOf, trace } = this.#parts;
    const taker = takerOf(dst);
    trace.note(
      `${scheduler.nowMs()} ${src}>${dst} push ${batch.envelopes.length} ${taker !== undefined}`,
    );
    if (taker === undefined) {
      this.#answer(src, dst, new LinkFault('link.unreachable'), onAnswer);
      return;
    }
    taker.receive(batch).then(
      (answer) => this.#answer(src, dst, answer, onAnswer),
      () => this.#answer(src, dst, new LinkFault('link.refused'), onAnswer),
    );
  }

  #answer(
    src: PartyId,
    dst: PartyId,
    outcome: PushAnswer | LinkFault,
    onAnswer: (outcome: PushAnswer | LinkFault) => void,
  ): void {
    const { random, scheduler, strike } = this.#parts;
    const weather = this.#parts.weather();
    if (this.#isCut(dst, src)) return;
    if (random.chance(weather.drop)) {
      strike('answer-dropped', src, dst);
      return;
    }
    scheduler.after(this.#delayMs('answer-delayed', src, dst), () => onAnswer(outcome));
  }

  /** Loses some envelopes of a push, mixes their order, or flips one character. */
  #wear(batch: PushedBatch, dst: PartyId): PushedBatch {
    const { random, strike } = this.#parts;
    const weather = this.#parts.weather();
    const { source } = batch;
    let envelopes = [...batch.envelopes];
    if (envelopes.length > 1 && random.chance(weather.thin)) {
      strike('push-thinned', source, dst);
      envelopes = envelopes.filter(() => random.chance(0.6));
    }
    if (envelopes.length > 1 && random.chance(weather.shuffle)) {
      strike('push-shuffled', source, dst);
      envelopes = envelopes
        .map((bytes) => ({ bytes, place: random.fraction() }))
        .toSorted((left, right) => left.place - right.place)
        .map(({ bytes }) => bytes);
    }
    if (envelopes.length > 0 && random.chance(weather.corrupt)) {
      strike('push-corrupted', source, dst);
      const index = random.between(0, envelopes.length - 1);
      envelopes[index] = flip(envelopes[index] as string, random);
    }
    return { source, envelopes };
  }

  #delayMs(name: FaultName, src: PartyId, dst: PartyId): number {
    const { random, strike } = this.#parts;
    if (!random.chance(this.#parts.weather().delay)) return random.between(1, 40);
    strike(name, src, dst);
    return random.spread(50, 72 * hourMs);
  }

  #isCut(src: PartyId, dst: PartyId): boolean {
    const untilMs = this.#cutUntilMs.get(`${src} ${dst}`);
    return untilMs !== undefined && untilMs > this.#parts.scheduler.nowMs();
  }
}

function flip(text: string, random: SeededRandom): string {
  const at = random.between(0, text.length - 1);
  const flipped = String.fromCharCode(text.charCodeAt(at) ^ (1 << random.between(0, 6)));
  return `${text.slice(0, at)}${flipped}${text.slice(at + 1)}`;
}
