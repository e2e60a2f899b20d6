import { runHub } from '../process/hub-process.ts';
import type { ProcessOptions } from './options.ts';
import { untilStopped } from './until-stopped.ts';

/** `zhulian hub`: prints where it listens and the join file that provinces need. */
export async function hub(options: ProcessOptions): Promise<void> {
  const running = await runHub({ dataDir: options.dataDir, port: options.port, demo: true });
  options.say(`入网文件 · join file: ${running.joinFile}`);
  options.say(`枢纽已就绪 · hub is ready: ${running.url}/`);
  await untilStopped();
  await running.stop();
}
