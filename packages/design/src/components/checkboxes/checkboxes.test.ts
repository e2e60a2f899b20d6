import { describe, expect, test } from 'vitest';
import { checkboxes } from './checkboxes.ts';

describe('checkboxes 多选', () => {
  test('keeps what was chosen and ties each hint to its box', () => {
    const written = checkboxes({
      id: 'agree',
      name: 'agree',
      label: '承诺',
      errorPrefix: '错误：',
      items: [{ value: 'yes', label: '我已读过', hint: '可以先存下来慢慢看' }],
      chosen: ['yes'],
    }).toString();
    expect(written).toContain('value="yes" checked aria-describedby="agree-hint"');
  });
});
