import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startCluster } from '@zhulian/store';
import { keysFolderOf, openRegion } from '../region/open-region.ts';
import { populate } from '../region/populate.ts';
import { systemTimer } from '../region/system-ports.ts';
import { type StoryStep, tellFamilyStory } from '../story/family-story.ts';
import { createStoryClock } from '../story/story-clock.ts';

export interface DemoOptions {
  readonly json: boolean;
  readonly married: boolean;
  /** Where the voucher is left for looking at. */
  readonly voucherPath: string;
  readonly say: (line: string) => void;
}

/** `npm run demo`: the family's matter from application to voucher, on a region of its own that is thrown away. */
export async function demo(options: DemoOptions): Promise<number> {
  const dataDir = mkdtempSync(join(tmpdir(), 'zhulian-demo-'));
  const cluster = await startCluster({ dataDir });
  const region = await openRegion({
    cluster,
    keysFolder: keysFolderOf(dataDir),
    demo: true,
    verifyAddress: '/guangdong/portal/verify',
    clock: createStoryClock('2026-11-08T21:07:00+08:00'),
    timer: systemTimer,
  });
  try {
    await populate(region, { persons: 2_000, seed: 2010 });
    const tell = (step: StoryStep) => {
      if (!options.json) options.say(lineOf(step));
    };
    const told = await tellFamilyStory(region, { married: options.married, tell });
    writeFileSync(options.voucherPath, told.voucher);
    const { voucher: _bytes, qrText: _text, ...rest } = told;
    const ok = told.responsibleGaps === 0;
    if (options.json)
      options.say(JSON.stringify({ ok, ...rest, voucherPath: resolve(options.voucherPath) }));
    else
      options.say(
        `登记 ${told.registeredOn}，责任空档 ${told.responsibleGaps}，凭证 ${options.voucherPath}`,
      );
    return ok ? 0 : 1;
  } finally {
    await region.close();
    await cluster.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function lineOf(step: StoryStep): string {
  const local = new Date(Date.parse(step.at) + 8 * 3_600_000).toISOString();
  return `${local.slice(5, 10)} ${local.slice(11, 16)}  ${step.who.padEnd(4, '　')}  ${step.what}`;
}
