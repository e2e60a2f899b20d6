import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findFreePort } from '@zhulian/store';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** A region started as a reader of the README starts it: its own process, port and data. */
export interface RegionProcess {
  readonly url: string;
  stop(): Promise<void>;
}

export async function startRegionProcess(
  options: { readonly withMatters?: boolean } = {},
): Promise<RegionProcess> {
  const dataDir = mkdtempSync(join(tmpdir(), 'zhulian-browser-'));
  const port = await findFreePort();
  const child = spawn(
    process.execPath,
    [
      'tools/run.mjs',
      'apps/zhulian/src/main.ts',
      'start',
      '--port',
      String(port),
      '--data',
      dataDir,
      // Desks begin empty, so that the story's own matter is the only one in every list.
      ...(options.withMatters === true ? [] : ['--quiet']),
    ],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let said = '';
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const url = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const ready = /Zhulian is ready: (http\S+?)\/?\s/.exec(said)?.[1];
      if (ready !== undefined) resolve(ready);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    void ended.then((code) => reject(new Error(`the region ended with ${code}:\n${said}`)));
  });
  return {
    url,
    async stop() {
      child.kill('SIGINT');
      await ended;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
