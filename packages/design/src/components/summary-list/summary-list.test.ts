import { describe, expect, test } from 'vitest';
import { summaryList } from './summary-list.ts';

describe('summaryList 核对', () => {
  test('each change link says what it changes', () => {
    const written = summaryList([
      { key: '配偶姓名', value: '𠮷田', action: { href: '/a', label: '更改', what: '配偶姓名' } },
      { key: '费用', value: '不收费' },
    ]).toString();
    expect(written).toContain('<a href="/a">更改<span class="heard">配偶姓名</span></a>');
    expect(written.match(/<dt>/g)).toHaveLength(2);
    expect(written.match(/summary-action/g)).toHaveLength(1);
  });
});
