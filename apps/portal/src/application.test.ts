import type { ApplicationAnswers } from '@zhulian/contract';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FixtureSite, openFixtureSite } from './fixture/fixture-site.ts';

let site: FixtureSite;
const apply = '/guangdong/portal/apply/birth-registration';
const sameSite = { 'sec-fetch-site': 'same-origin' };

beforeEach(async () => {
  site = await openFixtureSite();
});

afterEach(() => site.app.close());

function fieldsOf(body: string): Record<string, string> {
  const form = /<form method="post"[^>]*>(.*?)<\/form>/s.exec(body)?.[1] ?? '';
  const hidden = [...form.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  const unescape = (text: string) =>
    text
      .replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&');
  return Object.fromEntries(hidden.map(([, name = '', held = '']) => [name, unescape(held)]));
}

function post(
  url: string,
  fields: Record<string, string>,
  headers: Record<string, string> = sameSite,
) {
  return site.app.inject({
    method: 'POST',
    url,
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  });
}

/** Opens the page of a question and answers it, as a browser without script does. */
async function answer(slug: string, fields: Record<string, string>) {
  const page = await site.app.inject({ url: `${apply}/${slug}` });
  return post(`${apply}/${slug}`, { ...fieldsOf(page.body), ...fields });
}

const couple: ApplicationAnswers = {
  applyingWith: 'spouse',
  spouseName: '陈志远',
  spouseNumber: '43050219900307001X',
  spouseDivision: '430502',
  expectedOrBornOn: '2027-03-15',
  phone: '',
  notifyRegisteredPlace: false,
  shieldAddress: false,
};

function draft(answers: ApplicationAnswers): void {
  site.memory.draft = { answers, savedAt: '2026-11-23T01:50:00.000Z' };
}

describe('application 申请', () => {
  test('asks one question a page, saves each, and ends at check-your-answers', async () => {
    const steps: [string, Record<string, string>, string][] = [
      ['applying-with', { applyingWith: 'spouse' }, 'spouse-name'],
      ['spouse-name', { spouseName: '陈志远' }, 'spouse-number'],
      ['spouse-number', { spouseNumber: '430502 19900307 001x' }, 'spouse-place'],
      ['spouse-place', { spousePlace: '双清区' }, 'date'],
      [
        'date',
        {
          'expectedOrBornOn-year': '2027',
          'expectedOrBornOn-month': '3',
          'expectedOrBornOn-day': '15',
        },
        'phone',
      ],
      ['phone', { phone: '' }, 'notify'],
      ['notify', { notifyRegisteredPlace: 'no' }, 'address'],
      ['address', { shieldAddress: 'no' }, 'check'],
    ];
    for (const [slug, fields, next] of steps) {
      const reply = await answer(slug, fields);
      expect(reply.statusCode).toBe(303);
      expect(reply.headers.location).toBe(`${apply}/${next}`);
    }
    expect(site.memory.draft?.answers).toEqual(couple);
  });

  test('who applies alone is asked nothing about anyone else and sends nothing', async () => {
    draft({ ...couple, applyingWith: 'alone' });
    const check = await site.app.inject({ url: `${apply}/check` });
    expect(check.body).not.toContain('湖南 邵阳');
    expect(check.body).not.toContain('配偶姓名');
    await post(`${apply}/check`, fieldsOf(check.body));
    expect(site.memory.sentAnswers).toEqual([
      {
        applyingWith: 'alone',
        expectedOrBornOn: '2027-03-15',
        notifyRegisteredPlace: false,
        shieldAddress: false,
      },
    ]);
  });

  test('neither choice asks for a reason, and none is chosen beforehand', async () => {
    const { body } = await site.app.inject({ url: `${apply}/applying-with` });
    expect(body).toContain('都不需要说明原因');
    expect(body).not.toContain(' checked');
  });

  test('what sharing supplies is shown with its source and not asked', async () => {
    const { body } = await site.app.inject({ url: apply });
    expect(body).toContain('522401********1227');
    expect(body).toContain('公安 人口信息');
    expect(body).toContain('2011 年已撤销');
  });

  test('a draft is resumed where it stopped, or deleted when asked', async () => {
    draft({ applyingWith: 'spouse', spouseName: '陈志远' });
    const start = await site.app.inject({ url: apply });
    expect(start.body).toContain(`href="${apply}/spouse-number"`);
    await post(`${apply}/discard`, fieldsOf(start.body));
    expect(site.memory.draft).toBeUndefined();
  });

  test('check-your-answers names office, rule, what is unverified, and who is asked what and why', async () => {
    draft(couple);
    const { body } = await site.app.inject({ url: `${apply}/check` });
    for (const part of [
      '广东 东莞市 长安镇',
      '第二十条',
      '未核实',
      '湖南 邵阳市 双清区',
      '户籍是否在您处',
      '共享数据里没有',
      '十分钟',
    ]) {
      expect(body).toContain(part);
    }
  });

  test('two clicks, and two tabs, make one matter', async () => {
    draft(couple);
    const first = await site.app.inject({ url: `${apply}/check` });
    const second = await site.app.inject({ url: `${apply}/check` });
    const sent = await post(`${apply}/check`, fieldsOf(first.body));
    const again = await post(`${apply}/check`, fieldsOf(first.body));
    const other = await post(`${apply}/check`, fieldsOf(second.body));
    expect(sent.headers.location).toBe('/guangdong/portal/matters/sent-1/sent');
    expect(again.headers.location).toBe(sent.headers.location);
    expect(other.headers.location).toBe(sent.headers.location);
    expect(site.memory.submissions.size).toBe(1);
  });
});

describe('bad input 有误的输入', () => {
  beforeEach(() => draft({ applyingWith: 'spouse', spouseName: '陈志远' }));

  test.each([
    ['applying-with', {}, 'application.applying-with-missing'],
    ['spouse-name', { spouseName: ' ' }, 'person-name.empty'],
    ['spouse-name', { spouseName: '长'.repeat(61) }, 'person-name.too-long'],
    ['spouse-name', { spouseName: '王\ue000' }, 'person-name.private-use'],
    ['spouse-number', { spouseNumber: '' }, 'application.spouse-number-missing'],
    ['spouse-number', { spouseNumber: '12345' }, 'identity-number.malformed'],
    ['spouse-number', { spouseNumber: '430104199002290018' }, 'identity-number.date-impossible'],
    ['spouse-number', { spouseNumber: '000000000000000000' }, 'identity-number.placeholder'],
    ['spouse-place', { spousePlace: ' ' }, 'application.spouse-place-missing'],
    ['spouse-place', { spousePlace: '没有这个地方' }, 'place.not-found'],
    ['spouse-place', { spousePlace: '长沙' }, 'place.ambiguous'],
    ['spouse-place', { spousePlace: '双清' }, 'place.ambiguous'],
    [
      'date',
      {
        'expectedOrBornOn-year': '1990',
        'expectedOrBornOn-month': '2',
        'expectedOrBornOn-day': '29',
      },
      'date.does-not-exist',
    ],
    ['date', { 'expectedOrBornOn-year': '2027' }, 'date.incomplete'],
    [
      'date',
      {
        'expectedOrBornOn-year': '2077',
        'expectedOrBornOn-month': '1',
        'expectedOrBornOn-day': '1',
      },
      'application.date-too-far-ahead',
    ],
    ['phone', { phone: 'call me' }, 'phone.malformed'],
    ['notify', {}, 'application.notify-missing'],
    ['address', {}, 'application.shield-missing'],
  ])('%s %j is said with the code %s and shown again as typed', async (slug, fields, code) => {
    const before = site.memory.draft;
    const reply = await answer(slug, fields);
    expect(reply.statusCode).toBe(422);
    expect(reply.body.match(new RegExp(`data-code="${code}"`, 'g'))).toHaveLength(2);
    expect(reply.body).toMatch(/<title>有误：/);
    expect(reply.body).toContain('class="error-summary"');
    for (const typed of Object.values(fields)) expect(reply.body).toContain(`value="${typed}"`);
    expect(site.memory.draft).toBe(before);
  });

  test('29 February 1990 is said not to exist', async () => {
    const reply = await answer('date', {
      'expectedOrBornOn-year': '１９９０',
      'expectedOrBornOn-month': '2',
      'expectedOrBornOn-day': '29',
    });
    expect(reply.body).toContain('1990年2月29日 这一天不存在');
  });

  test('a wrong last character is kept, said on the next page and before sending, and does not stop her', async () => {
    const reply = await answer('spouse-number', { spouseNumber: '430502199003070010' });
    expect(reply.statusCode).toBe(303);
    const next = await site.app.inject({ url: `${apply}/spouse-place` });
    expect(next.body).toContain('号码末位与规则不符，已保留');
    expect(next.body).toContain('identity-number.check-character-wrong');
    draft({ ...couple, spouseNumber: '430502199003070010' });
    const check = await site.app.inject({ url: `${apply}/check` });
    expect(check.body).toContain('号码末位与规则不符，已保留');
    const sent = await post(`${apply}/check`, fieldsOf(check.body));
    expect(sent.statusCode).toBe(303);
    expect(site.memory.sentAnswers[0]?.spouseNumber).toBe('430502199003070010');
  });

  test.each(['𠮷田大志', '长'.repeat(60), '=HYPERLINK("http://x")', '<svg onload=alert(1)>'])(
    '%s is a name: kept as it is and shown as text',
    async (spouseName) => {
      const reply = await answer('spouse-name', { spouseName });
      expect(reply.statusCode).toBe(303);
      expect(site.memory.draft?.answers.spouseName).toBe(spouseName);
      draft({ ...couple, spouseName });
      const { body } = await site.app.inject({ url: `${apply}/check` });
      expect(body).not.toContain('<svg onload');
      expect(body).toContain(
        spouseName.replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'),
      );
    },
  );

  test('several places of one name are offered, and the chosen one is kept', async () => {
    const asked = await answer('spouse-place', { spousePlace: '长沙' });
    expect(asked.body).toContain('湖南省 长沙市 岳麓区');
    const reply = await post(`${apply}/spouse-place`, {
      ...fieldsOf(asked.body),
      spousePlace: '长沙',
      spousePlaceCode: '430104',
    });
    expect(reply.statusCode).toBe(303);
    expect(site.memory.draft?.answers.spouseDivision).toBe('430104');
  });

  test('a stale tab is answered with 412, overwrites nothing and loses nothing', async () => {
    const old = await site.app.inject({ url: `${apply}/spouse-name` });
    draft({ applyingWith: 'spouse', spouseName: '新名字' });
    const reply = await post(`${apply}/spouse-name`, {
      ...fieldsOf(old.body),
      spouseName: '旧页名字',
    });
    expect(reply.statusCode).toBe(412);
    expect(site.memory.draft?.answers.spouseName).toBe('新名字');
    expect(reply.body).toContain('新名字');
    const again = await post(`${apply}/spouse-name`, fieldsOf(reply.body));
    expect(again.statusCode).toBe(303);
    expect(site.memory.draft?.answers.spouseName).toBe('旧页名字');
  });

  test('a post from another site is refused with 403', async () => {
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'https://evil.test' },
      {},
    ]) {
      const reply = await post(`${apply}/phone`, { phone: '13800000000' }, headers);
      expect(reply.statusCode).toBe(403);
      expect(reply.body).toContain('request.cross-site');
    }
  });

  test('when the session has ended the words come back, ready to be sent again', async () => {
    const signedOut = await openFixtureSite({ session: async () => undefined });
    const reply = await signedOut.app.inject({
      method: 'POST',
      url: '/guangdong/portal/matters/late/complain',
      headers: { ...sameSite, 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ text: '写了很久的话', key: 'k', version: '7' }).toString(),
    });
    await signedOut.app.close();
    expect(reply.statusCode).toBe(401);
    expect(reply.body).toContain('value="写了很久的话"');
  });

  test('a body that is too large is refused, not the server', async () => {
    const reply = await answer('phone', { phone: '1'.repeat(300_000) });
    expect(reply.statusCode).toBe(413);
    expect(reply.body).toContain('request.too-large');
  });
});

