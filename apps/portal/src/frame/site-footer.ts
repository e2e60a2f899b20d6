import { type Html, html } from '@zhulian/design';
import type { Reader } from '../http/reader.ts';
import { frameWords, signedInAs } from './frame-words.ts';

/** What 国办发〔2017〕47号 wants at the foot of a government site; real codes are never invented, so placeholders say so. */
export function siteFooter(reader: Reader): Html {
  const { say, to, session, signOutPath } = reader;
  const links = [
    { href: to(''), label: frameWords.home },
    { href: to('/matters'), label: frameWords.myMatters },
    { href: to('/lookups'), label: frameWords.lookups },
    { href: to('/verify'), label: frameWords.verify },
    { href: to('/about'), label: frameWords.about },
    ...(session !== undefined && signOutPath !== undefined
      ? [{ href: signOutPath, label: frameWords.signOut }]
      : []),
  ].map((link) => html`<li><a href="${link.href}">${say(link.label)}</a></li>`);
  const who = session === undefined ? null : html`<p>${say(signedInAs(session.name))}</p>`;
  return html`<div class="site-footer-inner"><nav aria-label="${say(frameWords.footerNav)}"><ul>${links}</ul></nav>${who}<p>${say(frameWords.hotline)}</p><p>${say(frameWords.organiser)}</p><p>${say(frameWords.records)}</p></div>`;
}
