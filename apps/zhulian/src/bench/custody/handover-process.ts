import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type {
  HandoverAnswer,
  HandoverPartyOrder,
  HandoverQuestion,
  HandoverRequest,
} from './handover-wire.ts';

const program = fileURLToPath(new URL('./handover-party.ts', import.meta.url));

/** The parent's end of one party's process. */
export interface HandoverProcess {
  ask<Value>(question: HandoverQuestion): Promise<Value>;
  /** Resolves when the process has ended by itself. */
  stop(): Promise<void>;
}

export async function startHandoverParty(order: HandoverPartyOrder): Promise<HandoverProcess> {
  const child = fork(program, [JSON.stringify(order)], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const open = openQuestions(child);
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('exit', (code) => reject(new Error(`${order.self} ended with ${code}`)));
  });
  return {
    ask: <Value>(question: HandoverQuestion) => open.ask(question) as Promise<Value>,
    async stop() {
      send(child, { kind: 'stop' });
      await ended;
    },
  };
}

function openQuestions(child: ChildProcess) {
  const open = new Map<number, { done: (value: unknown) => void; failed: (e: Error) => void }>();
  let asked = 0;
  child.on('message', (said: HandoverAnswer) => {
    if (said.kind === 'ready') return;
    const one = open.get(said.request);
    open.delete(said.request);
    if (said.kind === 'answer') one?.done(said.value);
    else one?.failed(new Error(said.reason));
  });
  child.on('exit', () => {
    for (const { failed } of open.values()) failed(new Error('a party of the bench has ended'));
  });
  return {
    ask: (question: HandoverQuestion): Promise<unknown> =>
      new Promise((done, failed) => {
        asked += 1;
        open.set(asked, { done, failed });
        send(child, { ...question, request: asked });
      }),
  };
}

function send(child: ChildProcess, request: HandoverRequest): void {
  child.send(request, () => undefined);
}
