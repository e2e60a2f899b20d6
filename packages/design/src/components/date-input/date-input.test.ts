import { describe, expect, test } from 'vitest';
import { dateInput } from './date-input.ts';

describe('dateInput 日期', () => {
  const field = {
    id: 'born',
    name: 'born',
    label: '日期',
    errorPrefix: '错误：',
    entered: { year: '1990', month: '2', day: '29' },
    partLabels: { year: '年', month: '月', day: '日' },
  };

  test('shows a date that does not exist again as it was typed', () => {
    const written = dateInput({
      ...field,
      order: ['year', 'month', 'day'],
      error: { code: 'date.does-not-exist', message: '1990年2月29日不存在' },
    }).toString();
    expect(written).toMatch(/value="1990".*value="2".*value="29"/s);
    expect(written).toContain('data-code="date.does-not-exist"');
  });

  test('asks in the order of the language, the first box bearing the id', () => {
    const written = dateInput({ ...field, order: ['day', 'month', 'year'] }).toString();
    expect(written).toContain('id="born" name="born-day"');
    expect(written.indexOf('born-day')).toBeLessThan(written.indexOf('born-year'));
  });
});
