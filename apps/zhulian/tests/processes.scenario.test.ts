import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { cast } from '@zhulian/registry';
import { findFreePort } from '@zhulian/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPaperBrowser, type PaperBrowser } from './paper-browser.ts';
import { type StartedProcess, startProcess } from './started-process.ts';

const apply = '/guangdong/portal/apply/birth-registration';
const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'zhulian-processes-'));
const running: StartedProcess[] = [];
const sites = new Map<string, string>();
let keys = 0;

/** What the test reads of a case page. */
interface Page {
  readonly version: number;
  readonly stage: { readonly code: string };
  readonly coChecks: readonly {
    readonly id: string;
    readonly dueAgreed: boolean;
    readonly due: { readonly on: string } | null;
    readonly items: readonly { readonly code: string }[];
    readonly stage: { readonly code: string };
    readonly ladder: readonly { readonly code: string; readonly firedAt: string | null }[];
  }[];
  readonly voucher: { readonly number: string } | null;
}

beforeAll(async () => {
  const port = await findFreePort();
  running.push(
    await startProcess(
      ['hub', '--data', join(folder, 'hub'), '--port', String(port)],
      /hub is ready/,
    ),
  );
  for (const province of ['guangdong', 'guizhou', 'hunan']) {
    const [own, site] = [await findFreePort(), await findFreePort()];
    const where = [
      '--data',
      join(folder, province),
      '--port',
      String(own),
      '--site-port',
      String(site),
    ];
    const join_ = ['--join', join(folder, 'hub', 'join.json'), '--persons', '200'];
    running.push(
      await startProcess(['node', '--province', province, ...where, ...join_], /node is ready/),
    );
    sites.set(province, `http://127.0.0.1:${site}`);
  }
}, 120_000);

