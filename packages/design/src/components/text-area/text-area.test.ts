import { describe, expect, test } from 'vitest';
import { textArea } from './text-area.ts';

describe('textArea 多行', () => {
  test('a text cannot end the box it stands in', () => {
    const written = textArea({
      id: 'text',
      name: 'text',
      label: '您要说的话',
      errorPrefix: '错误：',
      entered: '</textarea><script>',
    }).toString();
    expect(written).toContain('&lt;/textarea&gt;&lt;script&gt;</textarea>');
  });
});
