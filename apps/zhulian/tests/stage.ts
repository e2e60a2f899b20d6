import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { expect } from 'vitest';
import { startRegionProcess } from './region-process.ts';
import { desktop, openVisitor, phone, pictures, type Visitor } from './visitor.ts';

export const chromiumPath: string | undefined = [
  process.env['ZHULIAN_CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path !== undefined && existsSync(path));

/** How long a page may take to show what is awaited, on a machine that is busy with other tests. */
export const patience = { timeout: 15_000, interval: 100 };

/** A running region and one Chromium, with everybody who has come to it. */
export interface Stage {
  /** Somebody at the first page. */
  come(screen: typeof phone): Promise<Visitor>;
  /** Somebody who has chosen a role card, signed in by that one click. */
  comeAs(name: RegExp, screen?: typeof phone): Promise<Visitor>;
  portal(path?: string): string;
  /** What any browser has complained about so far. */
  complaints(): readonly string[];
  /** After a failure: what everybody saw last. */
  keepLastSight(): Promise<void>;
  close(): Promise<void>;
}

export async function openStage(options: { readonly withMatters?: boolean } = {}): Promise<Stage> {
  const [browser, region] = await Promise.all([
    chromium.launch({
      ...(chromiumPath === undefined ? {} : { executablePath: chromiumPath }),
      args: ['--no-sandbox', '--disable-background-networking'],
    }),
    startRegionProcess(options),
  ]);
  const everybody: Visitor[] = [];
  const come = async (screen: typeof phone): Promise<Visitor> => {
    const visitor = await openVisitor(browser, screen);
    everybody.push(visitor);
    await visitor.page.goto(`${region.url}/`);
    return visitor;
  };
  return {
    come,
    async comeAs(name, screen = desktop) {
      const visitor = await come(screen);
      await visitor.follow(name);
      await visitor.page.locator('h1').waitFor();
      return visitor;
    },
    portal: (path = '') => `${region.url}/guangdong/portal/${path}`,
    complaints: () => everybody.flatMap((visitor) => visitor.complaints),
    async keepLastSight() {
      for (const [index, { page }] of everybody.entries()) {
        await page.screenshot({ path: join(pictures, `failed-${index}.png`), fullPage: true });
      }
    },
    async close() {
      await browser.close();
      await region.stop();
    },
  };
}

/** Presses a button of the demo clock and waits until the header shows the new time. */
export async function moveClock(at: Visitor, button: string): Promise<void> {
  const time = at.page.locator('.demo-time time');
  const before = await time.getAttribute('datetime');
  await at.press(button);
  await expect.poll(() => time.getAttribute('datetime'), patience).not.toBe(before);
  await at.page.waitForLoadState('networkidle');
}

/** A page of the desk by its menu entry, once its content is there. */
export async function openBoard(at: Visitor, entry: RegExp): Promise<void> {
  await at.follow(entry);
  await at.page.locator('main .card').first().waitFor();
  await at.page.waitForLoadState('networkidle');
}

/** Number of the matter on whose page she stands; empty when it is another page. */
export async function numberOnPage({ page }: Visitor): Promise<string> {
  const text = await page.locator('.matter-number').innerText();
  return /\d\d-\d{4}-\d{4}-\d{4}/.exec(text)?.[0] ?? '';
}

/** The first page at both sizes and in both languages. */
export async function lookAtFirstPage(stage: Stage): Promise<void> {
  for (const [size, screen] of [
    ['phone', phone],
    ['desk', desktop],
  ] as const) {
    const reader = await stage.come(screen);
    await reader.sees('周晓芸');
    await reader.picture(`home-${size}-zh`);
    await reader.follow('English');
    await reader.sees('Zhou Xiaoyun');
    await reader.picture(`home-${size}-en`);
  }
}
