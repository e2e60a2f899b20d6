import { attributes } from '../../html/attributes.ts';
import { type Content, type Html, html } from '../../html/html.ts';

/** What is wrong with one answer. The code is permanent; the sentence is in the reader's language. */
export interface FieldError {
  readonly code: string;
  readonly message: string;
}

/** What every question has: its words, a hint, and, once sent, what is wrong with the answer. */
export interface Field {
  readonly id: string;
  readonly label: string;
  /** The only question of a page is also its heading. */
  readonly isHeading?: boolean;
  readonly hint?: Content | undefined;
  readonly error?: FieldError | undefined;
  /** "Error:" in the reader's language, for those who hear the page. */
  readonly errorPrefix: string;
}

export function hintOf(field: Field): Html | null {
  return field.hint === undefined
    ? null
    : html`<div class="hint" id="${field.id}-hint">${field.hint}</div>`;
}

export function errorOf(field: Field): Html | null {
  if (field.error === undefined) return null;
  return html`<p class="field-error" id="${field.id}-error" data-code="${field.error.code}"><span class="heard">${field.errorPrefix}</span>${field.error.message}</p>`;
}

/** Ids of hint and error, for `aria-describedby`. */
export function describedBy(field: Field): string | undefined {
  const ids = [
    field.hint === undefined ? [] : [`${field.id}-hint`],
    field.error === undefined ? [] : [`${field.id}-error`],
  ].flat();
  return ids.length === 0 ? undefined : ids.join(' ');
}

export function groupClass(field: Field): string {
  return field.error === undefined ? 'field' : 'field field-wrong';
}

export function labelOf(field: Field): Html {
  const label = html`<label class="label" for="${field.id}">${field.label}</label>`;
  return field.isHeading === true ? html`<h1 class="question">${label}</h1>` : label;
}

/** A group of controls under one question. */
export function fieldset(field: Field, controls: Content): Html {
  const legend =
    field.isHeading === true
      ? html`<legend class="label"><h1 class="question">${field.label}</h1></legend>`
      : html`<legend class="label">${field.label}</legend>`;
  return html`<div class="${groupClass(field)}"><fieldset ${attributes({
    id: `${field.id}-group`,
    'aria-describedby': describedBy(field),
  })}>${legend}${hintOf(field)}${errorOf(field)}${controls}</fieldset></div>`;
}

export const fieldCss: string = `.field { margin: 0 0 1.5rem; }
.field-wrong { border-left: 5px solid var(--late); padding-left: .9rem; }
.field fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
.label { display: block; font-weight: 600; margin: 0 0 .35rem; padding: 0; }
.question, .question .label { font: 600 var(--heading)/1.4 var(--font); margin: 0 0 .5rem; }
.hint { color: var(--ink-2); font-size: var(--small); line-height: 1.6; margin: 0 0 .75rem; }
.field-error { color: var(--late); font-weight: 600; margin: 0 0 .75rem; }
.heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.input { box-sizing: border-box; width: 100%; min-height: var(--touch); padding: .35rem .65rem; font: inherit; color: var(--ink); background: #fff; border: 2px solid var(--ink-2); border-radius: 6px; }
.field-wrong .input { border-color: var(--late); }
.input-4 { width: 4.8em; } .input-2 { width: 3.5em; } .input-11 { max-width: 14em; } .input-20 { max-width: 20em; }
`;
