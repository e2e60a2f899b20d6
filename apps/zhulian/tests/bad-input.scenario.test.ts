import { cast } from '@zhulian/registry';
import { findFreePort } from '@zhulian/store';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveRegion } from '../src/region/serve-region.ts';
import { citizenOf, deskOf, nodeOf } from '../src/story/story-desk.ts';
import { openPaperBrowser, type PaperBrowser, type Reply, unescaped } from './paper-browser.ts';
import { textOfPdf } from './read-pdf.ts';
import { confirmAt, databaseOf, done, openScene, type Scene } from './scene.ts';

const { mother, father } = cast.residents;
/** 城南街道, as the form wants it after she has chosen it from the list. */
const chengnan = {
  spousePlace: '城南街道',
  spousePlaceCode: '430503007',
  spousePlaceFor: '城南街道',
};
const apply = '/guangdong/portal/apply/birth-registration';

let scene: Scene;
let server: FastifyInstance;
let citizen: PaperBrowser;
let clerk: PaperBrowser;

beforeAll(async () => {
  // The last Monday of the published calendar: whatever is due in more than three days is due in a year nobody knows.
  scene = await openScene('2026-12-28T09:00:00+08:00');
  const served = await serveRegion(scene.region(), { port: await findFreePort() });
  server = served.server;
  citizen = openPaperBrowser(served.url);
  clerk = openPaperBrowser(served.url);
  await citizen.get(`/guangdong/sign-in/portal?as=${mother.slug}-44`);
  await clerk.get(`/guangdong/sign-in?as=${cast.staff.changanClerk.id}`);
});
afterAll(async () => {
  await server.close();
  await scene.close();
});

/** Her whole form, question by question, up to the page on which she checks it. */
async function fillIn(spouse: { name: string; number: string }): Promise<Reply> {
  const pages: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ['applying-with', { applyingWith: 'spouse' }],
    ['spouse-name', { spouseName: spouse.name }],
    ['spouse-number', { spouseNumber: spouse.number }],
    ['spouse-place', chengnan],
    ['date', {}],
    ['phone', { phone: '' }],
    ['notify', { notifyRegisteredPlace: 'no' }],
    ['address', { shieldAddress: 'no' }],
  ];
  for (const [slug, fields] of pages) {
    const reply = await citizen.fill(`${apply}/${slug}`, fields);
    expect(reply.status, `${slug}: ${reply.text.match(/data-code="[^"]*"/)?.[0]}`).toBe(200);
  }
  return citizen.get(`${apply}/check`);
}

const sendIt = (): Promise<Reply> => citizen.fill(`${apply}/check`, {});

async function applyWithSpouse(spouse: { name: string; number: string }): Promise<Reply> {
  await fillIn(spouse);
  return sendIt();
}

const caseIdOf = (reply: Reply): string => reply.path.split('/')[4] ?? '';

async function accept(caseId: string): Promise<void> {
  await scene.goTo(new Date(scene.region().clock.nowMs() + 11 * 60_000).toISOString());
  await done(staff('guangdong', 'changanClerk').act(caseId, { command: 'accept' }));
  await scene.region().settle();
}

const staff = (slug: string, post: keyof typeof cast.staff) =>
  deskOf(nodeOf(scene.region(), slug), cast.staff[post]);

const api = '/guangdong/api/v1';
const write = { 'content-type': 'application/json', 'x-zhulian-csrf': '1' };
let keys = 0;
const press = (version: number, key?: string) => {
  keys += 1;
  return { ...write, 'if-match': `"${version}"`, 'idempotency-key': key ?? `bad-input-${keys}` };
};

/** A refusal over HTTP: its code, and every part of it in both languages. */
function expectProblem(
  reply: Reply,
  expected: { readonly status: number; readonly code: string },
): void {
  expect(reply.status).toBe(expected.status);
  expect(reply.headers.get('content-type')).toContain('application/problem+json');
  const problem = reply.json() as Record<string, Record<string, string>>;
  expect(problem['code']).toBe(expected.code);
  for (const part of ['title', 'why', 'remedy', 'period']) {
    expect(problem[part]?.['zh']).toMatch(/[\u4e00-\u9fff]/u);
    expect(problem[part]?.['en']).toMatch(/[a-z]/);
  }
}

