import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ReceiverOrder } from './bench-wire.ts';

/** Starts a receiving node of the bench; resolves when it listens. */
export function startReceiver(order: ReceiverOrder): Promise<ChildProcess> {
  const entry = fileURLToPath(new URL('./receiver-process.ts', import.meta.url));
  const child = fork(entry, [JSON.stringify(order)], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve(child));
    child.once('exit', (code) => reject(new Error(`the receiver of the bench ended with ${code}`)));
  });
}
