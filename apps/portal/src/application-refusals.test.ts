import { problemOf } from '@zhulian/contract';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FixtureSite, openFixtureSite } from './fixture/fixture-site.ts';

let site: FixtureSite;
const apply = '/guangdong/portal/apply/birth-registration';

beforeEach(async () => {
  site = await openFixtureSite();
  site.memory.draft = {
    answers: { applyingWith: 'spouse', spouseName: '陈志远' },
    savedAt: '2026-11-08T13:00:00.000Z',
  };
});

afterEach(() => site.app.close());

/** Opens the page of a question and answers it with what the page itself sends along. */
async function answer(slug: string, fields: Record<string, string>) {
  const page = await site.app.inject({ url: `${apply}/${slug}` });
  const hidden = [...page.body.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  const sent = Object.fromEntries(hidden.map(([, name = '', held = '']) => [name, held]));
  return site.app.inject({
    method: 'POST',
    url: `${apply}/${slug}`,
    headers: {
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: new URLSearchParams({ ...sent, ...fields }).toString(),
  });
}

describe('refusals of the application 申请里的不予', () => {
  test.each([
    ['date', { 'expectedOrBornOn-year': '2027' }, 'date.incomplete'],
    ['phone', { phone: 'call me' }, 'phone.malformed'],
    ['spouse-place', { spousePlace: '没有这个地方' }, 'place.not-found'],
  ])(
    '%s %j is refused with its four parts: why, what to do, until when, and the code',
    async (slug, fields, code) => {
      const { body } = await answer(slug, fields);
      const { period, remedy, why } = problemOf({ code }, 'portal');
      for (const part of [why.zh, remedy.zh, period.zh, `编号 ${code}`])
        expect(body).toContain(part);
    },
  );

  test('a bare word that fits one place is asked again, and counts once she has said so', async () => {
    const asked = await answer('spouse-place', { spousePlace: '双清' });
    expect(asked.body).toContain('只找到这一个地方，是这里吗？');
    expect(asked.body).toContain('value="430502"');
    expect(site.memory.draft?.answers.spouseDivision).toBeUndefined();
    const chosen = await answer('spouse-place', {
      spousePlace: '双清',
      spousePlaceCode: '430502',
      spousePlaceFor: '双清',
    });
    expect(chosen.statusCode).toBe(303);
    expect(site.memory.draft?.answers.spouseDivision).toBe('430502');
  });
});