afterAll(async () => {
  for (const started of running.toReversed()) await started.stop();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

function browserTo(province: string): PaperBrowser {
  return openPaperBrowser(sites.get(province) ?? '');
}

async function official(province: string, id: string): Promise<PaperBrowser> {
  const browser = browserTo(province);
  await browser.get(`/${province}/sign-in?as=${id}`);
  return browser;
}

async function advance(
  order: Readonly<Record<string, unknown>>,
  provinces: readonly string[],
): Promise<void> {
  for (const province of provinces) {
    await browserTo(province).send('/demo/clock', {
      body: JSON.stringify(order),
      headers: { 'content-type': 'application/json' },
    });
  }
}

async function pageOf(browser: PaperBrowser, province: string, caseId: string): Promise<Page> {
  return (await browser.get(`/${province}/api/v1/cases/${caseId}`)).json() as unknown as Page;
}

async function command(
  browser: PaperBrowser,
  at: { province: string; caseId: string },
  body: unknown,
): Promise<number> {
  const { version } = await pageOf(browser, at.province, at.caseId);
  keys += 1;
  const reply = await browser.send(`/${at.province}/api/v1/cases/${at.caseId}/commands`, {
    body: JSON.stringify(body),
    headers: {
      'content-type': 'application/json',
      'x-zhulian-csrf': '1',
      'if-match': `"${version}"`,
      'idempotency-key': `processes-${keys}`,
    },
  });
  expect(reply.text).not.toContain('"title"');
  return reply.status;
}

/** What a command of its own prints. */
async function zhulian(...words: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [main, ...words]);
  return stdout;
}

/** Waits for what another process must deliver by itself. */
async function until<Value>(look: () => Promise<Value | undefined>): Promise<Value> {
  for (let attempt = 0; attempt < 150; attempt += 1) {
    const found = await look();
    if (found !== undefined) return found;
    await sleep(100);
  }
  throw new Error('the other process never delivered it');
}

describe('three provinces and the hub, each a process of its own 分进程经 HTTPS', () => {
  let caseId = '';

  test('she applies at Guangdong’s own site, and the clerk’s letters reach two other processes', async () => {
    const mother = browserTo('guangdong');
    await mother.get(`/guangdong/sign-in/portal?as=${cast.residents.mother.slug}-44`);
    const { name, number } = cast.residents.father;
    const chengnan = {
      spousePlace: '城南街道',
      spousePlaceCode: '430503007',
      spousePlaceFor: '城南街道',
    };
    for (const [slug, fields] of [
      ['applying-with', { applyingWith: 'spouse' }],
      ['spouse-name', { spouseName: name }],
      ['spouse-number', { spouseNumber: number }],
      ['spouse-place', chengnan],
      ['date', {}],
      ['phone', { phone: '' }],
      ['notify', { notifyRegisteredPlace: 'no' }],
      ['address', { shieldAddress: 'no' }],
    ] as const) {
      await mother.fill(`${apply}/${slug}`, fields as Readonly<Record<string, string>>);
    }
    const sent = await mother.fill(`${apply}/check`, {});
    expect(sent.path).toMatch(/\/sent$/);
    caseId = sent.path.split('/')[4] ?? '';
    await advance({ advanceMinutes: 11 }, ['guangdong', 'guizhou', 'hunan']);
    const clerk = await official('guangdong', cast.staff.changanClerk.id);
    expect(await command(clerk, { province: 'guangdong', caseId }, { command: 'accept' })).toBe(
      200,
    );
    const page = await until(async () => {
      const now = await pageOf(clerk, 'guangdong', caseId);
      return now.coChecks.every((coCheck) => coCheck.stage.code === 'delivered') ? now : undefined;
    });
    expect(page.coChecks).toHaveLength(2);
    for (const coCheck of page.coChecks) expect(coCheck.dueAgreed).toBe(true);
  });

  test('Guizhou’s operator gives it a new signing key while it runs', async () => {
    const told = await zhulian(
      'keys',
      'rotate',
      '--province',
      'guizhou',
      '--data',
      join(folder, 'guizhou'),
    );
    expect(told).toMatch(/52#\d{4}a-2 signs now, 52#\d{4}a has ended/);
  }, 120_000);

  test('Guizhou’s process answers, and the answer comes home signed', async () => {
    const desk = await official('guizhou', cast.staff.yachiClerk.id);
    const list = (
      await desk.get('/guizhou/api/v1/co-checks?direction=incoming')
    ).json() as unknown as {
      rows: readonly { caseId: string }[];
    };
    const at = { province: 'guizhou', caseId: list.rows[0]?.caseId ?? '' };
    await command(desk, at, { command: 'receive' });
    const found = (
      await desk.send(`/guizhou/api/v1/cases/${at.caseId}/candidates`, {
        body: JSON.stringify({ purpose: 'birth-registration' }),
        headers: { 'content-type': 'application/json', 'x-zhulian-csrf': '1' },
      })
    ).json() as unknown as { candidates: readonly { personId: string; name: string }[] };
    expect(found.candidates[0]?.name).toBe(cast.residents.mother.name);
    await command(desk, at, { command: 'pair', personId: found.candidates[0]?.personId });
    const { coChecks } = await pageOf(desk, 'guizhou', at.caseId);
    const answers = (coChecks[0]?.items ?? []).map(({ code }) => ({ code, answer: 'CONFIRMED' }));
    await command(desk, at, { command: 'answer', answers });
    const clerk = await official('guangdong', cast.staff.changanClerk.id);
    await until(async () => {
      const page = await pageOf(clerk, 'guangdong', caseId);
      return page.coChecks.some((coCheck) => coCheck.stage.code === 'closed') ? page : undefined;
    });
  });

  test('Hunan’s process is silent; after the limit her undertaking is enough, and a voucher is issued', async () => {
    await advance({ advanceWorkingDays: 6 }, ['guangdong', 'guizhou', 'hunan']);
    const mother = browserTo('guangdong');
    await mother.get(`/guangdong/sign-in/portal?as=${cast.residents.mother.slug}-44`);
    const matter = `/guangdong/portal/matters/${caseId}`;
    await mother.fill(`${matter}/undertaking`, { agree: 'yes' });
    const clerk = await official('guangdong', cast.staff.changanClerk.id);
    await command(clerk, { province: 'guangdong', caseId }, { command: 'register' });
    const page = await pageOf(clerk, 'guangdong', caseId);
    expect(page.stage.code).toBe('issued');
    expect(page.voucher?.number).toMatch(/^44-/);
    const silent = page.coChecks.find((coCheck) => coCheck.stage.code !== 'closed');
    expect(silent?.ladder.filter((rung) => rung.firedAt !== null).map((rung) => rung.code)).toEqual(
      ['remind-handler', 'due', 'county'],
    );
    const county = await official('hunan', cast.staff.daxiangOfficer.id);
    const notices = (
      await county.get('/hunan/api/v1/notices')
    ).json() as unknown as readonly unknown[];
    expect(notices.length).toBeGreaterThan(0);
    const lookups = await mother.get('/guangdong/portal/lookups');
    expect(lookups.text).toContain('鸭池镇');
  });

  test('the hub’s operator revokes a key of a province that cannot do so itself', async () => {
    const year = new Date().getUTCFullYear();
    const asked = ['--party', 'zl:node:43', '--kid', `43#${year}a`, '--data', join(folder, 'hub')];
    expect(await zhulian('keys', 'revoke', ...asked)).toMatch(/is revoked/);
  });
});
