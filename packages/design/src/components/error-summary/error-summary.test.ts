import { describe, expect, test } from 'vitest';
import { errorSummary } from './error-summary.ts';

describe('errorSummary 错误汇总', () => {
  test('leads from each line to its answer and takes the focus', () => {
    const written = errorSummary({
      title: '有一处需要改一下',
      errors: [{ code: 'phone.malformed', message: '电话号码不完整', fieldId: 'phone' }],
    }).toString();
    expect(written).toContain('<a href="#phone" data-code="phone.malformed">');
    expect(written).toMatch(/role="alert" tabindex="-1" autofocus/);
  });
});
