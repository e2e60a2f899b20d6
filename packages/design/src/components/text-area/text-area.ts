import { attributes } from '../../html/attributes.ts';
import { type Html, html } from '../../html/html.ts';
import { describedBy, errorOf, type Field, groupClass, hintOf, labelOf } from '../field/field.ts';

export interface TextArea extends Field {
  readonly name: string;
  readonly entered?: string | undefined;
  readonly rows?: number;
}

/** Some lines of text in the person's own words. */
export function textArea(field: TextArea): Html {
  const optional = attributes({
    'aria-describedby': describedBy(field),
    'aria-invalid': field.error === undefined ? undefined : 'true',
  });
  return html`<div class="${groupClass(field)}">${labelOf(field)}${hintOf(field)}${errorOf(field)}<textarea class="input" id="${field.id}" name="${field.name}" rows="${field.rows ?? 5}" ${optional}>
${field.entered ?? ''}</textarea></div>`;
}
