import { attributes } from '../../html/attributes.ts';
import { type Content, type Html, html } from '../../html/html.ts';

/** 为什么: a reason one click away. Opens without script; printed open. */
export function details(part: {
  readonly summary: string;
  readonly body: Content;
  readonly open?: boolean;
}): Html {
  return html`<details class="details" ${attributes({ open: part.open })}><summary>${part.summary}</summary><div class="details-body">${part.body}</div></details>`;
}

export const detailsCss: string = `.details { margin: 0 0 .5rem; } .details[open] { margin-bottom: 1rem; }
.details > summary { display: flex; align-items: center; gap: .5rem; min-height: var(--touch); color: var(--sea); cursor: pointer; list-style: none; width: fit-content; }
.details > summary::-webkit-details-marker { display: none; }
.details > summary::before { content: ""; flex: none; width: .42em; height: .42em; border: solid currentColor; border-width: 2px 2px 0 0; transform: rotate(45deg); margin-right: .1em; }
.details[open] > summary::before { transform: rotate(135deg); }
.details-body { background: var(--pearl); border-radius: 6px; padding: .9rem 1rem; overflow-wrap: anywhere; }
.details-body > :first-child { margin-top: 0; } .details-body > :last-child { margin-bottom: 0; }
`;
