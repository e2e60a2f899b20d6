import { type Content, type Html, html } from '../../html/html.ts';

/** 不予: what, why (article and date), what you can do, until when; in this order, always. */
export interface RefusalParts {
  readonly what: string;
  readonly why: Content;
  readonly remedy: Content;
  readonly period: Content;
  readonly code: string;
  readonly labels: {
    readonly why: string;
    readonly remedy: string;
    readonly period: string;
    readonly code: string;
  };
}

/** A refusal as a page's whole message. */
export function refusal(parts: RefusalParts): Html {
  const { labels } = parts;
  return html`<div class="refusal"><h1>${parts.what}</h1><h2>${labels.why}</h2><p>${parts.why}</p><h2>${labels.remedy}</h2><p>${parts.remedy}</p><h2>${labels.period}</h2><p>${parts.period}</p><p class="refusal-code">${labels.code} <code>${parts.code}</code></p></div>`;
}

export const refusalCss: string = `.refusal h2 { font-size: var(--text); margin: 1.1rem 0 .1rem; color: var(--ink-2); }
.refusal p { margin: 0; overflow-wrap: anywhere; }
.refusal .refusal-code { color: var(--ink-2); font-size: var(--small); margin-top: 1.5rem; }
`;
