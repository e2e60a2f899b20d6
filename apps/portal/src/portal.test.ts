import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FixtureSite, openFixtureSite } from './fixture/fixture-site.ts';

let site: FixtureSite;

beforeEach(async () => {
  site = await openFixtureSite();
});

afterEach(() => site.app.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  site.app.inject({ url: `${site.prefix}${path}`, headers });

const pages = [
  '/',
  '/guides/birth-registration',
  '/about',
  '/verify',
  '/apply/birth-registration',
  '/apply/birth-registration/applying-with',
  '/apply/birth-registration/phone',
  '/matters',
  '/matters/late',
  '/matters/late/change',
  '/matters/late/undertaking',
  '/matters/late/withdraw',
  '/matters/late/complain',
  '/matters/new/sent',
  '/matters/new/correct',
  '/matters/supplement',
  '/matters/done',
  '/matters/done/voucher',
  '/lookups',
];

describe('createPortal 群众门户', () => {
  test.each(pages)(
    '%s is a whole page in both languages, one h1, no script inside',
    async (path) => {
      for (const language of ['zh', 'en']) {
        const reply = await get(`${path}?lang=${language}`);
        expect(reply.statusCode).toBe(200);
        expect(reply.body.match(/<h1/g)).toHaveLength(1);
        expect(reply.body).not.toMatch(/<script>|onclick=|style=|undefined|\[object/);
        expect(reply.body).toContain(language === 'zh' ? '<html lang="zh-CN"' : '<html lang="en"');
        expect(reply.headers['content-security-policy']).toContain("default-src 'none'");
        expect(reply.headers['cache-control']).toBe('private, no-store');
      }
    },
  );

  test('serves its stylesheet and script under names that change with their content', async () => {
    const home = await get('/');
    const assets = [...home.body.matchAll(/(?:href|src)="([^"]*\/assets\/[^"]+)"/g)];
    expect(assets).toHaveLength(2);
    for (const [, address = ''] of assets) {
      const asset = await site.app.inject({ url: address });
      expect(asset.statusCode).toBe(200);
      expect(asset.headers['cache-control']).toContain('immutable');
    }
  });

  test('remembers language and elder version (长者版) by a link, without script', async () => {
    const switched = await get('/matters?lang=en&elder=1');
    const cookies = switched.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    const again = await get('/matters', { cookie: cookies });
    expect(again.body).toContain('<html lang="en" class="elder"');
    expect(again.body).toContain('href="/guangdong/portal/matters?lang=zh"');
    expect(again.body).toContain('href="/guangdong/portal/matters?elder=0"');
  });

  test('the page about a matter says who is responsible and until when, what she can do, and that a late office costs nothing', async () => {
    const { body } = await get('/matters/late');
    const plain = body.replace(/<[^>]+>/g, '');
    const sentences = [
      '正在由 长安镇 办理，最迟 11月24日 办完',
      '您可以现在确认承诺书',
      '湖南没有按时答复，不影响您办理',
    ];
    const at = sentences.map((sentence) => plain.indexOf(sentence));
    expect(at.every((index) => index > 0)).toBe(true);
    expect(at).toEqual([...at].sort((one, other) => one - other));
    expect(body.match(/aria-current="step"/g)).toHaveLength(1);
    expect(body).toContain('11月8日 21:07');
    expect(body).toContain('2 次');
  });

  test('every date and unverified rule is a click from its reason', async () => {
    const { body } = await get('/matters/late');
    expect(body).toContain('为什么是 11月24日');
    expect(body).toContain('未核实');
  });

  test('the voucher has its QR as a picture in the page, a short code, and a file', async () => {
    const { body } = await get('/matters/done/voucher');
    expect(body).toMatch(/<svg class="qr" role="img" aria-label="凭证 ZL-44-2026-000031 的二维码"/);
    expect(body).toContain('7K4M-29QX-T');
    const file = await get('/matters/done/voucher.pdf');
    expect(file.headers['content-type']).toBe('application/pdf');
    expect(file.headers['content-disposition']).toContain('ZL-44-2026-000031.pdf');
  });

  test('谁看过我的信息 shows office, purpose, basis, fields, time and outcome of each look-up', async () => {
    const { body } = await get('/lookups');
    for (const part of [
      '贵州 毕节市',
      '协查：核对申请人户籍',
      '第十四条',
      '证件号码',
      '11月11日 10:14',
      '一致，已答复',
    ]) {
      expect(body).toContain(part);
    }
    site.memory.lookups = [];
    expect((await get('/lookups')).body).toContain('还没有单位看过您的信息');
  });

  test('a matter that is not hers looks like one that does not exist', async () => {
    const other = await get('/matters/someone-else');
    const none = await get('/nowhere');
    expect(other.statusCode).toBe(404);
    expect(none.statusCode).toBe(404);
    expect(other.body).toContain('page.unknown');
    expect(none.body).toContain('page.unknown');
  });

  test('without a session the guide is open and her pages lead to sign-in and back', async () => {
    const open = await openFixtureSite({ session: async () => undefined });
    const guide = await open.app.inject({ url: '/guangdong/portal/guides/birth-registration' });
    const matters = await open.app.inject({ url: '/guangdong/portal/matters?lang=en' });
    await open.app.close();
    expect(guide.statusCode).toBe(200);
    expect(matters.statusCode).toBe(303);
    expect(matters.headers.location).toBe(
      '/guangdong/sign-in?returnTo=%2Fguangdong%2Fportal%2Fmatters',
    );
  });
});

describe('failures 故障', () => {
  test.each([
    [Object.assign(new Error('connection reset'), { retryable: true }), 503, 'exchange.busy'],
    [Object.assign(new Error('slow down'), { statusCode: 429 }), 429, 'request.too-many'],
    [new Error('secret detail'), 500, 'page.failed'],
  ])('%s becomes a page in four parts, without detail', async (failure, status, code) => {
    site.memory.failure = failure;
    const reply = await get('/matters');
    expect(reply.statusCode).toBe(status);
    expect(reply.body).toContain(code);
    for (const part of ['原因', '您可以', '期限']) expect(reply.body).toContain(part);
    expect(reply.body).not.toContain(failure.message);
  });
});
