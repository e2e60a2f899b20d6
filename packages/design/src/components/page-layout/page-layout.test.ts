import { describe, expect, test } from 'vitest';
import { componentsCss } from '../components-css.ts';
import { pageLayout } from './page-layout.ts';

const page = {
  language: 'zh',
  elder: false,
  title: '生育登记 <1>',
  skipLabel: '跳到正文',
  stylesheet: '/a.css',
  script: '/a.js',
  header: '珠联',
  beforeMain: '',
  main: '正文',
  footer: '页脚',
} as const;

describe('pageLayout 页面', () => {
  test('has one main, a skip link to it, its language and its title as text', () => {
    const written = pageLayout(page).toString();
    expect(written.match(/<main /g)).toHaveLength(1);
    expect(written).toContain('href="#main"');
    expect(written).toContain('<html lang="zh-CN"');
    expect(written).toContain('<title>生育登记 &lt;1&gt;</title>');
    expect(pageLayout({ ...page, language: 'en' }).toString()).toContain('<html lang="en"');
  });

  test('the elder version is a class of the page, and no page needs an inline style or script', () => {
    expect(pageLayout({ ...page, elder: true }).toString()).toContain('class="elder"');
    expect(pageLayout(page).toString()).not.toMatch(/<style|style=|<script>/);
  });

  test('the elder version sets text from 22 px and touch from 60 px', () => {
    const elder = /:root\.elder \{([^}]*)\}/.exec(componentsCss())?.[1] ?? '';
    const rems = [...elder.matchAll(/--(text|small|touch): ([\d.]+)rem/g)].map((found) => [
      found[1],
      Number(found[2]) * 16,
    ]);
    expect(Object.fromEntries(rems)).toEqual({ text: 24, small: 22, touch: 60 });
  });
});
