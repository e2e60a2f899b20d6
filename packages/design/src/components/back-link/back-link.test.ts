import { describe, expect, test } from 'vitest';
import { backLink } from './back-link.ts';

describe('backLink 返回', () => {
  test('is an address, so that it works without script and without history', () => {
    expect(backLink({ href: '/guangdong/portal', label: '返回' }).toString()).toBe(
      '<a class="back-link" href="/guangdong/portal">返回</a>',
    );
  });
});
