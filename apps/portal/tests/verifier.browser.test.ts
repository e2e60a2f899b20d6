import { generateKeyPairSync, sign } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import {
  type BirthRegistrationVoucher,
  composePaperTwin,
  paperTwinKeyIdOf,
} from '@zhulian/certificate';
import type { VerifierKit } from '@zhulian/contract';
import type { CalendarDate } from '@zhulian/vocabulary';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import qrcode from 'qrcode';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderVerifyPage } from '../src/verifier/verify-page.ts';

/** Built here and not in `dist`, where a running site may be reading. */
const built = mkdtempSync(join(tmpdir(), 'zhulian-verifier-built-'));
const config = fileURLToPath(new URL('../vite.verifier.config.ts', import.meta.url));
const chromiumPath = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => existsSync(path));

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const rawKey = new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }).subarray(-32));
const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const now = new Date();
const today = new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10) as CalendarDate;

const voucher: BirthRegistrationVoucher = {
  type: 'birth-registration',
  number: '44-2026-1108-0031',
  holder: { name: '周𠮷芸<svg onload=alert(1)>', maskedNumber: '522401********1228' },
  otherParent: { name: '陈立', maskedNumber: '430502********0019' },
  authority: { division: '441900', name: { zh: '东莞市长安镇人民政府', en: "Chang'an Town" } },
  registeredOn: today,
  ground: 'undertaking',
  expectedOrBornOn: null,
  issuedOn: today,
  validThrough: '2999-12-31' as CalendarDate,
  purpose: null,
  credentialId: '0011223344556677',
  shortCode: '0000-0000-0000',
  status: { list: 2026, index: 7 },
};
const text = composePaperTwin(voucher, {
  publicKey: rawKey,
  sign: (message) => new Uint8Array(sign(null, message, privateKey)),
});
const kit: VerifierKit = {
  keysAsOf: now.toISOString(),
  keys: [
    {
      kidHex: hexOf(paperTwinKeyIdOf(rawKey)),
      publicKeyHex: hexOf(rawKey),
      issuer: { zh: '广东省', en: 'Guangdong' },
      issuerDivision: '440000',
      notBefore: '2026-01-01',
      notAfter: '2999-12-31',
    },
  ],
  statusAsOf: now.toISOString(),
  revoked: ['44-2026-0101-0001</script><script>alert(1)</script>'],
};

const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; worker-src 'self'; base-uri 'none'";
const types: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css' };

function answer(request: IncomingMessage, reply: ServerResponse): void {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const name = pathname.replace('/portal/assets/', '');
  const headers = {
    'content-security-policy': policy,
    'service-worker-allowed': '/portal/',
    'cache-control': 'private, no-store',
  };
  if (pathname === '/portal/verify') {
    const language = searchParams.get('lang') === 'en' ? 'en' : 'zh';
    reply.writeHead(200, { ...headers, 'content-type': 'text/html; charset=utf-8' });
    reply.end(renderVerifyPage({ kit, script: '/portal/assets/verify.js', language }));
  } else if (['verify.js', 'verify.css', 'sw.js'].includes(name)) {
    const type = types[name.split('.')[1] ?? ''] ?? 'text/plain';
    reply.writeHead(200, { ...headers, 'content-type': `${type}; charset=utf-8` });
    reply.end(readFileSync(join(built, name)));
  } else {
    reply.writeHead(404).end();
  }
}