describe('matter 办件', () => {
  const matter = '/guangdong/portal/matters';
  const send = async (path: string, fields: Record<string, string>) => {
    const page = await site.app.inject({ url: `${matter}${path}` });
    return post(`${matter}${path}`, { ...fieldsOf(page.body), ...fields });
  };

  test('the undertaking (告知承诺) shows text and consequences and is signed only when ticked', async () => {
    const page = await site.app.inject({ url: `${matter}/late/undertaking` });
    expect(page.body).toContain('我承诺');
    expect(page.body).toContain('不影响孩子的任何权利');
    const unticked = await send('/late/undertaking', {});
    expect(unticked.statusCode).toBe(422);
    expect(unticked.body).toContain('undertaking.not-agreed');
    const signed = await send('/late/undertaking', { agree: 'yes' });
    expect(signed.statusCode).toBe(303);
  });

  test('within ten minutes everything can be corrected; after them the page says what else to do', async () => {
    const page = await site.app.inject({ url: `${matter}/new/correct` });
    expect(page.body).toContain('value="𠮷田大志"');
    const corrected = await send('/new/correct', {
      applyingWith: 'alone',
      notifyRegisteredPlace: 'no',
      shieldAddress: 'yes',
    });
    expect(corrected.statusCode).toBe(303);
    const kept = site.memory.matters.find(({ caseId }) => caseId === 'new');
    expect(kept?.answers).toEqual({
      applyingWith: 'alone',
      notifyRegisteredPlace: false,
      shieldAddress: true,
    });
    site.memory.now = '2026-11-23T02:08:00.000Z';
    const late = await site.app.inject({ url: `${matter}/new/correct` });
    expect(late.statusCode).toBe(409);
    expect(late.body).toContain('application.correction-period-over');
  });

  test('what the office asks her to put right is put right in the same form, with no time limit', async () => {
    const page = await site.app.inject({ url: `${matter}/supplement/correct` });
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('现住址的门牌号');
    const status = await site.app.inject({ url: `${matter}/supplement` });
    expect(status.body).toContain('/matters/supplement/correct');
  });

  test('withdrawing is checked first, and a matter that has moved on is not withdrawn unseen', async () => {
    const old = await site.app.inject({ url: `${matter}/late/withdraw` });
    await send('/late/undertaking', { agree: 'yes' });
    const stale = await post(`${matter}/late/withdraw`, {
      ...fieldsOf(old.body),
      reason: '搬家了',
    });
    expect(stale.statusCode).toBe(412);
    expect(stale.body).toContain('搬家了');
    expect(site.memory.matters.find(({ caseId }) => caseId === 'late')?.withdrawable).toBe(true);
    const again = await post(`${matter}/late/withdraw`, fieldsOf(stale.body));
    expect(again.statusCode).toBe(303);
    expect(site.memory.matters.find(({ caseId }) => caseId === 'late')?.withdrawable).toBe(false);
  });

  test('a complaint is acknowledged with a number and a day, the same when sent again', async () => {
    const empty = await send('/late/complain', { text: '' });
    expect(empty.statusCode).toBe(422);
    const first = await send('/late/complain', { text: '等太久' });
    const again = await send('/late/complain', { text: '等太久' });
    for (const reply of [first, again]) {
      expect(reply.statusCode).toBe(200);
      expect(reply.body).toContain('TS-2026-1');
      expect(reply.body).toContain('最迟 12月8日');
    }
  });
});
