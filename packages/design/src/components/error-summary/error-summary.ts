import { type Html, html } from '../../html/html.ts';
import type { FieldError } from '../field/field.ts';

export interface ErrorSummary {
  readonly title: string;
  readonly errors: readonly (FieldError & {
    readonly fieldId: string;
    /** Why, what to do, until when and the code; below the line, not part of the link. */
    readonly more?: string | undefined;
  })[];
}

/** What is wrong, on top of the page, each line leading to its answer. Takes the focus without script. */
export function errorSummary({ title, errors }: ErrorSummary): Html {
  const lines = errors.map(
    (error) =>
      html`<li><a href="#${error.fieldId}" data-code="${error.code}">${error.message}</a>${error.more === undefined ? null : html`<p class="more">${error.more}</p>`}</li>`,
  );
  return html`<div class="error-summary" role="alert" tabindex="-1" autofocus><h2>${title}</h2><ul>${lines}</ul></div>`;
}

export const errorSummaryCss: string = `.error-summary { border: 2px solid var(--late); border-left-width: 6px; border-radius: 6px; background: var(--late-wash); padding: 1rem 1.1rem; margin: 0 0 1.5rem; }
.error-summary h2 { font-size: var(--subheading); margin: 0 0 .4rem; }
.error-summary ul { list-style: none; margin: 0; padding: 0; }
.error-summary .more { margin: 0 0 .4rem; font-size: var(--small, .9rem); }
.error-summary a { display: inline-flex; align-items: center; min-height: var(--touch); color: var(--late); font-weight: 600; }
`;
