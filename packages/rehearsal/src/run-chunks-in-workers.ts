import { Worker } from 'node:worker_threads';
import type { Chunk, ChunkOutcome } from './run-chunk.ts';

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
    const worker = new Worker(new URL('./chunk-worker.ts', import.meta.url));
    try {
      while (next < chunks.length) {
        const index = next;
        next += 1;
        ready.set(index, await ask(worker, chunks[index] as Chunk));
        for (let outcome = ready.get(taken); outcome !== undefined; outcome = ready.get(taken)) {
          ready.delete(taken);
          taken += 1;
          take(outcome);
        }
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: Math.min(workerCount, chunks.length) }, work));
}

function ask(worker: Worker, chunk: Chunk): Promise<ChunkOutcome> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (outcome: ChunkOutcome) => {
      worker.off('error', reject);
      resolve(outcome);
    });
    worker.postMessage(chunk);
  });
}
