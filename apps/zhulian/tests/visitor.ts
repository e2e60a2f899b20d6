import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

export const phone = { width: 390, height: 844 };
export const desktop = { width: 1440, height: 900 };

/** Pictures to be looked at by people; those of docs/pictures are taken from here. */
export const pictures: string =
  process.env['ZHULIAN_PICTURES'] ?? mkdtempSync(join(tmpdir(), 'zhulian-pictures-'));
mkdirSync(pictures, { recursive: true });

type Named = string | RegExp;

/** A person at a browser of her own: what she does and sees, and what the browser complained about meanwhile. */
export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly complaints: readonly string[];
  /** Waits for the text that a reader would look for. */
  sees(text: Named): Promise<void>;
  press(name: Named, within?: Locator): Promise<void>;
  follow(name: Named): Promise<void>;
  /** Chooses a radio button or ticks a box by its label. */
  choose(label: Named): Promise<void>;
  fill(field: string, text: string): Promise<void>;
  /** Takes a picture; axe must find nothing and nothing may stick out sideways. */
  picture(name: string, options?: { readonly wholePage?: boolean }): Promise<void>;
}

export async function openVisitor(
  browser: Browser,
  viewport: { readonly width: number; readonly height: number },
): Promise<Visitor> {
  const context = await browser.newContext({
    viewport,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  return {
    page,
    context,
    complaints: listenTo(page),
    sees: (text) => page.getByText(text).locator('visible=true').first().waitFor(),
    press: (name, within) =>
      (within ?? page).getByRole('button', { name, exact: true }).first().click(),
    follow: (name) => page.getByRole('link', { name }).first().click(),
    choose: (label) => page.getByLabel(label).first().check(),
    fill: (field, text) => page.locator(`[name=${field}]`).fill(text),
    async picture(name, options = {}) {
      await page.evaluate('document.fonts.ready');
      await page.screenshot({
        path: join(pictures, `${name}.png`),
        fullPage: options.wholePage ?? true,
        animations: 'disabled',
      });
      expect.soft(await violationsOf(page), name).toEqual([]);
      expect.soft(await overflowOf(page), `${name} is wider than the screen`).toBe(0);
    },
  };
}

/** Everything a developer would see in red or yellow. */
function listenTo(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`${page.url()} ${error.message}`));
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    // Chromium asks for the icon of a tab past the service worker; offline that alone fails.
    if (/ERR_INTERNET_DISCONNECTED/.test(message.text()) && isIcon(message.location().url)) return;
    complaints.push(`${page.url()} ${message.text()} ${message.location().url}`);
  });
  return complaints;
}

const isIcon = (address: string): boolean => address.endsWith('/favicon.svg');

async function violationsOf(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
}

function overflowOf(page: Page): Promise<number> {
  return page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  ) as Promise<number>;
}
