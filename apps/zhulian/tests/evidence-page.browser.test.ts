import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { readBundleZip, writeBundleZip } from '@zhulian/evidence';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** Built here and not in `dist`, where a running region may be reading. */
const folder = mkdtempSync(join(tmpdir(), 'zhulian-evidence-page-'));
const room = fileURLToPath(new URL('../../../packages/evidence/', import.meta.url));
const sample = fileURLToPath(
  new URL('../../../docs/protocols/samples/case-bundle.zip', import.meta.url),
);
const page = pathToFileURL(join(folder, 'verify.html')).href;
const chromiumPath = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => existsSync(path));

let browser: Browser;
let context: BrowserContext;
let tab: Page;
const requests: string[] = [];
const complaints: string[] = [];

async function open(options: Parameters<Browser['newContext']>[0] = {}): Promise<void> {
  await context?.close();
  context = await browser.newContext({ locale: 'zh-CN', offline: true, ...options });
  tab = await context.newPage();
  tab.on('request', (request) => requests.push(request.url()));
  tab.on('console', (message) => complaints.push(message.text()));
  tab.on('pageerror', (error) => complaints.push(error.message));
  await tab.goto(page);
}

async function verdictOf(file: string): Promise<string | null> {
  await tab.locator('#bundle').setInputFiles(file);
  await tab.locator('[data-verdict]').waitFor();
  return tab.locator('[data-verdict]').getAttribute('data-verdict');
}

beforeAll(async () => {
  await build({
    configFile: join(room, 'vite.page.config.ts'),
    logLevel: 'error',
    build: { outDir: folder },
  });
  browser = await chromium.launch({
    ...(chromiumPath === undefined ? {} : { executablePath: chromiumPath }),
    args: ['--no-sandbox'],
  });
  await open();
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('verify.html 核验页, from a disk and without a network', () => {
  test('is one file that names no address', () => {
    const text = readFileSync(join(folder, 'verify.html'), 'utf8');
    expect(text).toContain("default-src 'none'");
    expect(text.match(/(?:src|href)="/g)).toBeNull();
    expect(text.length).toBeLessThan(200_000);
  });

  test('says who was responsible, which limit ran out, and under which key', async () => {
    expect(await verdictOf(sample)).toBe('holds');
    const text = await tab.locator('main').innerText();
    for (const words of [
      '证据包成立',
      '贵州 520502',
      '2026-11-03 10:04:00',
      '到期未答复，已证明',
      '3475 0f98',
    ]) {
      expect(text).toContain(words);
    }
    expect(
      await tab
        .locator('h2')
        .first()
        .evaluate((heading) => heading === document.activeElement),
    ).toBe(true);
  });

  test('speaks English at the press of a button, and keeps what it shows', async () => {
    await tab.getByRole('button', { name: 'English' }).click();
    const text = await tab.locator('main').innerText();
    expect(text).toContain('The bundle holds');
    expect(text).toContain('Guizhou 520502');
    expect(await tab.locator('html').getAttribute('lang')).toBe('en');
    expect(text.replace(/中文/g, '')).not.toMatch(/\p{Script=Han}/u);
    await tab.getByRole('button', { name: '中文' }).click();
  });

  test('compares the fingerprint that the reader has', async () => {
    await tab.locator('#expected').fill('00'.repeat(32));
    await tab.locator('#expected').blur();
    expect(await tab.locator('[data-verdict]').getAttribute('data-verdict')).toBe('broken');
    await tab.locator('#expected').fill('');
    await tab.locator('#expected').blur();
    expect(await tab.locator('[data-verdict]').getAttribute('data-verdict')).toBe('holds');
  });

  test('names the file in which a byte is another', async () => {
    const files = readBundleZip(new Uint8Array(readFileSync(sample)));
    const path = 'custody/0004-release.json';
    const text = Buffer.from(files?.get(path) ?? []).toString('utf8');
    const changed = Buffer.from(text.replace('"holder":"zl:node:52"', '"holder":"zl:node:45"'));
    const file = join(folder, 'changed.zip');
    writeFileSync(file, writeBundleZip(new Map([...(files ?? []), [path, changed]])));
    expect(await verdictOf(file)).toBe('broken');
    expect(await tab.locator('[data-verdict]').innerText()).toContain(path);
    expect(await tab.locator('main').innerText()).toContain('没有可以成立的责任链');
  });

  test('takes no markup from a file for its own', async () => {
    const file = join(folder, 'none.zip');
    writeFileSync(file, '<script>alert(1)</script>');
    expect(await verdictOf(file)).toBe('broken');
    expect(await tab.locator('main').innerText()).toContain('不是规范的证据包');
  });

  test('can be used with the keyboard alone', async () => {
    await open();
    const reached: string[] = [];
    for (let press = 0; press < 3; press += 1) {
      await tab.keyboard.press('Tab');
      reached.push(await tab.evaluate(() => document.activeElement?.id ?? ''));
    }
    expect(reached).toEqual(['', 'bundle', 'expected']);
    expect(
      await tab.evaluate(() => document.querySelector('label[for=bundle]')?.textContent),
    ).toContain('.zip');
  });

  test.each([
    ['phone', { viewport: { width: 375, height: 740 } }],
    ['desk', { viewport: { width: 1366, height: 900 } }],
  ])('is clean for axe and does not scroll sideways on a %s', async (_, options) => {
    await open(options);
    for (const language of ['zh', 'en'] as const) {
      if (language === 'en') await tab.getByRole('button', { name: 'English' }).click();
      expect(await verdictOf(sample)).toBe('holds');
      for (const box of await tab.locator('summary').all()) await box.click();
      const found = await new AxeBuilder({ page: tab }).analyze();
      expect(found.violations.map(({ help, id }) => `${id}: ${help}`)).toEqual([]);
      const width = await tab.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(options.viewport.width);
    }
  });

  test('prints what it found, and not its own controls', async () => {
    await tab.emulateMedia({ media: 'print' });
    expect(await tab.locator('.chooser').isVisible()).toBe(false);
    expect(await tab.locator('[data-verdict]').isVisible()).toBe(true);
    await tab.emulateMedia({ media: 'screen' });
  });

  test('has asked nobody for anything', () => {
    expect(requests.filter((url) => !url.startsWith('file:'))).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
