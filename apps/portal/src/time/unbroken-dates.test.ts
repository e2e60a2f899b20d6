import { describe, expect, test } from 'vitest';
import { unbrokenDates } from './unbroken-dates.ts';

describe('unbrokenDates 日期不断行', () => {
  test('keeps each date together and everything else as text', () => {
    expect(unbrokenDates('最迟 11月24日 办完 <b>').toString()).toBe(
      '最迟 <span class="unbroken">11月24日</span> 办完 &lt;b&gt;',
    );
    expect(unbrokenDates('by 24 November 2027').toString()).toBe(
      'by <span class="unbroken">24 November 2027</span>',
    );
  });
});
