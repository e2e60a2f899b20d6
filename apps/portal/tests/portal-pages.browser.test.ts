import { existsSync, mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fixtureMemory } from '../src/fixture/fixture-api.ts';
import { type FixtureSite, openFixtureSite } from '../src/fixture/fixture-site.ts';

const chromiumPath = [
  process.env['ZHULIAN_CHROMIUM'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => existsSync(path));

/** Pictures to be looked at by people; git does not keep them. */
const pictures = fileURLToPath(new URL('../dist/pictures', import.meta.url));

const apply = '/apply/birth-registration';
const draft = {
  savedAt: '2026-11-23T01:50:00.000Z',
  answers: {
    applyingWith: 'spouse',
    spouseName: '𠮷田大志'.repeat(15),
    spouseNumber: '430502199003070010',
    spouseDivision: '430502',
    expectedOrBornOn: '2027-03-15',
    phone: '',
    notifyRegisteredPlace: false,
    shieldAddress: true,
  },
} as const;

const pages = [
  '/',
  '/guides/birth-registration',
  '/about',
  '/verify',
  apply,
  `${apply}/applying-with`,
  `${apply}/spouse-name`,
  `${apply}/spouse-number`,
  `${apply}/spouse-place`,
  `${apply}/date`,
  `${apply}/phone`,
  `${apply}/notify`,
  `${apply}/address`,
  `${apply}/check`,
  '/matters',
  '/matters/late',
  '/matters/new',
  '/matters/supplement',
  '/matters/done',
  '/matters/new/sent',
  '/matters/new/correct',
  '/matters/late/change',
  '/matters/late/undertaking',
  '/matters/late/withdraw',
  '/matters/late/complain',
  '/matters/done/voucher',
  '/lookups',
  '/nowhere',
];

const versions = [
  { name: 'zh', query: '?lang=zh&elder=0' },
  { name: 'en', query: '?lang=en&elder=0' },
  { name: 'zh-elder', query: '?lang=zh&elder=1' },
  { name: 'en-elder', query: '?lang=en&elder=1' },
] as const;

const phone = { width: 390, height: 844 };

let site: FixtureSite;
let base: string;
let browser: Browser;

beforeAll(async () => {
  if (chromiumPath === undefined) return;
  mkdirSync(pictures, { recursive: true });
  site = await openFixtureSite();
  await site.app.listen({ port: 0, host: '127.0.0.1' });
  base = `http://127.0.0.1:${(site.app.server.address() as AddressInfo).port}${site.prefix}`;
  browser = await chromium.launch({
    executablePath: chromiumPath,
    args: ['--no-sandbox', '--disable-background-networking'],
  });
});

afterAll(async () => {
  await browser?.close();
  await site?.app.close();
});

beforeEach(() => {
  if (chromiumPath !== undefined) Object.assign(site.memory, fixtureMemory());
});

async function withContext(
  options: Parameters<Browser['newContext']>[0],
  work: (page: Page, context: BrowserContext) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ viewport: phone, ...options });
  const page = await context.newPage();
  try {
    await work(page, context);
  } finally {
    await context.close();
  }
}

async function violationsOf(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
}

/** How far the page is wider than the screen, px. */
function overflowOf(page: Page): Promise<number> {
  return page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  ) as Promise<number>;
}

/** Texts under 22 px and targets under 60 px: what the elder version must not have. */
function tooSmall(page: Page): Promise<readonly string[]> {
  return page.evaluate(`(() => {
    const found = [];
    const shown = (element) => element.checkVisibility() && !element.closest('.heard, .pearl-state, .skip-link');
    for (const element of document.querySelectorAll('body *')) {
      const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== '');
      if (!own || !shown(element)) continue;
      const size = parseFloat(getComputedStyle(element).fontSize);
      if (size < 22) found.push(size + ' px: ' + element.textContent.trim().slice(0, 30));
    }
    for (const element of document.querySelectorAll('a, button, input:not([type=hidden]), summary, textarea')) {
      if (!shown(element)) continue;
      const box = element.getBoundingClientRect();
      if (box.height < 59.5 || box.width < 59.5) found.push(Math.round(box.width) + '×' + Math.round(box.height) + ': ' + (element.textContent || element.name));
    }
    return found;
  })()`) as Promise<readonly string[]>;
}

