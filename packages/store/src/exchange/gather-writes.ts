interface Waiting<Item> {
  readonly items: readonly Item[];
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Gathers what many callers write while one write is under way, and writes it together: one flush of the disk for all. Each
 * caller is answered when its own items are durable.
 */
export function gatherWrites<Item>(
  write: (items: readonly Item[]) => Promise<void>,
  limit: number,
): (items: readonly Item[]) => Promise<void> {
  let waiting: Waiting<Item>[] = [];
  let isWriting = false;
  const work = async (): Promise<void> => {
    isWriting = true;
    while (waiting.length > 0) {
      const together = takeUpTo(waiting, limit);
      waiting = waiting.slice(together.length);
      try {
        await write(together.flatMap(({ items }) => items));
        for (const { done } of together) done();
      } catch (error) {
        for (const { failed } of together) failed(error);
      }
    }
    isWriting = false;
  };
  return (items) =>
    new Promise((done, failed) => {
      waiting.push({ items, done, failed });
      if (!isWriting) void work();
    });
}

/** At least one, then as many as stay within the limit of items. */
function takeUpTo<Item>(
  waiting: readonly Waiting<Item>[],
  limit: number,
): readonly Waiting<Item>[] {
  let count = 0;
  let taken = 0;
  for (const { items } of waiting) {
    count += items.length;
    if (taken > 0 && count > limit) break;
    taken += 1;
  }
  return waiting.slice(0, taken);
}
