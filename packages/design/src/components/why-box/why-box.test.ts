import { describe, expect, test } from 'vitest';
import { html } from '../../html/html.ts';
import { whyBox } from './why-box.ts';

describe('whyBox 谁在办', () => {
  test('leads with who is responsible', () => {
    const written = whyBox({ tone: 'now', lead: '正在由 长安镇 办理', body: html`<p>最迟</p>` });
    expect(written.toString()).toMatch(/why-box-lead">正在由 长安镇 办理<\/p><p>最迟/);
  });
});
