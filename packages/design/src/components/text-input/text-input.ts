import { attributes } from '../../html/attributes.ts';
import { type Html, html } from '../../html/html.ts';
import { describedBy, errorOf, type Field, groupClass, hintOf, labelOf } from '../field/field.ts';

export interface TextInput extends Field {
  readonly name: string;
  readonly entered?: string | undefined;
  readonly type?: 'text' | 'tel' | 'search';
  readonly inputMode?: 'numeric' | 'text' | 'tel';
  readonly autocomplete?: string;
  readonly spellcheck?: boolean;
  /** Expected length, which the box shows; nothing longer is cut. */
  readonly width?: 'full' | 11 | 20;
}

/** One line of text. No `maxlength`: what is too long is said, never cut. */
export function textInput(field: TextInput): Html {
  const width = field.width === undefined || field.width === 'full' ? '' : ` input-${field.width}`;
  const optional = attributes({
    inputmode: field.inputMode,
    autocomplete: field.autocomplete,
    spellcheck: field.spellcheck === false ? 'false' : undefined,
    'aria-describedby': describedBy(field),
    'aria-invalid': field.error === undefined ? undefined : 'true',
  });
  return html`<div class="${groupClass(field)}">${labelOf(field)}${hintOf(field)}${errorOf(field)}<input class="input${width}" id="${field.id}" name="${field.name}" type="${field.type ?? 'text'}" value="${field.entered ?? ''}" ${optional}></div>`;
}
