import { parentPort } from 'node:worker_threads';
import { type Chunk, runChunk } from './run-chunk.ts';

/** One thread of a rehearsal: runs the chunks that it is handed, one at a time. */
parentPort?.on('message', (chunk: Chunk) => {
  void runChunk(chunk).then(
    (outcome) => parentPort?.postMessage(outcome),
    (cause: unknown) => {
      throw cause;
    },
  );
});
