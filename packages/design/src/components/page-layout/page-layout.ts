import type { Language } from '@zhulian/vocabulary';
import { attributes } from '../../html/attributes.ts';
import { type Content, type Html, html } from '../../html/html.ts';

export interface PageLayout {
  readonly language: Language;
  /** 长者版: text from 22 px, touch targets from 60 px. */
  readonly elder: boolean;
  readonly title: string;
  readonly skipLabel: string;
  readonly stylesheet: string;
  readonly script: string;
  readonly header: Content;
  /** Back link, quick exit: between header and main. */
  readonly beforeMain: Content;
  /** What that row is called for those who hear the page. */
  readonly beforeMainLabel?: string;
  readonly main: Content;
  readonly footer: Content;
}

const langTags = { zh: 'zh-CN', en: 'en' } as const;

function beforeMainOf(page: PageLayout): Html {
  if (page.beforeMain.toString() === '') return html`<div class="before-main"></div>`;
  const label = attributes({ 'aria-label': page.beforeMainLabel });
  return html`<nav class="before-main" ${label}>${page.beforeMain}</nav>`;
}

/** A whole page: skip link, header, main, footer. Semantic, one column, no script needed. */
export function pageLayout(page: PageLayout): Html {
  const optional = attributes({ class: page.elder ? 'elder' : undefined });
  return html`<!doctype html>
<html lang="${langTags[page.language]}" ${optional}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="theme-color" content="#0f5c6e">
<meta name="format-detection" content="telephone=no">
<meta name="referrer" content="same-origin">
<title>${page.title}</title>
<link rel="stylesheet" href="${page.stylesheet}">
<script src="${page.script}" defer></script>
</head>
<body>
<a class="skip-link" href="#main">${page.skipLabel}</a>
<header class="site-header">${page.header}</header>
<div class="column">
${beforeMainOf(page)}<main id="main" tabindex="-1">${page.main}</main>
</div>
<footer class="site-footer">${page.footer}</footer>
</body>
</html>
`;
}
