interface ScheduledEvent {
  readonly atMs: number;
  readonly order: number;
  action: (() => void) | undefined;
}

/**
 * The only thing that moves in a rehearsal. Virtual time jumps from event to event; between two events every promise that can
 * settle has settled, so that the order of everything follows from the seed.
 */
export class Scheduler {
  #nowMs: number;
  #order = 0;
  readonly #heap: ScheduledEvent[] = [];
  /** Asked after every event, when all is quiet: true ends the run where it stands. */
  isOver: () => boolean = () => false;

  constructor(startMs: number) {
    this.#nowMs = startMs;
  }

  nowMs(): number {
    return this.#nowMs;
  }

  /** Runs `action` after so many virtual milliseconds. Returns what cancels it. */
  after(delayMs: number, action: () => void): () => void {
    const event: ScheduledEvent = {
      atMs: this.#nowMs + Math.max(0, delayMs),
      order: this.#order,
      action,
    };
    this.#order += 1;
    this.#push(event);
    return () => {
      event.action = undefined;
    };
  }

  /** Runs all events up to `untilMs`, then stands there. */
  async runUntil(untilMs: number): Promise<void> {
    await settled();
    for (let event = this.#heap[0]; event !== undefined; event = this.#heap[0]) {
      if (event.atMs > untilMs) break;
      this.#pop();
      if (event.action === undefined) continue;
      this.#nowMs = event.atMs;
      event.action();
      await settled();
      if (this.isOver()) return;
    }
    this.#nowMs = Math.max(this.#nowMs, untilMs);
  }

  #push(event: ScheduledEvent): void {
    const heap = this.#heap;
    let index = heap.push(event) - 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!isBefore(event, heap[parent] as ScheduledEvent)) break;
      heap[index] = heap[parent] as ScheduledEvent;
      index = parent;
    }
    heap[index] = event;
  }

  #pop(): void {
    const heap = this.#heap;
    const last = heap.pop() as ScheduledEvent;
    if (heap.length === 0) return;
    let index = 0;
    for (;;) {
      let child = 2 * index + 1;
      if (child >= heap.length) break;
      if (
        child + 1 < heap.length &&
        isBefore(heap[child + 1] as ScheduledEvent, heap[child] as ScheduledEvent)
      ) {
        child += 1;
      }
      if (!isBefore(heap[child] as ScheduledEvent, last)) break;
      heap[index] = heap[child] as ScheduledEvent;
      index = child;
    }
    heap[index] = last;
  }
}

function isBefore(left: ScheduledEvent, right: ScheduledEvent): boolean {
  return left.atMs < right.atMs || (left.atMs === right.atMs && left.order < right.order);
}

/** Node runs the next-tick queue only when no promise is left to settle: the cheapest way to wait for all of them. */
function settled(): Promise<void> {
  return new Promise((resolve) => {
    process.nextTick(resolve);
  });
}
