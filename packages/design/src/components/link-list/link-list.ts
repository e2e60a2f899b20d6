import { type Content, type Html, html } from '../../html/html.ts';

export interface ListedLink {
  readonly href: string;
  readonly label: Content;
  readonly hint?: Content | undefined;
  /** A figure or state at the end of the line: 2 次. */
  readonly aside?: string | undefined;
}

/** Lines that lead somewhere, each as wide as the page: what can be done, the foot of a matter. */
export function linkList(links: readonly ListedLink[]): Html {
  const lines = links.map((link) => {
    const hint = link.hint === undefined ? null : html`<span class="link-hint">${link.hint}</span>`;
    const aside =
      link.aside === undefined ? null : html`<span class="link-aside">${link.aside}</span>`;
    return html`<li><a href="${link.href}"><span class="link-label"><span class="link-title">${link.label}</span>${hint}</span>${aside}<span class="link-sign" aria-hidden="true"></span></a></li>`;
  });
  return html`<ul class="link-list">${lines}</ul>`;
}

export const linkListCss: string = `.link-list { list-style: none; margin: 0 0 1.75rem; padding: 0; border-top: 1px solid var(--line); }
.link-list li { border-bottom: 1px solid var(--line); margin: 0; }
.link-list a { display: flex; align-items: center; gap: .75rem; min-height: max(var(--touch), 3.4rem); padding: .4rem 0; color: var(--ink); text-decoration: none; }
.link-list a:hover .link-title { text-decoration: underline; text-underline-offset: .2em; }
.link-label { flex: 1; min-width: 0; overflow-wrap: anywhere; }
.link-title { font-weight: 600; }
.link-hint { display: block; color: var(--ink-2); font-size: var(--small); line-height: 1.5; }
.link-aside { color: var(--sea); white-space: nowrap; }
.link-sign { flex: none; width: .45em; height: .45em; border: solid var(--sea); border-width: 2px 2px 0 0; transform: rotate(45deg); margin: 0 .2em 0 -.3em; }
`;
