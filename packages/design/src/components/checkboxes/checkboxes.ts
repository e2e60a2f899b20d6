import { attributes } from '../../html/attributes.ts';
import { type Html, html } from '../../html/html.ts';
import { type Field, fieldset } from '../field/field.ts';
import { type Choice, choiceId } from '../radios/radios.ts';

export interface Checkboxes extends Field {
  readonly name: string;
  readonly items: readonly Choice[];
  readonly chosen: readonly string[];
}

/** Any of several, or one thing to agree to. */
export function checkboxes(field: Checkboxes): Html {
  const items = field.items.map((item, index) => {
    const id = choiceId(field.id, index);
    const optional = attributes({
      checked: field.chosen.includes(item.value),
      'aria-describedby': item.hint === undefined ? undefined : `${id}-hint`,
    });
    const hint =
      item.hint === undefined
        ? null
        : html`<span class="hint choice-hint" id="${id}-hint">${item.hint}</span>`;
    return html`<div class="choice"><input type="checkbox" id="${id}" name="${field.name}" value="${item.value}" ${optional}><label for="${id}">${item.label}</label>${hint}</div>`;
  });
  return fieldset(field, html`<div class="choices">${items}</div>`);
}
