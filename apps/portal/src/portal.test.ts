import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FixtureSite, openFixtureSite } from './fixture/fixture-site.ts';

let site: FixtureSite;

beforeEach(async () => {
  site = await openFixtureSite();
});

afterEach(() => site.app.close());

const get = (path: string) => site.app.inject({ url: `${site.prefix}${path}` });

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
  '/matters/done/voucher',
  '/lookups',
];

describe('createPortal 群众门户', () => {
  test.each(pages)(
    '%s is a whole page in both languages, with one h1 and no script inside',
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
});
