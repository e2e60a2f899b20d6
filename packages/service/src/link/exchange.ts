import type { PartyId, PushAnswer, PushedBatch } from '@zhulian/exchange';
import { defaultLinkLimits, type ExchangeParts } from './exchange-parts.ts';
import { Lane } from './lane.ts';
import { receivePush } from './receive-push.ts';
import { rememberOpened } from './remember-opened.ts';
import { settleTogether } from './settle-together.ts';

/** 交换引擎 of one node: sends what its outbox holds, receives what its peers push. */
export interface Exchange {
  /** Seals and pushes what waits for `dst`; resolves when all is settled or the lane waits for its next try. */
  sealAndDispatch(dst: PartyId): Promise<void>;
  /** Takes one push from a peer. A refusal is part of the answer; a Fault is thrown and means: nothing happened, try again. */
  receive(batch: PushedBatch): Promise<PushAnswer>;
  /** To be called after a transaction that wrote to the outbox. Returns at once. Without `dst` all lanes are looked at. */
  wake(dst?: PartyId): void;
  /** Looks at all lanes once: after a start, and every few seconds. */
  tick(): Promise<void>;
  /** Ticks now and from now on. */
  start(): void;
  stop(): void;
}

/** Wires the engine to its ports. Holds no truth of its own: kill it at any point and a new one carries on from the store. */
export function createExchange<Tx>(parts: ExchangeParts<Tx>): Exchange {
  const lanes = new Map<PartyId, Lane<Tx>>();
  let isStopped = false;
  const laneTo = (dst: PartyId): Lane<Tx> => {
    const lane = lanes.get(dst) ?? new Lane(dst, parts);
    lanes.set(dst, lane);
    // A bell that rings after the stop must not open a lane that nobody will stop.
    if (isStopped) lane.stop();
    return lane;
  };
  const tick = async (): Promise<void> => {
    for (const dst of await parts.outgoing.listLanes()) laneTo(dst).look();
  };
  const wakeAll = once(async () => {
    const { outgoing } = parts;
    const fresh = (await outgoing.listUnsealed?.()) ?? (await outgoing.listLanes());
    for (const dst of fresh) laneTo(dst).wake();
  }, reportTo(parts));
  const opening = { ...parts, open: rememberOpened(parts) };
  const settle = settleTogether(opening);
  const ticking = repeat(parts, once(tick, reportTo(parts)));
  return {
    async sealAndDispatch(dst) {
      laneTo(dst).wake();
      await laneTo(dst).idle();
    },
    async receive(batch) {
      if (await parts.past?.isFenced()) return notNow(batch);
      const { answer, settled, isPeerAlive } = await receivePush(opening, batch, settle);
      if (isPeerAlive) laneTo(batch.source).signOfLife();
      if (settled.length > 0) (parts.afterReceive ?? wakeAll)(settled);
      return answer;
    },
    wake: (dst) => (dst === undefined ? wakeAll() : laneTo(dst).wake()),
    tick,
    start: ticking.start,
    stop() {
      isStopped = true;
      ticking.stop();
      for (const lane of lanes.values()) lane.stop();
    },
  };
}

/** A node that forgot part of its past signs nothing, receipts neither: nothing happened, and the peer tries again. */
function notNow(batch: PushedBatch): PushAnswer {
  const rejected = batch.envelopes.map((_, index) => ({ index, code: 'exchange.not-now' }));
  return { receipts: [], contiguousThrough: 0, gaps: [], rejected };
}

function reportTo<Tx>(parts: ExchangeParts<Tx>): (error: unknown) => void {
  return (error) => parts.observe?.({ kind: 'lanes-unread', error });
}

/** Runs `work` at most once at a time; calls made meanwhile are answered by one more run. */
function once(work: () => Promise<void>, onFault: (error: unknown) => void): () => void {
  let isRunning = false;
  let again = false;
  const run = async (): Promise<void> => {
    if (isRunning) {
      again = true;
      return;
    }
    isRunning = true;
    do {
      again = false;
      try {
        await work();
      } catch (error) {
        onFault(error);
      }
    } while (again);
    isRunning = false;
  };
  return () => void run();
}

function repeat<Tx>(
  parts: ExchangeParts<Tx>,
  action: () => void,
): { readonly start: () => void; readonly stop: () => void } {
  const tickMs = parts.limits?.tickMs ?? defaultLinkLimits.tickMs;
  let cancel: (() => void) | undefined;
  const start = (): void => {
    action();
    cancel = parts.timer.after(tickMs, start);
  };
  return { start, stop: () => cancel?.() };
}
