import { describe, expect, test } from 'vitest';
import { textInput } from '../text-input/text-input.ts';

const base = { id: 'name', name: 'name', label: '配偶姓名', errorPrefix: '错误：' };

describe('field 问题', () => {
  test('ties hint and error to the control, with the permanent code', () => {
    const written = textInput({
      ...base,
      hint: '和证件上一样',
      error: { code: 'application.spouse-name-missing', message: '请填写姓名' },
    }).toString();
    expect(written).toContain('aria-describedby="name-hint name-error"');
    expect(written).toContain('aria-invalid="true"');
    expect(written).toContain('data-code="application.spouse-name-missing"');
    expect(written).toContain('错误：');
  });

  test('the only question of a page is its heading', () => {
    const written = textInput({ ...base, isHeading: true }).toString();
    expect(written).toMatch(/<h1 class="question"><label class="label" for="name">/);
  });
});