describe.skipIf(chromiumPath === undefined)('Pages of the portal (群众门户)', () => {
  test.each(versions)(
    'no page has a fault that axe can find, nor is wider than the phone: $name',
    async (version) => {
      site.memory.draft = draft;
      await withContext({}, async (page) => {
        for (const path of pages) {
          await page.goto(`${base}${path}${version.query}`);
          const name = path.replaceAll(/\W+/g, '-').replaceAll(/^-|-$/g, '') || 'home';
          await page.screenshot({
            path: `${pictures}/${name}-${version.name}.png`,
            fullPage: true,
          });
          if (version.name !== 'en-elder') expect(await violationsOf(page), path).toEqual([]);
          expect(await overflowOf(page), path).toBeLessThanOrEqual(0);
          if (version.name.endsWith('elder')) expect(await tooSmall(page), path).toEqual([]);
        }
      });
    },
  );

  test('no page is wider than a screen of 320 px, which is what 400 % zoom leaves', async () => {
    site.memory.draft = draft;
    await withContext({ viewport: { width: 320, height: 640 } }, async (page) => {
      for (const path of pages) {
        await page.goto(`${base}${path}?lang=en`);
        expect(await overflowOf(page), path).toBeLessThanOrEqual(0);
      }
    });
  });

  test('pages with errors, flags and refusals have no fault that axe can find', async () => {
    site.memory.draft = { ...draft, answers: { applyingWith: 'spouse', spouseName: '陈志远' } };
    await withContext({}, async (page) => {
      const see = async (name: string) => {
        await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
        expect(await violationsOf(page), name).toEqual([]);
      };
      await page.goto(`${base}${apply}/date`);
      for (const [part, typed] of [
        ['year', '1990'],
        ['month', '2'],
        ['day', '29'],
      ] as const) {
        await page.locator(`[name=expectedOrBornOn-${part}]`).fill(typed);
      }
      await page.locator('main').getByRole('button').click();
      expect(await page.title()).toMatch(/^有误：/);
      expect(await page.evaluate('document.activeElement.className')).toBe('error-summary');
      await see('error-date');
      await page.goto(`${base}${apply}/spouse-number`);
      await page.locator('[name=spouseNumber]').fill('430502199003070010');
      await page.locator('main').getByRole('button').click();
      await page.getByText('号码末位与规则不符，已保留').waitFor();
      await see('flag-number');
      await page.locator('[name=spousePlace]').fill('长沙');
      await page.locator('main').getByRole('button').click();
      await see('choose-place');
      await page.goto(`${base}/matters/late/withdraw`);
      site.memory.matters = site.memory.matters.map((matter) => ({ ...matter, version: 99 }));
      await page.locator('textarea').fill('搬家了');
      await page.getByRole('button', { name: '确认撤回' }).click();
      await page.getByText('这一页旧了').waitFor();
      await see('stale');
    });
  });

  test('the whole application can be made with the keyboard alone', async () => {
    await withContext({}, async (page) => {
      await page.goto(`${base}/`);
      const press = async (key: string, times = 1) => {
        for (let time = 0; time < times; time += 1) await page.keyboard.press(key);
      };
      /** Tab until the focus is on what bears this name or text. */
      const reach = async (what: string) => {
        for (let step = 0; step < 40; step += 1) {
          await press('Tab');
          const here = await page.evaluate(
            `(() => { const at = document.activeElement; return (at.name || '') + '|' + (at.value || '') + '|' + (at.innerText || ''); })()`,
          );
          if (String(here).includes(what)) return;
        }
        throw new Error(`the keyboard does not reach ${what} on ${page.url()}`);
      };
      const follow = async (what: string) => {
        await reach(what);
        await Promise.all([page.waitForEvent('load'), press('Enter')]);
      };
      const save = () => follow('保存并继续');
      await press('Tab');
      expect(await page.evaluate('document.activeElement.className')).toBe('skip-link');
      await follow('怀孕了、孩子出生了');
      await follow('开始办理');
      await follow('都对，继续');
      await reach('applyingWith');
      await press('Space');
      await save();
      await reach('spouseName');
      await page.keyboard.type('=HYPERLINK("x")<svg onload=alert(1)>');
      await save();
      await reach('spouseNumber');
      await page.keyboard.type('430502199003070010');
      await save();
      await reach('spousePlace');
      await page.keyboard.type('双清区');
      await save();
      await save();
      await save();
      await reach('notifyRegisteredPlace');
      await press('Space');
      await save();
      await reach('shieldAddress');
      await press('Space');
      await save();
      await follow('确认提交');
      expect(page.url()).toContain('/matters/sent-1/sent');
      await page.screenshot({ path: `${pictures}/sent.png`, fullPage: true });
    });
    expect(site.memory.sentAnswers[0]).toMatchObject({
      applyingWith: 'spouse',
      spouseName: '=HYPERLINK("x")<svg onload=alert(1)>',
      shieldAddress: true,
    });
  });

  test('reading and applying need no script', async () => {
    await withContext({ javaScriptEnabled: false }, async (page) => {
      await page.goto(`${base}${apply}`);
      await page.getByRole('link', { name: '都对，继续' }).click();
      await page.getByLabel('我自己').check();
      const save = () => page.getByRole('button', { name: '保存并继续' }).click();
      await save();
      await save();
      await save();
      await page.getByLabel('不用告诉').check();
      await save();
      await page.getByLabel('不需要').check();
      await save();
      await page.getByRole('button', { name: '确认提交' }).click();
      await page.getByRole('link', { name: '看办到哪一步' }).click();
      await page.getByText('为什么是 11月24日').click();
      await page.getByText('11 个工作日').waitFor();
    });
    expect(site.memory.sentAnswers).toEqual([
      { applyingWith: 'alone', notifyRegisteredPlace: false, shieldAddress: false },
    ]);
  });

  test('quick exit leaves no page to come back to', async () => {
    await withContext({}, async (page, context) => {
      await context.route('https://www.weather.com.cn/', (route) =>
        route.fulfill({ contentType: 'text/html', body: '<title>天气</title>' }),
      );
      await page.goto(`${base}/matters`);
      await page.goto(`${base}/matters/late`);
      await page.getByRole('link', { name: '快速离开' }).click();
      await page.waitForURL('https://www.weather.com.cn/');
      await page.goBack();
      expect(page.url()).toBe(`${base}/matters`);
    });
  });

  test('printed, a matter is black on white with its string and without buttons', async () => {
    await withContext({ viewport: { width: 794, height: 1123 } }, async (page) => {
      await page.emulateMedia({ media: 'print' });
      for (const path of ['/matters/late', '/guides/birth-registration', '/matters/done/voucher']) {
        await page.goto(`${base}${path}`);
        await page.screenshot({
          path: `${pictures}/print${path.replaceAll('/', '-')}.png`,
          fullPage: true,
        });
        expect(await page.locator('.button').first().isVisible()).toBe(false);
        expect(await page.locator('.quick-exit').isVisible()).toBe(false);
      }
      await page.goto(`${base}/matters/late`);
      expect(await page.locator('.standing-string .pearl').count()).toBe(6);
    });
  });

  test('wide screens keep one readable column', async () => {
    site.memory.draft = draft;
    await withContext({ viewport: { width: 1280, height: 900 } }, async (page) => {
      for (const path of ['/', '/matters/late', `${apply}/check`, '/lookups']) {
        await page.goto(`${base}${path}`);
        await page.screenshot({
          path: `${pictures}/wide${path.replaceAll('/', '-')}.png`,
          fullPage: true,
        });
        const main = await page.locator('main').boundingBox();
        expect(main?.width).toBeLessThanOrEqual(720);
      }
    });
  });
});
