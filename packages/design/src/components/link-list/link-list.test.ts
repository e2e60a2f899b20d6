import { describe, expect, test } from 'vitest';
import { linkList } from './link-list.ts';

describe('linkList 去处', () => {
  test('shows a figure at the end of its line and hides the arrow from hearers', () => {
    const written = linkList([{ href: '/lookups', label: '谁看过我的信息', aside: '2 次' }]);
    expect(written.toString()).toContain('<span class="link-aside">2 次</span>');
    expect(written.toString()).toContain('aria-hidden="true"');
  });
});
