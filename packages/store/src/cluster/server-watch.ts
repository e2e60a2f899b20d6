import { spawn } from 'node:child_process';

/** Ends the server when this process dies without a word. */
export interface ServerWatch {
  /** The server was stopped in good order; nothing is left to end. */
  dismiss(): void;
}

/**
 * A shell that waits at a pipe whose other end only this process holds: kill -9 closes it, and the server is told to stop. If
 * the shell is killed too, the next start finds the orphan (stopOrphan).
 */
export function watchServer(pid: number): ServerWatch {
  if (process.platform === 'win32') return { dismiss: () => undefined };
  const script = 'read -r word; [ "$word" = dismissed ] || kill -INT "$1"';
  const shell = spawn('/bin/sh', ['-c', script, 'zhulian-watch', `${pid}`], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  shell.on('error', () => undefined);
  shell.stdin.on('error', () => undefined);
  shell.unref();
  (shell.stdin as unknown as { unref(): void }).unref();
  return { dismiss: () => void shell.stdin.end('dismissed\n') };
}
