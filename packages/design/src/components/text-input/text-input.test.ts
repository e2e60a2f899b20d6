import { describe, expect, test } from 'vitest';
import { textInput } from './text-input.ts';

const base = { id: 'name', name: 'name', label: '姓名', errorPrefix: '错误：' };

describe('textInput 单行', () => {
  test.each([
    ['𠮷田'.repeat(15), '𠮷田'.repeat(15)],
    ['=HYPERLINK("http://x")', '=HYPERLINK(&quot;http://x&quot;)'],
    ['<svg onload=alert(1)>', '&lt;svg onload=alert(1)&gt;'],
  ])('shows %s again as it was typed, uncut', (entered, written) => {
    expect(textInput({ ...base, entered }).toString()).toContain(`value="${written}"`);
    expect(textInput({ ...base, entered }).toString()).not.toContain('maxlength');
  });

  test('says what the browser may fill in', () => {
    expect(textInput({ ...base, type: 'tel', autocomplete: 'tel' }).toString()).toMatch(
      /type="tel".*autocomplete="tel"/,
    );
  });
});
