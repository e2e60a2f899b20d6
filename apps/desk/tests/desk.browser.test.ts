import { existsSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startFixtureServer } from '../dev/serve.ts';

const executablePath = [
  process.env['ZHULIAN_CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path !== undefined && existsSync(path));

/** Responsibility and its accounts: who holds what, and what provinces owe each other. */
const accountPages = [
  'handovers-received',
  'handovers-sent',
  'custody/case-zhou',
  'balance',
  'scoreboard',
];

let browser: Browser;
let page: Page;
let server: Awaited<ReturnType<typeof startFixtureServer>>;
let complaints: string[];

async function open(path: string, language = 'zh'): Promise<void> {
  await page.addInitScript((kept) => localStorage.setItem('zhulian.language', kept), language);
  await page.goto(`http://127.0.0.1:${server.port}${path}`);
  await page.waitForSelector('h1');
}

describe.skipIf(executablePath === undefined)('desk in a browser 经办工作台', () => {
  beforeAll(async () => {
    browser = await chromium.launch({
      ...(executablePath === undefined ? {} : { executablePath }),
      args: ['--no-sandbox', '--disable-background-networking'],
    });
  });
  beforeEach(async () => {
    server = await startFixtureServer(0);
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    page = await context.newPage();
    complaints = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) complaints.push(message.text());
    });
  });
  afterEach(async () => {
    await page.context().close();
    server.close();
    expect(complaints).toEqual([]);
  });
  afterAll(() => browser.close());

  test('the list is worked by keyboard: j and k move, x marks, Enter opens, / searches', async () => {
    await open('/guangdong/desk/');
    await page.waitForSelector('tbody tr');
    for (const key of ['j', 'j', 'k', 'j', 'x']) await page.keyboard.press(key);
    expect(await page.locator('tr.is-selected').getAttribute('data-row')).toBe('case-2');
    await page.keyboard.press('/');
    await page.keyboard.type('jk');
    expect(await page.inputValue('input[type=search]')).toBe('jk');
    await page.keyboard.press('Tab');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/cases/cc-hn-1');
  });

  test('rows of a list are 36 px high, with a 60-character name too', async () => {
    await open('/guangdong/desk/');
    await page.waitForSelector('tbody tr');
    const heights = await page
      .locator('tbody tr')
      .evaluateAll((rows) => rows.map((row) => Math.round(row.getBoundingClientRect().height)));
    expect(new Set(heights)).toEqual(new Set([36]));
  });

  test('a stale page says so, keeps what was typed, and goes on after loading the latest', async () => {
    await open('/guizhou/desk/cases/cc-gz-1');
    await page.click('text=退回');
    await page.fill('.ant-modal textarea', '此人已迁往𠮷首市');
    await page.request.post(
      `http://127.0.0.1:${server.port}/guizhou/api/v1/cases/cc-gz-1/commands`,
      { headers: { 'if-match': '"1"' }, data: { command: 'receive' } },
    );
    await page.click('.ant-modal-footer .ant-btn-primary');
    await page.waitForSelector('text=这页已过时');
    await page.click('text=载入最新');
    await page.waitForSelector('text=这页已过时', { state: 'detached' });
    expect(await page.inputValue('.ant-modal textarea')).toBe('此人已迁往𠮷首市');
    await page.click('.ant-modal-footer .ant-btn-primary');
    await page.waitForSelector('.ant-modal', { state: 'detached' });
  });

  test('receipt, pairing and answer: nobody is shown unannounced, and a draft outlives a reload', async () => {
    await open('/guizhou/desk/cases/cc-gz-1');
    await page.click('.needs-me .ant-btn-primary');
    await page.click('text=开始配对');
    expect(await page.locator('.candidates').count()).toBe(0);
    await page.click('text=记录并查看候选人');
    await page.click('.candidates td:nth-child(3) button');
    await page.waitForSelector('.answer-item');
    await page.click('.answer-item >> nth=0 >> text=一致');
    await page.click('.answer-item >> nth=1 >> text=有出入');
    await page.fill('.answer-item input[type=text]', '520502（2011 年起）');
    await page.reload();
    await page.waitForSelector('.answer-item');
    expect(await page.inputValue('.answer-item input[type=text]')).toBe('520502（2011 年起）');
    await page.click('text=检查后发出');
    await page.click('text=签名并发出');
    await page.waitForSelector('text=已答复');
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['zhulian.language']);
  });

  test('a lost connection is said and repaired without the reader', async () => {
    await open('/guangdong/desk/');
    await page.route('**/api/v1/**', (route) => route.abort());
    await page.click('text=发出的协查');
    await page.waitForSelector('.connection-banner');
    await page.unroute('**/api/v1/**');
    await page.waitForSelector('tbody tr', { timeout: 20_000 });
    await page.waitForSelector('.connection-banner', { state: 'detached', timeout: 20_000 });
  });

  test('when a case leaves, its file leaves the screen, and the new holder stands there', async () => {
    await open('/guangdong/desk/cases/case-zhou');
    await page.waitForSelector('.handover');
    expect(await page.locator('main').innerText()).toContain('周晓芸');
    const said = { zh: '已移交', en: 'Handed over' };
    const problem = { code: 'case.handed-over', status: 409, title: said, why: said };
    await page.route('**/api/v1/cases/case-zhou', (route) =>
      route.fulfill({ status: 409, json: { ...problem, remedy: said, period: said } }),
    );
    await page.route('**/api/v1/cases/case-zhou/custody', async (route) => {
      const custody = await (await route.fetch()).json();
      const moved = { isOurs: false, open: null, responsible: custody.open.to };
      await route.fulfill({ json: { ...custody, ...moved } });
    });
    await page.waitForSelector('.held-elsewhere', { timeout: 10_000 });
    const shown = await page.locator('main').innerText();
    expect(shown).toContain('贵州 毕节市七星关区鸭池镇');
    expect(shown).not.toContain('周晓芸');
  });

  test('arrows go from number to number of the balance, and Enter opens its cases', async () => {
    await open('/guangdong/desk/balance');
    const number = page.getByRole('button', { name: /广东 → 江西 已发 1/ });
    await number.focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.locator(':focus').textContent()).toMatch(/广东 → 湖南 已发/);
    await page.keyboard.press('ArrowRight');
    expect(await page.locator(':focus').textContent()).toMatch(/广东 → 广西 已发/);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.ant-drawer tbody a');
  });

  test('at 200 % zoom no page scrolls sideways', async () => {
    await page.setViewportSize({ width: 720, height: 450 });
    for (const path of ['', 'cases/case-zhou', 'links', 'provinces', ...accountPages]) {
      await open(`/guangdong/desk/${path}`);
      await page.waitForSelector('.card');
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect({ path, overflow }).toEqual({ path, overflow: 0 });
    }
  });

  test.each(['zh', 'en'])('axe finds nothing on the list and the case (%s)', async (language) => {
    for (const path of [
      '',
      'cases/case-zhou',
      'links',
      'provinces',
      'guides/birth-registration',
      ...accountPages,
    ]) {
      await open(`/guangdong/desk/${path}`, language);
      await page.waitForSelector('.card');
      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations.map(({ id, nodes }) => `${path} ${id} ${nodes[0]?.html ?? ''}`);
      expect(found).toEqual([]);
    }
  });
});