describe.skipIf(chromiumPath === undefined)('Offline verification page (离线核验页)', () => {
  let server: Server;
  let origin: string;
  let profile: string;
  let browser: BrowserContext;
  const problems: string[] = [];

  beforeAll(async () => {
    await build({ configFile: config, logLevel: 'error', build: { outDir: built } });
    server = createServer(answer).listen(0, '127.0.0.1');
    await new Promise((listening) => server.once('listening', listening));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    profile = mkdtempSync(join(tmpdir(), 'zhulian-verifier-'));
    browser = await chromium.launchPersistentContext(profile, {
      executablePath: chromiumPath ?? '',
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--use-fake-device-for-media-stream',
        `--use-file-for-fake-video-capture=${filmOfCode()}`,
      ],
      viewport: { width: 390, height: 844 },
    });
  });

  afterAll(async () => {
    await browser?.close();
    server?.closeAllConnections();
    server?.close();
    rmSync(profile, { recursive: true, force: true });
    rmSync(built, { recursive: true, force: true });
  });

  /** What the camera sees: one still picture of the code, as YUV4MPEG2. */
  function filmOfCode(): string {
    const { modules } = qrcode.create(text, { errorCorrectionLevel: 'Q' });
    const dots = 8;
    const side = (modules.size + 8) * dots;
    const luma = Buffer.alloc(side * side, 235);
    for (let index = 0; index < luma.length; index += 1) {
      const row = Math.floor(index / side / dots) - 4;
      const column = Math.floor((index % side) / dots) - 4;
      const isInside = Math.min(row, column) >= 0 && Math.max(row, column) < modules.size;
      if (isInside && modules.get(row, column)) luma[index] = 16;
    }
    const path = join(profile, 'code.y4m');
    const head = `YUV4MPEG2 W${side} H${side} F10:1 Ip A1:1 C420jpeg\nFRAME\n`;
    writeFileSync(
      path,
      Buffer.concat([Buffer.from(head), luma, Buffer.alloc(luma.length / 2, 128)]),
    );
    return path;
  }

  async function openPage(address = '/portal/verify'): Promise<Page> {
    const page = await browser.newPage();
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('dialog', (dialog) => problems.push(dialog.message()));
    await page.goto(origin + address);
    return page;
  }

  async function pasteAndVerify(page: Page, pasted: string): Promise<void> {
    await page.fill('#code-text', pasted);
    await page.click('button[type=submit]');
  }

  test('a pasted code is valid, with every signed fact and what is not proven', async () => {
    const page = await openPage();
    await pasteAndVerify(page, text);
    const verdict = page.locator('#verdict');
    expect(await verdict.getAttribute('data-standing')).toBe('valid');
    const words = await verdict.innerText();
    for (const part of [
      '有效',
      '周𠮷芸<svg onload=alert(1)>',
      '522401********1228',
      '东莞市长安镇人民政府 (441900)',
      '告知承诺',
      '登记凭证不作为是否符合条例规定生育的证明',
      '信任列表截至',
      '撤销名单截至',
    ]) {
      expect(words).toContain(part);
    }
    expect(words).not.toMatch(/[✓✔✅]/u);
    await page.close();
  });

  test('one changed letter cannot be verified, and the page says why in English too', async () => {
    const page = await openPage('/portal/verify?lang=en');
    const place = text.length - 20;
    const other = text.charAt(place) === 'A' ? 'B' : 'A';
    await pasteAndVerify(page, text.slice(0, place) + other + text.slice(place + 1));
    const words = await page.locator('#verdict').innerText();
    expect(words).toContain('Cannot be verified');
    expect(words).toMatch(/does not match the signature of Guangdong|incomplete/);
    await page.close();
  });

  test('a photograph of the code is read on the device', async () => {
    const page = await openPage();
    const photograph = await qrcode.toBuffer(text, {
      errorCorrectionLevel: 'Q',
      scale: 7,
      margin: 12,
    });
    await page.setInputFiles('#photo', {
      name: 'photo.png',
      mimeType: 'image/png',
      buffer: photograph,
    });
    await page.waitForSelector('#verdict[data-standing=valid]');
    await page.setInputFiles('#photo', {
      name: 'empty.png',
      mimeType: 'image/png',
      buffer: Buffer.from('not a picture'),
    });
    await page.waitForFunction(() =>
      document.querySelector('#notice')?.textContent?.includes('没有读到'),
    );
    await page.close();
  });

  test('without a camera the page says so and the other ways stay open', async () => {
    const page = await openPage();
    await page.click('#camera-button');
    await page.waitForFunction(() =>
      document.querySelector('#notice')?.textContent?.includes('相机没有打开'),
    );
    expect(await page.getAttribute('#camera-button', 'aria-expanded')).toBe('false');
    await page.close();
  });

  test('the camera finds the code, closes itself and shows the result', async () => {
    await browser.grantPermissions(['camera']);
    const page = await openPage();
    await page.click('#camera-button');
    await page.waitForSelector('#verdict[data-standing=valid]');
    expect(await page.getAttribute('#camera-button', 'aria-expanded')).toBe('false');
    expect(
      await page.locator('video').evaluate((video) => 'srcObject' in video && video.srcObject),
    ).toBe(null);
    await page.close();
    await browser.clearPermissions();
  });

  test('with the keyboard alone one comes from the text to the result', async () => {
    const page = await openPage();
    await page.focus('#code-text');
    await page.keyboard.insertText(text);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.closest('#verdict') !== null)).toBe(
      true,
    );
    await page.close();
  });

  test('axe finds nothing, before and after a check, and nothing is wider than the phone', async () => {
    const page = await openPage();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await pasteAndVerify(page, text);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      390,
    );
    await page.close();
  });

  test('once opened, it opens again and verifies with the server gone and the network off', async () => {
    const first = await openPage();
    await first.waitForSelector('#kept:not([hidden])');
    await first.close();
    await browser.setOffline(true);
    server.closeAllConnections();
    server.close();
    const requests: string[] = [];
    const page = await browser.newPage();
    page.on('requestfinished', (request) => requests.push(new URL(request.url()).pathname));
    await page.goto(`${origin}/portal/verify`);
    const before = requests.length;
    await pasteAndVerify(page, text);
    expect(await page.locator('#verdict').getAttribute('data-standing')).toBe('valid');
    expect(requests.slice(before)).toEqual([]);
    await page.close();
  });

  test('no script failed and no name became markup', () => {
    expect(problems).toEqual([]);
  });
});
