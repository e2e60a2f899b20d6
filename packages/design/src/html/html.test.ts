import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attributes } from './attributes.ts';
import { type Content, html, trustedHtml } from './html.ts';

const markup = (content: Content): string => content.toString();

describe('html 模板', () => {
  test('shows a name that looks like markup as the text it is', () => {
    expect(markup(html`<p>${'<svg onload=alert(1)>'}</p>`)).toBe(
      '<p>&lt;svg onload=alert(1)&gt;</p>',
    );
  });

  test('keeps quotes inside a quoted attribute', () => {
    expect(markup(html`<input value="${'" autofocus onfocus="x'}">`)).toBe(
      '<input value="&quot; autofocus onfocus=&quot;x">',
    );
    expect(markup(html`<input value='${"' onfocus='x"}'>`)).toBe(
      "<input value='&#39; onfocus=&#39;x'>",
    );
  });

  test('prints 𠮷 and a formula as they were written', () => {
    expect(markup(html`<b>${'𠮷田'}</b><i>${'=HYPERLINK("x")'}</i>`)).toBe(
      '<b>𠮷田</b><i>=HYPERLINK(&quot;x&quot;)</i>',
    );
  });

  test('joins lists, nests markup, and writes nothing for null, undefined and false', () => {
    const items = ['一', '<二>'].map((item) => html`<li>${item}</li>`);
    expect(markup(html`<ul>${items}</ul>${null}${undefined}${false}${0}`)).toBe(
      '<ul><li>一</li><li>&lt;二&gt;</li></ul>0',
    );
  });

  test('never lets a text leave its place, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const written = markup(html`<p title="${text}">${text}</p>`);
        expect(written.match(/</g)).toHaveLength(2);
        expect(written.match(/"/g)).toHaveLength(2);
      }),
    );
  });

  test('an address that would run script becomes harmless', () => {
    expect(markup(html`<a href="${'java\nscript:alert(1)'}">x</a>`)).toBe('<a href="#">x</a>');
    expect(markup(html`<a href="${'/guangdong/portal?lang=en'}">x</a>`)).toContain('/guangdong');
    expect(markup(html`<a href="/apply/${'x:y'}">x</a>`)).toBe('<a href="/apply/x:y">x</a>');
  });

  test('takes optional attributes only through attributes({…})', () => {
    const optional = attributes({ checked: true, disabled: false, 'aria-describedby': 'a"b' });
    expect(markup(html`<input ${optional}>`)).toBe('<input checked aria-describedby="a&quot;b">');
    expect(() => html`<input ${'checked'}>`).toThrow('attributes');
    expect(() => attributes({ onclick: 'x' })).toThrow('onclick');
  });

  test('a template with a value in an unsafe place is a defect', () => {
    expect(() => html`<input value=${'x'}>`).toThrow();
    expect(() => html`<${'p'}>`).toThrow();
    expect(() => html`<script>${'x'}</script>`).toThrow();
    expect(() => html`<!-- ${'x'} -->`).toThrow();
    expect(() => html`<b onclick="${'x'}">x</b>`).toThrow();
    expect(() => html`<b title="${html`<i></i>`}">x</b>`).toThrow();
    expect(() => html`<p `).toThrow();
  });

  test('our own drawings stand as they are', () => {
    expect(markup(html`<p>${trustedHtml('<svg></svg>')}</p>`)).toBe('<p><svg></svg></p>');
  });
});
