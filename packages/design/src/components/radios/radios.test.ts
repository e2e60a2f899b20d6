import { describe, expect, test } from 'vitest';
import { radios } from './radios.ts';

const field = {
  id: 'with',
  name: 'with',
  label: '您和谁一起办理',
  errorPrefix: '错误：',
  items: [
    { value: 'spouse', label: '与配偶一起' },
    { value: 'alone', label: '我自己' },
  ],
};

describe('radios 单选', () => {
  test('chooses nothing for the person', () => {
    expect(radios(field).toString()).not.toContain('checked');
    expect(radios({ ...field, chosen: 'alone' }).toString()).toMatch(/value="alone" checked/);
  });

  test('is one group with its question as legend, and the first choice bears the id', () => {
    const written = radios({ ...field, isHeading: true }).toString();
    expect(written).toContain(
      '<legend class="label"><h1 class="question">您和谁一起办理</h1></legend>',
    );
    expect(written).toContain('id="with" name="with" value="spouse"');
    expect(written).toContain('id="with-2" name="with" value="alone"');
  });
});
