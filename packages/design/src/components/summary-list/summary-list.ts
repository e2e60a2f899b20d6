import { type Content, type Html, html } from '../../html/html.ts';

export interface SummaryRow {
  readonly key: string;
  readonly value: Content;
  /** `what` completes the link for those who hear it alone: 更改 + 配偶姓名. */
  readonly action?: { readonly href: string; readonly label: string; readonly what: string };
}

/** What is known, line by line, each line changeable where it may be changed. */
export function summaryList(rows: readonly SummaryRow[]): Html {
  const lines = rows.map((row) => {
    const action =
      row.action === undefined
        ? null
        : html`<dd class="summary-action"><a href="${row.action.href}">${row.action.label}<span class="heard">${row.action.what}</span></a></dd>`;
    return html`<div class="summary-row"><dt>${row.key}</dt><dd>${row.value}</dd>${action}</div>`;
  });
  return html`<dl class="summary">${lines}</dl>`;
}

export const summaryListCss: string = `.summary { margin: 0 0 1.5rem; }
.summary-row { display: grid; grid-template-columns: 1fr auto; gap: 0 1rem; padding: .7rem 0; border-bottom: 1px solid var(--line); }
.summary-row:first-child { border-top: 1px solid var(--line); }
.summary dt { grid-column: 1; color: var(--ink-2); font-size: var(--small); }
.summary dd { grid-column: 1; margin: 0; overflow-wrap: anywhere; }
.summary .summary-action { grid-column: 2; grid-row: 1 / span 2; align-self: center; }
.summary-action a { display: inline-flex; align-items: center; justify-content: flex-end; min-height: var(--touch); min-width: var(--touch); }
.summary p, .summary ul { margin: 0; }
@media (min-width: 48rem) {
  .summary-row { grid-template-columns: 11em 1fr auto; }
  .summary dt { font-size: inherit; }
  .summary dd { grid-column: 2; }
  .summary .summary-action { grid-column: 3; grid-row: 1; align-self: start; margin-top: -.4rem; }
}
`;
