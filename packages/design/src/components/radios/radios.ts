import { attributes } from '../../html/attributes.ts';
import { type Content, type Html, html } from '../../html/html.ts';
import { type Field, fieldset } from '../field/field.ts';

export interface Choice {
  readonly value: string;
  readonly label: Content;
  readonly hint?: Content | undefined;
}

export interface Radios extends Field {
  readonly name: string;
  readonly items: readonly Choice[];
  /** Nothing is chosen beforehand unless the person chose it. */
  readonly chosen?: string | undefined;
}

/** The id of a choice: the first bears the field's own id, so that an error link lands on it. */
export function choiceId(fieldId: string, index: number): string {
  return index === 0 ? fieldId : `${fieldId}-${index + 1}`;
}

/** One of several, all equal in weight. */
export function radios(field: Radios): Html {
  const items = field.items.map((item, index) => {
    const id = choiceId(field.id, index);
    const optional = attributes({
      checked: field.chosen === item.value,
      'aria-describedby': item.hint === undefined ? undefined : `${id}-hint`,
    });
    const hint =
      item.hint === undefined
        ? null
        : html`<span class="hint choice-hint" id="${id}-hint">${item.hint}</span>`;
    return html`<div class="choice"><input type="radio" id="${id}" name="${field.name}" value="${item.value}" ${optional}><label for="${id}">${item.label}</label>${hint}</div>`;
  });
  return fieldset(field, html`<div class="choices">${items}</div>`);
}

export const choicesCss: string = `.choice { position: relative; padding-left: calc(var(--touch) + .4rem); margin: 0 0 .75rem; min-height: var(--touch); }
.choice input { position: absolute; left: 0; top: 0; width: var(--touch); height: var(--touch); margin: 0; accent-color: var(--sea); cursor: pointer; appearance: none; background: #fff; border: 2px solid var(--ink-2); }
.choice input[type="radio"] { border-radius: 50%; }
.choice input[type="checkbox"] { border-radius: 6px; }
.choice input[type="radio"]:checked { border-color: var(--sea); background: radial-gradient(circle, var(--sea) 0 45%, #fff 47%); }
.choice input[type="checkbox"]:checked { border-color: var(--sea); background: var(--sea) linear-gradient(#fff, #fff) no-repeat center / 0; }
.choice input[type="checkbox"]:checked + label::before { content: ""; position: absolute; left: calc(var(--touch) * .36); top: calc(var(--touch) * .18); width: calc(var(--touch) * .2); height: calc(var(--touch) * .42); border: solid #fff; border-width: 0 4px 4px 0; transform: rotate(42deg); pointer-events: none; }
.choice label { display: flex; align-items: center; min-height: var(--touch); cursor: pointer; overflow-wrap: anywhere; }
.choice-hint { display: block; margin: -.2rem 0 .25rem; }
@media (forced-colors: active) { .choice input { appearance: auto; } }
@media print { .choice input { appearance: auto; } }
`;
