import {
  backoffDelayMs,
  type Digest,
  fractionOf,
  type PartyId,
  type SealedMessage,
  sealEnvelopes,
} from '@zhulian/exchange';
import { defaultLinkLimits, type ExchangeParts, type LinkLimits } from './exchange-parts.ts';
import { isAnswered, LinkFault } from './link-fault.ts';
import { takeAnswers } from './take-answers.ts';

/** Sealed messages that may wait in memory; what is beyond is read from the store when its turn comes. */
const readyMax = 2_048;

/**
 * 通道: everything on its way to one peer. Seals committed outbox rows, pushes them in order with several pushes under way, and
 * tries again for ever. Nothing here is truth: a new Lane over the same store carries on.
 */
export class Lane<Tx> {
  readonly #dst: PartyId;
  readonly #parts: ExchangeParts<Tx>;
  readonly #limits: LinkLimits;
  /** Read or sealed, not yet pushed, in order. */
  #ready: SealedMessage[] = [];
  /** Highest seq that this pass has taken into `ready`. */
  #readThrough = 0;
  #mayHaveMore = true;
  /** Pushed in this pass and without a final receipt. */
  readonly #unsettled = new Map<number, Digest>();
  readonly #take: ReturnType<typeof takeAnswers>;
  #hasProgressed = false;
  #pushesInFlight = 0;
  #isReading = false;
  #isSealing = false;
  #sealAgain = false;
  #isStopped = false;
  /** Failed pushes in a row; an answer or any other sign of life sets it back. */
  #failures = 0;
  /** True while the last failure was silence and not an answer. */
  #isUnreachable = false;
  /** Passes in a row that settled nothing although the peer answered. */
  #idlePasses = 0;
  #sealFailures = 0;
  /** True once the peer has shown, in this run, that it holds nothing of ours that we do not know. */
  #isClear: boolean;
  #isClearing = false;
  #cancelPause: (() => void) | undefined;
  #cancelRevisit: (() => void) | undefined;
  #whenIdle: (() => void)[] = [];

  constructor(dst: PartyId, parts: ExchangeParts<Tx>) {
    this.#dst = dst;
    this.#parts = parts;
    this.#limits = { ...defaultLinkLimits, ...parts.limits };
    this.#isClear = parts.past === undefined;
    this.#take = takeAnswers(parts, dst, (seq) => this.#unsettled.get(seq));
  }

