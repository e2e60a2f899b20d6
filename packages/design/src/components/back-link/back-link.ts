import { type Html, html } from '../../html/html.ts';

/** Goes to the page before, by its address: it works however the person came. */
export function backLink(link: { readonly href: string; readonly label: string }): Html {
  return html`<a class="back-link" href="${link.href}">${link.label}</a>`;
}

export const backLinkCss: string = `.back-link { display: inline-flex; align-items: center; gap: .4rem; min-height: var(--touch); min-width: var(--touch); color: var(--sea); font-size: var(--small); text-decoration: none; }
.back-link::before { content: ""; width: .45em; height: .45em; border: solid currentColor; border-width: 0 0 2px 2px; transform: rotate(45deg); margin-left: .2em; }
.back-link:hover { text-decoration: underline; }
`;
