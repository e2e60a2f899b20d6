import { type Html, html } from '@zhulian/design';
import type { Reader } from '../http/reader.ts';
import { frameWords, signedInAs } from './frame-words.ts';

/** Signing out changes something, so it is posted; without fields, since the session itself says who. */
function signOutForm({ say, signOutPath }: Reader): Html | null {
  if (signOutPath === undefined) return null;
  return html`<form method="post" action="${signOutPath}" enctype="text/plain"><button class="link-like" type="submit">${say(frameWords.signOut)}</button></form>`;
}

/** What 国办发〔2017〕47号 wants at the foot of a government site; real codes are never invented, so placeholders say so. */
export function siteFooter(reader: Reader): Html {
  const { say, to, session } = reader;
  const links = [
    { href: to(''), label: frameWords.home },
    { href: to('/matters'), label: frameWords.myMatters },
    { href: to('/lookups'), label: frameWords.lookups },
    { href: to('/verify'), label: frameWords.verify },
    { href: to('/about'), label: frameWords.about },
  ].map((link) => html`<li><a href="${link.href}">${say(link.label)}</a></li>`);
  const who =
    session === undefined
      ? null
      : html`<div class="signed-in"><span>${say(signedInAs(session.name))}</span>${signOutForm(reader)}</div>`;
  return html`<div class="site-footer-inner"><nav aria-label="${say(frameWords.footerNav)}"><ul>${links}</ul></nav>${who}<p>${say(frameWords.hotline)}</p><p>${say(frameWords.organiser)}</p><p>${say(frameWords.records)}</p></div>`;
}