describe('申请表里的坏输入', () => {
  test('29 February 1990 is no day: refused at the field, in words, nothing lost', async () => {
    await citizen.fill(`${apply}/applying-with`, { applyingWith: 'spouse' });
    await citizen.fill(`${apply}/spouse-name`, { spouseName: father.name });
    const reply = await citizen.fill(`${apply}/spouse-number`, {
      spouseNumber: '430503199002292714',
    });
    expect(reply.status).toBe(422);
    expect(reply.text).toContain('identity-number.date-impossible');
    expect(reply.text).toContain('1990年2月29日');
    expect(reply.text).toContain('value="430503199002292714"');
    const english = await citizen.get(`${apply}/spouse-name?lang=en`);
    expect(english.text).toContain(father.name);
    await citizen.get(`${apply}?lang=zh`);
  });

  test('a number with a wrong check digit is flagged, kept as typed, and goes through', async () => {
    const wrong = `${father.number.slice(0, 17)}0`;
    const sent = await applyWithSpouse({ name: father.name, number: wrong });
    const caseId = caseIdOf(sent);
    expect(sent.path).toMatch(/\/sent$/);
    const page = (await clerk.get(`${api}/cases/${caseId}`)).json() as {
      people: { role: string; flags: { zh: string; en: string }[] }[];
    };
    const flags = page.people.find(({ role }) => role === 'father')?.flags ?? [];
    expect(flags.map(({ zh }) => zh).join()).toMatch(/校验|末位/);
    await accept(caseId);
    const [letter] = await databaseOf(scene, 'hunan').query<{ kept: boolean }>(
      'select bool_or(bytes like $1) as kept from exchange.stream_in',
      [`%${wrong}%`],
    );
    expect(letter?.kept).toBe(true);
  });

  test('a due date past the published calendar says that it is provisional, on desk and portal', async () => {
    const [matter] = await nodeOf(scene.region(), 'guangdong').portal.listMatters(
      citizenOf(mother, '44'),
    );
    const caseId = matter?.caseId ?? '';
    const page = (await clerk.get(`${api}/cases/${caseId}`)).json() as {
      responsible: { until: { on: string; provisional: boolean; reason: { zh: string } } };
      coChecks: { due: { on: string; provisional: boolean } }[];
    };
    expect(page.responsible.until).toMatchObject({ on: '2027-01-11', provisional: true });
    expect(page.responsible.until.reason.zh).toContain('2027年放假安排尚未公布');
    expect(page.coChecks.map(({ due }) => due.provisional)).toEqual([true, true]);
    const own = await citizen.get(`/guangdong/portal/matters/${caseId}`);
    expect(own.text).toContain('这一天是暂定的');
  });
});

const odd = [
  { what: 'a formula', name: '=HYPERLINK("http://a.example","点我")' },
  { what: 'markup', name: '<svg onload=alert(1)>' },
  { what: 'sixty characters', name: '阿卜杜勒·'.repeat(12) },
  { what: 'a character beyond the basic plane', name: '陈𠮷平' },
] as const;

describe('怪名字 is only a name', () => {
  test.each(odd)(
    '$what is shown as text on portal and desk, asked, and printed',
    async ({ name }) => {
      const check = await fillIn({ name, number: father.number });
      expect(check.headers.get('content-security-policy')).toMatch(/default-src|script-src/);
      expect(check.text).not.toContain('<svg onload');
      expect(unescaped(check.text)).toContain(name);
      const caseId = caseIdOf(await sendIt());

      await accept(caseId);
      const reply = await clerk.get(`${api}/cases/${caseId}`);
      expect(reply.headers.get('content-type')).toContain('application/json');
      expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
      const page = reply.json() as {
        people: { name: string }[];
        coChecks: { id: string; to: { id: string } }[];
      };
      expect(page.people.map((person) => person.name)).toContain(name);

      await answerBoth(page.coChecks);
      await sign(caseId);
      const { act, node, actor } = staff('guangdong', 'changanClerk');
      await done(act(caseId, { command: 'register' }));
      const text = await textOfPdf(await done(node.desk.voucherPdf(actor, caseId)));
      expect(text).toContain(name.replaceAll(' ', ''));
    },
  );

  test('sixty-one characters are refused at the field, with the count', async () => {
    await citizen.fill(`${apply}/applying-with`, { applyingWith: 'spouse' });
    const reply = await citizen.fill(`${apply}/spouse-name`, { spouseName: '长'.repeat(61) });
    expect(reply.status).toBe(422);
    expect(reply.text).toContain('person-name.too-long');
    expect(reply.text).toContain('61');
  });
});