  /** Something may be waiting in the outbox or in the stream. Does not shorten a pause. */
  wake(): void {
    if (this.#isStopped) return;
    if (!this.#isClear) {
      void this.#clear();
      return;
    }
    void this.#seal();
    this.#pump();
  }

  /** Before the first message of this run: a node restored from an old backup must not give a number twice. */
  async #clear(): Promise<void> {
    if (this.#isClearing || this.#cancelPause !== undefined) return;
    this.#isClearing = true;
    try {
      this.#isClear = (await this.#parts.past?.isClear(this.#dst)) !== false;
      if (!this.#isClear) this.#pause(new LinkFault('link.fenced'));
    } catch (error) {
      this.#pause(error);
    }
    this.#isClearing = false;
    if (this.#isClear) this.wake();
    this.#endPass();
  }

  /** Asks the store too, not only what this lane remembers. For the regular look at all lanes. */
  look(): void {
    this.#mayHaveMore = true;
    this.wake();
  }

  /**
   * The peer is alive: an unreachable peer's pause ends at once. One that answered with a fault has been alive all the time; if
   * its pushes ended the pause too, two such peers would drive each other round without a rest.
   */
  signOfLife(): void {
    if (!this.#isUnreachable) return;
    this.#failures = 0;
    if (this.#cancelPause !== undefined) this.#resume();
  }

  stop(): void {
    this.#isStopped = true;
    this.#cancelPause?.();
    this.#cancelRevisit?.();
  }

  /** Resolves when nothing is under way: all is settled, or the lane waits for its next try. */
  idle(): Promise<void> {
    if (this.#isIdle()) return Promise.resolve();
    return new Promise((resolve) => {
      this.#whenIdle.push(resolve);
    });
  }

  async #seal(): Promise<void> {
    if (this.#isSealing) {
      this.#sealAgain = true;
      return;
    }
    this.#isSealing = true;
    try {
      do {
        this.#sealAgain = false;
        await this.#sealOnce();
      } while (this.#sealAgain && !this.#isStopped);
      this.#sealFailures = 0;
    } catch (error) {
      this.#parts.observe?.({ kind: 'seal-failed', dst: this.#dst, error });
      this.#sealFailures += 1;
      this.#mayHaveMore = true;
      this.#parts.timer.after(this.#delayMs(this.#sealFailures), () => this.wake());
    }
    this.#isSealing = false;
    this.#endPass();
  }

  async #sealOnce(): Promise<void> {
    const { clock, outgoing, past, randomness, secondSignerFor, self, signer } = this.#parts;
    // Another lane may have found out since that this node forgot something.
    if (await past?.isFenced()) return;
    const { sealMax, signTogetherMax } = this.#limits;
    const secondSigner = secondSignerFor?.(this.#dst);
    const second = secondSigner && { secondSigner };
    const seal = { source: self, clock, randomness, signer, ...second, signTogetherMax };
    let sealed: readonly SealedMessage[] = [];
    const count = await outgoing.sealOutbox(this.#dst, sealMax, (rows, head, lastCaseSeq) => {
      sealed = sealEnvelopes(rows, head, lastCaseSeq, seal);
      return sealed;
    });
    if (count === 0) return;
    if (count === sealMax) this.#sealAgain = true;
    this.#parts.observe?.({ kind: 'sealed', dst: this.#dst, count });
    this.#takeSealed(sealed);
    this.#pump();
  }

  /** Hands freshly sealed messages straight to the dispatcher when it has caught up; else they are read in their turn. */
  #takeSealed(sealed: readonly SealedMessage[]): void {
    const isNext = sealed[0]?.seq === this.#readThrough + 1;
    const isCaughtUp = !this.#mayHaveMore && !this.#isReading && isNext;
    if (isCaughtUp && this.#ready.length + sealed.length <= readyMax) {
      this.#ready.push(...sealed);
      this.#readThrough += sealed.length;
    } else {
      this.#mayHaveMore = true;
    }
  }

  #pump(): void {
    const { pushesInFlightMax } = this.#limits;
    while (this.#canPush() && this.#pushesInFlight < pushesInFlightMax && this.#ready.length > 0) {
      void this.#push(this.#ready.splice(0, this.#countForOnePush()));
    }
    if (this.#canPush() && this.#ready.length === 0 && this.#mayHaveMore && !this.#isReading) {
      void this.#read();
    }
  }

  /** How many of those that are ready go together: never so many that the peer would refuse the push for its size. */
  #countForOnePush(): number {
    const { pushMax, pushCharactersMax } = this.#limits;
    let characters = 0;
    let count = 0;
    for (const { bytes } of this.#ready) {
      characters += bytes.length;
      if (count > 0 && (count === pushMax || characters > pushCharactersMax)) break;
      count += 1;
    }
    return count;
  }

  #canPush(): boolean {
    return !this.#isStopped && this.#isClear && this.#cancelPause === undefined;
  }

  async #read(): Promise<void> {
    this.#isReading = true;
    this.#mayHaveMore = false;
    const { pushMax, pushesInFlightMax } = this.#limits;
    const limit = Math.min(readyMax, pushMax * pushesInFlightMax);
    const after = this.#readThrough;
    try {
      const rows = await this.#parts.outgoing.listUnreceipted(this.#dst, limit, after);
      const next = rows.filter((row) => row.seq > after && !this.#unsettled.has(row.seq));
      // A pause or a restart meanwhile began a new pass; what was read belongs to the old one.
      if (this.#readThrough === after && this.#canPush()) {
        this.#ready.push(...next);
        this.#readThrough = next.at(-1)?.seq ?? after;
        if (rows.length === limit && next.length > 0) this.#mayHaveMore = true;
      } else {
        this.#mayHaveMore = true;
      }
    } catch (error) {
      this.#pause(error);
    }
    this.#isReading = false;
    this.#pump();
    this.#endPass();
  }

  async #push(batch: readonly SealedMessage[]): Promise<void> {
    this.#pushesInFlight += 1;
    for (const { seq, hash } of batch) this.#unsettled.set(seq, hash);
    try {
      const envelopes = batch.map(({ bytes }) => bytes);
      const answer = await this.#parts.transport.push(this.#dst, {
        source: this.#parts.self,
        envelopes,
      });
      let hasSettled = false;
      for (const { level, seq } of await this.#take({ batch, answer })) {
        if (level !== 'STORED' && this.#unsettled.delete(seq)) hasSettled = true;
      }
      if (hasSettled) this.#hasProgressed = true;
      // Beside a message that breaks its handler others are answered; they must not make it come again every second.
      if (hasSettled || this.#isUnreachable) this.#failures = 0;
    } catch (error) {
      this.#pause(error);
    }
    this.#pushesInFlight -= 1;
    this.#pump();
    this.#endPass();
  }

  /** The peer or our own store is away. Full jitter, doubling, at most a quarter of an hour, for ever. */
  #pause(error: unknown): void {
    if (this.#isStopped || this.#cancelPause !== undefined) return;
    this.#failures += 1;
    this.#isUnreachable = !isAnswered(error);
    const retryInMs = this.#delayMs(this.#failures);
    const { observe, timer } = this.#parts;
    observe?.({
      kind: 'push-failed',
      dst: this.#dst,
      failures: this.#failures,
      retryInMs,
      error,
    });
    this.#cancelPause = timer.after(retryInMs, () => this.#resume());
  }

  #resume(): void {
    this.#cancelPause?.();
    this.#cancelPause = undefined;
    this.#restart();
  }

  /** A new pass from the first message without a final receipt. */
  #restart(): void {
    if (this.#isStopped) return;
    this.#cancelRevisit?.();
    this.#cancelRevisit = undefined;
    this.#ready = [];
    this.#readThrough = 0;
    this.#mayHaveMore = true;
    this.#hasProgressed = false;
    this.#unsettled.clear();
    if (this.#isClear) this.#pump();
    else void this.#clear();
  }

  /** When a pass is over and something was held or rejected, it is sent again later, ever more rarely while nothing changes. */
  #endPass(): void {
    if (!this.#isIdle()) return;
    if (this.#canPush() && this.#unsettled.size > 0 && this.#cancelRevisit === undefined) {
      this.#idlePasses = this.#hasProgressed ? 1 : this.#idlePasses + 1;
      const delayMs = this.#delayMs(this.#idlePasses);
      this.#cancelRevisit = this.#parts.timer.after(delayMs, () => this.#restart());
    }
    for (const resolve of this.#whenIdle.splice(0)) resolve();
  }

  #isIdle(): boolean {
    const isWorking =
      this.#isClearing || this.#isSealing || this.#isReading || this.#pushesInFlight > 0;
    return !isWorking && (!this.#canPush() || (this.#ready.length === 0 && !this.#mayHaveMore));
  }

  #delayMs(failures: number): number {
    return backoffDelayMs(failures, fractionOf(this.#parts.randomness.bytes(4)));
  }
}
