import type { CalendarDate } from '@zhulian/vocabulary';
import { describe, expect, test } from 'vitest';
import { issueVoucher, type VoucherOrder } from './issue-voucher.ts';
import { revokeVoucher } from './revocation.ts';

const day = (text: string): CalendarDate => text as CalendarDate;

const order: VoucherOrder = {
  number: '44-2026-1108-0031',
  holder: { name: '周晓芸', maskedNumber: '522401********1228' },
  otherParent: { name: '陈立', maskedNumber: '430502********0019' },
  authority: {
    division: '441900',
    name: { zh: '东莞市长安镇人民政府', en: "People's Government of Chang'an Town, Dongguan" },
  },
  registeredOn: day('2026-11-24'),
  ground: 'undertaking',
  expectedOrBornOn: day('2027-03-05'),
  purpose: null,
  status: { list: 2026, index: 48_213 },
  issuedOn: day('2026-11-24'),
  validDays: 730,
  random: Uint8Array.from({ length: 15 }, (_, index) => index * 17),
};

const holder = (change: Partial<VoucherOrder['holder']>): VoucherOrder => ({
  ...order,
  holder: { ...order.holder, ...change },
});

describe('Issue of a birth-registration voucher (发放生育登记凭证)', () => {
  test('a voucher carries the registered facts, an id, a short code and the last day of the paper', () => {
    const issued = issueVoucher(order);
    expect(issued).toMatchObject({
      ok: true,
      value: {
        type: 'birth-registration',
        validThrough: '2028-11-23',
        credentialId: '0011223344556677',
        ground: 'undertaking',
      },
    });
  });

  test('it has no place for marriage, order of the child or earlier children', () => {
    const issued = issueVoucher(order);
    expect(issued.ok && Object.keys(issued.value).sort()).toEqual([
      'authority',
      'credentialId',
      'expectedOrBornOn',
      'ground',
      'holder',
      'issuedOn',
      'number',
      'otherParent',
      'purpose',
      'registeredOn',
      'shortCode',
      'status',
      'type',
      'validThrough',
    ]);
  });

  test.each([
    ['voucher.number-malformed', { ...order, number: '粤-31' }],
    [
      'voucher.authority-malformed',
      { ...order, authority: { ...order.authority, division: '44' } },
    ],
    ['voucher.issued-before-registration', { ...order, issuedOn: day('2026-11-23') }],
    ['voucher.never-current', { ...order, validDays: 0 }],
    ['voucher.name-missing', holder({ name: '　' })],
    ['voucher.name-unprintable', holder({ name: '周\uE815' })],
    ['voucher.name-too-long', holder({ name: '名'.repeat(81) })],
    ['voucher.purpose-too-long', { ...order, purpose: { zh: '用'.repeat(41), en: '' } }],
    ['voucher.purpose-too-long', { ...order, purpose: { zh: '用途', en: 'x'.repeat(111) } }],
    ['voucher.name-unprintable', holder({ name: '周\u202E芸' })],
    ['voucher.number-not-masked', holder({ maskedNumber: '522401199001011228' })],
  ])('%s is a refusal', (code, wrong) => {
    expect(issueVoucher(wrong)).toMatchObject({ ok: false, refusal: { code } });
  });

  test('names of any length and script are issued as they are', () => {
    for (const name of ['𠮷', '迪丽拜尔·阿卜杜热合曼', '=HYPERLINK("x")', 'a'.repeat(60)]) {
      expect(issueVoucher(holder({ name }))).toMatchObject({ value: { holder: { name } } });
    }
  });
});

describe('Revocation of a voucher (撤销与暂停)', () => {
  test('a correction revokes; a lost paper is only suspended', () => {
    const issued = issueVoucher(order);
    if (!issued.ok) throw new Error('the order above is in order');
    const on = day('2026-12-01');
    expect(revokeVoucher(issued.value, { reason: 'superseded-by-correction', on })).toMatchObject({
      value: { state: 'revoked', list: 2026, index: 48_213 },
    });
    expect(revokeVoucher(issued.value, { reason: 'reported-lost', on })).toMatchObject({
      value: { state: 'suspended' },
    });
  });

  test('nothing is revoked before it was issued', () => {
    const issued = issueVoucher(order);
    if (!issued.ok) throw new Error('the order above is in order');
    const early = revokeVoucher(issued.value, { reason: 'issued-in-error', on: day('2026-11-23') });
    expect(early).toMatchObject({ refusal: { code: 'voucher.revoked-before-issue' } });
  });
});