/** Guizhou confirms her; Hunan finds nobody of that name and says so, item by item. */
async function answerBoth(
  coChecks: readonly { readonly id: string; readonly to: { readonly id: string } }[],
): Promise<void> {
  for (const { id, to } of coChecks) {
    if (to.id.startsWith('52')) {
      await confirmAt(staff('guizhou', 'yachiClerk'), id);
      continue;
    }
    const hunan = staff('hunan', 'chengnanClerk');
    await done(hunan.act(id, { command: 'receive' }));
    await done(hunan.act(id, { command: 'declare-unpaired', searched: '按姓名和号码都查过' }));
    const answers = ['identity', 'household-registration'].map((code) => ({
      code,
      answer: 'UNKNOWN' as const,
      note: '本地登记簿中没有',
    }));
    await done(hunan.act(id, { command: 'answer', answers }));
  }
  await scene.region().settle();
}

async function sign(caseId: string): Promise<void> {
  const { portal } = nodeOf(scene.region(), 'guangdong');
  const session = citizenOf(mother, '44');
  const matter = await portal.findMatter(session, caseId);
  await done(portal.signUndertaking(session, { caseId, version: matter?.version ?? 0 }));
}

describe('经办接口的坏输入', () => {
  let caseId: string;
  let version: number;
  const path = () => `${api}/cases/${caseId}/commands`;

  beforeAll(async () => {
    caseId = caseIdOf(await applyWithSpouse({ name: father.name, number: father.number }));
    await scene.goTo(new Date(scene.region().clock.nowMs() + 11 * 60_000).toISOString());
    ({ version } = (await clerk.get(`${api}/cases/${caseId}`)).json() as { version: number });
  });

  test.each([
    ['text that is no JSON', '{"command": "accept"', 'request.malformed'],
    ['a key given twice', '{"command": "refuse", "command": "accept"}', 'request.duplicate-key'],
    ['an unknown command', '{"command": "delete"}', 'request.malformed'],
    ['a field nobody asked for', '{"command": "accept", "role": "auditor"}', 'request.malformed'],
  ])('%s is refused by its code', async (_what, body, code) => {
    const reply = await clerk.send(path(), { body, headers: press(version) });
    expectProblem(reply, { status: 400, code });
  });

  test('a change needs the version it saw, a key, a session, and a page of this site', async () => {
    const body = '{"command":"accept"}';
    const { 'if-match': seen, 'idempotency-key': key, ...bare } = press(version);
    const cases = [
      [{ ...bare, 'idempotency-key': key }, 428, 'request.version-absent'],
      [{ ...bare, 'if-match': seen }, 400, 'request.idempotency-key-absent'],
      [{ ...press(version), 'x-zhulian-csrf': '0' }, 403, 'request.cross-site'],
    ] as const;
    for (const [headers, status, code] of cases) {
      expectProblem(await clerk.send(path(), { body, headers }), { status, code });
    }
    const stranger = await citizen.send(path(), { body, headers: press(version) });
    expectProblem(stranger, { status: 401, code: 'session.absent' });
  });

  test('the same key is answered the same, and done once', async () => {
    const order = { body: '{"command":"accept"}', headers: press(version, 'accept-this-once') };
    const [first, second] = await Promise.all([
      clerk.send(path(), order),
      clerk.send(path(), order),
    ]);
    const third = await clerk.send(path(), order);
    expect([first.status, second.status, third.status]).toEqual([200, 200, 200]);
    expect([second.text, third.text]).toEqual([first.text, first.text]);
    const opened = await databaseOf(scene, 'guangdong').query(
      'select id from casework.case_file where parent_id = $1',
      [caseId],
    );
    expect(opened).toHaveLength(2);
  });

  test('a stale tab is told so with 412, and what it wanted is not done', async () => {
    const body = '{"command":"refuse","reason":"看错了页面"}';
    const reply = await clerk.send(path(), { body, headers: press(version) });
    expectProblem(reply, { status: 412, code: 'case.version-stale' });
    const { stage } = (await clerk.get(`${api}/cases/${caseId}`)).json() as {
      stage: { code: string };
    };
    expect(stage.code).toBe('checking');
  });

  test('a case that does not exist and a case of another office look the same', async () => {
    const replies = [
      await clerk.get(`${api}/cases/no-such-case`),
      await clerk.get(`${api}/cases/${encodeURIComponent("' or 1=1 --")}`),
    ];
    for (const reply of replies) expectProblem(reply, { status: 404, code: 'case.unknown' });
  });
});
