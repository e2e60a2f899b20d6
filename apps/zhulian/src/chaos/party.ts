import { type ChildProcess, fork } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { PartyAnswer, PartyOrder, PartyRequest } from './chaos-wire.ts';

const program = fileURLToPath(new URL('./party-process.ts', import.meta.url));
const answerWithinMs = 20_000;

/** One party of the trial: a process that is killed and started again, over one database that outlives it. */
export interface Party {
  readonly order: PartyOrder;
  start(): Promise<void>;
  /** Resolves when the process is gone. */
  kill(): Promise<void>;
  freeze(ms: number): Promise<void>;
  isRunning(): boolean;
  /** Resolves with true when the process has died, with false when it lives on after so long. */
  diesWithin(ms: number): Promise<boolean>;
  tell(request: PartyRequest): void;
  /** Undefined when the party died or its database failed: the outcome is unknown, and the caller asks again. */
  ask(request: PartyQuestion): Promise<unknown>;
}

export type PartyQuestion =
  | { readonly kind: 'points' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'send'; readonly ids: readonly string[] };

export function createParty(order: PartyOrder): Party {
  let child: ChildProcess | undefined;
  let asked = 0;
  const isRunning = (): boolean =>
    child !== undefined && child.exitCode === null && child.signalCode === null;
  const goneOf = (running: ChildProcess): Promise<void> =>
    running.exitCode === null && running.signalCode === null
      ? new Promise((resolve) => void running.once('exit', () => resolve()))
      : Promise.resolve();
  return {
    order,
    isRunning,
    async start() {
      const running = fork(program, [JSON.stringify(order)], {
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      });
      child = running;
      // One listener for each question that is open.
      running.setMaxListeners(0);
      await new Promise<void>((resolve) => {
        running.once('message', () => resolve());
        running.once('exit', () => resolve());
      });
    },
    async kill() {
      const running = child;
      if (running === undefined || !isRunning()) return;
      running.kill('SIGKILL');
      await goneOf(running);
    },
    async freeze(ms) {
      child?.kill('SIGSTOP');
      await wait(ms);
      child?.kill('SIGCONT');
    },
    async diesWithin(ms) {
      const running = child;
      if (running === undefined) return true;
      return Promise.race([goneOf(running).then(() => true), wait(ms, false)]);
    },
    tell: (request) => void (isRunning() && child?.send(request, () => undefined)),
    ask(question) {
      const running = child;
      if (running === undefined || !isRunning()) return Promise.resolve(undefined);
      asked += 1;
      const request = asked;
      const given = new Promise<unknown>((resolve) => {
        const listen = (said: PartyAnswer): void => {
          if (said.kind === 'ready' || said.request !== request) return;
          running.off('message', listen);
          resolve(said.kind === 'answer' ? said.value : undefined);
        };
        running.on('message', listen);
        running.once('exit', () => resolve(undefined));
      });
      running.send({ ...question, request }, () => undefined);
      return Promise.race([given, wait(answerWithinMs, undefined)]);
    },
  };
}
