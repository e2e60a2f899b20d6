import { describe, expect, test } from 'vitest';
import { button, linkButton } from './button.ts';

describe('button 按钮', () => {
  test('sends its form, and is primary unless told otherwise', () => {
    expect(button({ label: '继续' }).toString()).toContain(
      '<button class="button button-primary" type="submit" >继续</button>',
    );
    expect(
      button({ label: '撤回', variant: 'warning', name: 'act', value: 'x' }).toString(),
    ).toMatch(/button-warning.*name="act" value="x"/);
  });

  test('a link that looks like a button is still a link', () => {
    expect(linkButton({ href: '/apply', label: '<开始>' }).toString()).toContain(
      '<a class="button button-primary" href="/apply" >&lt;开始&gt;</a>',
    );
  });
});
