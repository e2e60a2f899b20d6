import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** A `zhulian` process of its own, as an operator starts it. */
export interface StartedProcess {
  stop(): Promise<void>;
}

/** Resolves when the process has printed `ready`; rejects with what it said when it ends before. */
export async function startProcess(
  args: readonly string[],
  ready: RegExp,
): Promise<StartedProcess> {
  const child = spawn(process.execPath, ['apps/zhulian/src/main.ts', ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  await new Promise<void>((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      if (ready.test(said)) resolve();
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    void ended.then((code) => reject(new Error(`${args[0]} ended with ${code}:\n${said}`)));
  });
  return {
    async stop() {
      child.kill('SIGINT');
      await ended;
    },
  };
}
