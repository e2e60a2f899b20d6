import { Worker } from 'node:worker_threads';
import type { Chunk, ChunkOutcome } from './run-chunk.ts';

/** A thread that runs chunks, one at a time. */
export interface ChunkWorker {
  readonly run: (chunk: Chunk) => Promise<ChunkOutcome>;
  close(): Promise<void>;
}

export function openChunkWorker(): ChunkWorker {
  const worker = new Worker(new URL('./chunk-worker.ts', import.meta.url), {
    // Nearly everything that a schedule makes dies with it: with room for the young there is little to collect.
    resourceLimits: { maxYoungGenerationSizeMb: 192 },
  });
  return {
    run: (chunk) =>
      new Promise((resolve, reject) => {
        worker.once('error', reject);
        worker.once('message', (outcome: ChunkOutcome) => {
          worker.off('error', reject);
          resolve(outcome);
        });
        worker.postMessage(chunk);
      }),
    async close() {
      await worker.terminate();
    },
  };
}

/**
 * Shares chunks among threads. `take` gets the outcomes in the order of the chunks, whoever was faster; a chunk that is ready too
 * early waits.
 */
export async function runChunksInWorkers(
  chunks: readonly Chunk[],
  workerCount: number,
  take: (outcome: ChunkOutcome) => void,
): Promise<void> {
  const ready = new Map<number, ChunkOutcome>();
  let next = 0;
  let taken = 0;
  const work = async (): Promise<void> => {
    const worker = openChunkWorker();
    try {
      while (next < chunks.length) {
        const index = next;
        next += 1;
        ready.set(index, await worker.run(chunks[index] as Chunk));
        for (let outcome = ready.get(taken); outcome !== undefined; outcome = ready.get(taken)) {
          ready.delete(taken);
          taken += 1;
          take(outcome);
        }
      }
    } finally {
      await worker.close();
    }
  };
  await Promise.all(Array.from({ length: Math.min(workerCount, chunks.length) }, work));
}
