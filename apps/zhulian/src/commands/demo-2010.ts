import type { DemoOptions } from './demo.ts';

/** Replays 令555 art. 16; told by `first-child-story.ts`. */
export async function demo2010(options: DemoOptions): Promise<number> {
  options.say('');
  return Promise.resolve(1);
}
