import { describe, expect, test } from 'vitest';
import { refusal } from './refusal.ts';

describe('refusal 不予', () => {
  test('has four parts in this order: what, why, what you can do, until when', () => {
    const written = refusal({
      what: '这个页面已经旧了',
      why: '原因句',
      remedy: '办法句',
      period: '期限句',
      code: 'page.stale',
      labels: { why: '原因', remedy: '您可以', period: '期限', code: '代码' },
    }).toString();
    const order = ['这个页面已经旧了', '原因句', '办法句', '期限句', 'page.stale'];
    const at = order.map((part) => written.indexOf(part));
    expect(at).toEqual([...at].sort((one, other) => one - other));
    expect(at.every((index) => index >= 0)).toBe(true);
  });
});
