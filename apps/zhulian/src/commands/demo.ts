import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startCluster } from '@zhulian/store';
import type { Language, Words } from '@zhulian/vocabulary';
import { keysFolderOf, openRegion, type Region } from '../region/open-region.ts';
import { populate } from '../region/populate.ts';
import { systemTimer } from '../region/system-ports.ts';
import { tellFamilyStory } from '../story/family-story.ts';
import { createStoryClock } from '../story/story-clock.ts';
import { must, nodeOf } from '../story/story-desk.ts';
import { demoAnswer } from './demo-answer.ts';
import { printStory, silence } from './story-printer.ts';

export interface DemoOptions {
  readonly json: boolean;
  readonly language: Language;
  /** Columns of the terminal. */
  readonly width: number;
  readonly married: boolean;
  /** Where the voucher is left for looking at. */
  readonly voucherPath: string;
  /** Where the evidence of her case is left; empty leaves none. */
  readonly bundlePath: string;
  readonly say: (line: string) => void;
}

/** `npm run demo`: the family's matter from application to voucher, on a region of its own that is thrown away. */
export async function demo(options: DemoOptions): Promise<number> {
  const { json, language, width, say, married } = options;
  const printer = printStory({ language, width, line: say });
  if (!json) printer.heading(married ? marriedTitle : aloneTitle);
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
    const told = await tellFamilyStory(region, { married, audience: json ? silence : printer });
    writeFileSync(options.voucherPath, told.voucher);
    if (options.bundlePath !== '') await leaveBundle(region, told.caseId, options.bundlePath);
    const answer = demoAnswer(told, { language, voucherPath: resolve(options.voucherPath) });
    if (json) say(JSON.stringify(answer));
    else printer.close(told, options.voucherPath);
    return answer.ok ? 0 : 1;
  } finally {
    await region.close();
    await cluster.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** 案件证据包 of the story, as the host's operator would make it. */
async function leaveBundle(region: Region, caseId: string, path: string): Promise<void> {
  await region.settle();
  writeFileSync(path, must(await nodeOf(region, 'guangdong').evidenceOf(caseId), 'evidence'));
}

const invented: Words = { zh: '人物全部虚构。', en: 'Every person is invented.' };

const marriedTitle: Words = {
  zh: `珠联 · 一家人的事：周晓芸和陈立平住在广东东莞，她的户籍在贵州，他的在湖南；贵州答复了，湖南没有。${invented.zh}`,
  en: `Zhulian · one family’s matter: Zhou Xiaoyun and Chen Liping live in Dongguan, Guangdong; her hukou is in Guizhou, his in Hunan. Guizhou answers, Hunan does not. ${invented.en}`,
};

const aloneTitle: Words = {
  zh: `珠联 · 同一位母亲，未婚：周晓芸一人申请，按广东的办法办；只核对她自己，湖南什么也不知道。${invented.zh}`,
  en: `Zhulian · the same mother, unmarried: Zhou Xiaoyun applies alone under Guangdong’s measures; only she is asked about, and nobody in Hunan learns anything. ${invented.en}`,
};
