import { type Content, type Html, html } from '../../html/html.ts';

/** The pearl-grounded box: who is responsible now, or the reason of a date, a rule, a refusal. */
export function whyBox(part: {
  readonly tone: 'now' | 'done' | 'late' | 'plain';
  readonly lead: Content;
  readonly body?: Content | undefined;
}): Html {
  return html`<div class="why-box why-box-${part.tone}"><p class="why-box-lead">${part.lead}</p>${part.body}</div>`;
}

export const whyBoxCss: string = `.why-box { background: var(--pearl); border-left: 5px solid var(--ink-3); border-radius: 0 8px 8px 0; padding: 1rem 1.1rem; margin: 1rem 0 1.25rem; overflow-wrap: anywhere; }
.why-box > * { margin: 0 0 .35rem; } .why-box > :last-child { margin-bottom: 0; }
.why-box-lead { font-weight: 600; font-size: var(--lead); line-height: 1.5; text-wrap: balance; }
.why-box-now { border-color: var(--now-on-pearl); } .why-box-now .why-box-lead { color: var(--now-on-pearl); }
.why-box-done { border-color: var(--done); background: var(--done-wash); } .why-box-done .why-box-lead { color: #17633f; }
.why-box-late { border-color: var(--late); background: var(--late-wash); } .why-box-late .why-box-lead { color: var(--late); }
`;
