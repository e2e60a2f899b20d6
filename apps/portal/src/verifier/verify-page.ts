import type { VerifierKit } from '@zhulian/contract';
import {
  attributes,
  details,
  type Html,
  html,
  mark,
  pageLayout,
  summaryList,
  trustedHtml,
} from '@zhulian/design';
import type { Language, Words } from '@zhulian/vocabulary';
import { momentWords } from './moment-words.ts';
import { verifyWords } from './verify-words.ts';

export interface VerifyPage {
  readonly kit: VerifierKit;
  /** Address of the built `verify.js`; `verify.css` and `sw.js` lie beside it. */
  readonly script: string;
  readonly language: Language;
  /** 长者版. */
  readonly elder?: boolean | undefined;
  /** Address of the portal's first page, for the header. */
  readonly home?: string | undefined;
}

/**
 * 离线核验页. The kit travels inside the page as data, so one stored page is all a device needs. No inline script or
 * style: it stands under the strictest content policy. It names nobody and may be cached by anyone.
 */
export function renderVerifyPage(page: VerifyPage): string {
  const say = (words: Words): string => words[page.language];
  const beside = (name: string): string => page.script.replace(/[^/]*$/, name);
  return pageLayout({
    language: page.language,
    elder: page.elder ?? false,
    title: `${say(verifyWords.title)} - ${say(verifyWords.site)}`,
    skipLabel: say(verifyWords.skip),
    stylesheet: beside('verify.css'),
    script: page.script,
    header: headerOf(page, say),
    beforeMain: '',
    main: html`<h1>${say(verifyWords.title)}</h1>
<p class="lede">${say(verifyWords.lede)}</p>
<noscript><p class="why-box">${say(verifyWords.noScript)}</p></noscript>
<section id="verdict" class="verdict" aria-live="polite"></section>
${waysToVerify(say)}
${listsOnDevice(page.kit, say)}
${kitBlock(page.kit, beside('sw.js'))}`,
    footer: html`<div class="site-footer-inner"><p>${say(verifyWords.purposeNote)}</p></div>`,
  }).toString();
}

function headerOf(page: VerifyPage, say: (words: Words) => string): Html {
  const name = html`${trustedHtml(mark())}<span>${say(verifyWords.site)}</span>`;
  const site =
    page.home === undefined
      ? html`<span class="site-name">${name}</span>`
      : html`<a class="site-name" href="${page.home}">${name}</a>`;
  return html`<div class="site-header-row">${site}</div>`;
}

function waysToVerify(say: (words: Words) => string): Html {
  return html`<form id="verify-form" class="verify-ways" novalidate>
<div class="camera"><button class="button button-primary" type="button" id="camera-button" aria-expanded="false" aria-controls="camera-view">${say(verifyWords.openCamera)}</button>
<div id="camera-view" hidden><video id="camera-video" playsinline muted aria-label="${say(verifyWords.aim)}"></video><p class="small">${say(verifyWords.aim)}</p></div></div>
<div class="photo"><label for="photo"><strong>${say(verifyWords.photo)}</strong></label><p class="small" id="photo-hint">${say(verifyWords.photoHint)}</p><input type="file" id="photo" accept="image/*" aria-describedby="photo-hint"></div>
<div class="field"><label for="code-text"><strong>${say(verifyWords.paste)}</strong></label><p class="small" id="code-text-hint">${say(verifyWords.pasteHint)}</p><textarea class="input" id="code-text" rows="4" autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="code-text-hint"></textarea></div>
<p class="notice" id="notice" role="status"></p>
<div class="buttons"><button class="button button-secondary" type="submit">${say(verifyWords.verify)}</button></div>
</form>`;
}

function listsOnDevice(kit: VerifierKit, say: (words: Words) => string): Html {
  const issuers = kit.keys.map((key) => html`<li>${say(key.issuer)}</li>`);
  return html`<section aria-labelledby="lists-heading"><h2 id="lists-heading">${say(verifyWords.lists)}</h2>
${summaryList([
  {
    key: say(verifyWords.keysAsOf),
    value: html`<time ${attributes({ datetime: kit.keysAsOf })}>${say(momentWords(kit.keysAsOf))}</time>`,
  },
  {
    key: say(verifyWords.statusAsOf),
    value: html`<time ${attributes({ datetime: kit.statusAsOf })}>${say(momentWords(kit.statusAsOf))}</time>`,
  },
])}
${details({ summary: `${say(verifyWords.onTheList)} · ${kit.keys.length}`, body: html`<ul>${issuers}</ul>` })}
<p class="small">${say(verifyWords.refresh)} <span id="kept" hidden>${say(verifyWords.kept)}</span></p></section>`;
}

/** Data, not script: no policy blocks it, and nothing in it can end the block. */
function kitBlock(kit: VerifierKit, serviceWorker: string): Html {
  const json = JSON.stringify({ kit, serviceWorker }).replaceAll('<', '\\u003c');
  return trustedHtml(`<script type="application/json" id="verifier-kit">${json}</script>`);
}
