import { attributes } from '../../html/attributes.ts';
import { type Html, html } from '../../html/html.ts';
import { type Field, fieldset } from '../field/field.ts';

/** A date as the person typed it; shown again exactly so when it does not exist. */
export interface EnteredDate {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

export interface DateInput extends Field {
  readonly name: string;
  readonly entered: EnteredDate;
  readonly partLabels: EnteredDate;
  /** Year first in Chinese, day first in English. */
  readonly order: readonly (keyof EnteredDate)[];
}

/** 日期: three boxes, typed, never a calendar to page through. The first box bears the field's id. */
export function dateInput(field: DateInput): Html {
  const parts = field.order.map((part, index) => {
    const id = index === 0 ? field.id : `${field.id}-${part}`;
    const invalid = attributes({ 'aria-invalid': field.error === undefined ? undefined : 'true' });
    return html`<div class="date-part"><label for="${id}">${field.partLabels[part]}</label><input class="input input-${part === 'year' ? 4 : 2}" id="${id}" name="${field.name}-${part}" type="text" inputmode="numeric" autocomplete="off" value="${field.entered[part]}" ${invalid}></div>`;
  });
  return fieldset(field, html`<div class="date-parts">${parts}</div>`);
}

export const dateInputCss: string = `.date-parts { display: flex; flex-wrap: wrap; gap: .75rem 1rem; }
.date-part label { display: block; margin: 0 0 .2rem; }
`;
