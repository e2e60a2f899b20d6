import { attributes } from '../../html/attributes.ts';
import { type Html, html } from '../../html/html.ts';

/** A page has one primary button. `warning` is for what cannot be undone. */
export type ButtonVariant = 'primary' | 'secondary' | 'warning';

export interface Button {
  readonly label: string;
  readonly variant?: ButtonVariant;
  readonly name?: string;
  readonly value?: string;
}

/** Sends the form it stands in. */
export function button({ label, variant = 'primary', name, value }: Button): Html {
  return html`<button class="button button-${variant}" type="submit" ${attributes({ name, value })}>${label}</button>`;
}

export interface LinkButton {
  readonly href: string;
  readonly label: string;
  readonly variant?: ButtonVariant;
  readonly download?: string;
}

/** Goes to a page; looks like a button where it is the next step. */
export function linkButton({ href, label, variant = 'primary', download }: LinkButton): Html {
  return html`<a class="button button-${variant}" href="${href}" ${attributes({ download })}>${label}</a>`;
}

export const buttonCss: string = `.button { display: inline-flex; align-items: center; justify-content: center; box-sizing: border-box; min-height: max(var(--touch), 3rem); padding: .5rem 1.5rem; font: 600 var(--text)/1.4 var(--font); text-align: center; text-decoration: none; border-radius: 6px; border: 2px solid transparent; cursor: pointer; }
.button-primary, .button-primary:visited { background: var(--sea); color: #fff; }
.button-secondary, .button-secondary:visited { background: #fff; color: var(--sea); border-color: var(--sea); }
.button-warning { background: var(--late); color: #fff; }
.button:hover { filter: brightness(.92); }
.buttons { display: flex; flex-wrap: wrap; gap: .75rem; margin: 1.5rem 0; }
@media (max-width: 30rem) { .buttons .button, form > .button { width: 100%; } }
@media print { .button { display: none; } }
`;
