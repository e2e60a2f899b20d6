import { attributes, type Html, html, mark, trustedHtml } from '@zhulian/design';
import { type Reader, withSwitch } from '../http/reader.ts';
import { frameWords } from './frame-words.ts';

/** 珠联, the language, and the prominent entry to the elder version that the accessibility rules ask for. */
export function siteHeader(reader: Reader): Html {
  const { say, address, elder, language } = reader;
  const other = language === 'zh' ? 'en' : 'zh';
  const otherTag = attributes({ lang: other === 'zh' ? 'zh-CN' : 'en' });
  const demo = reader.demo ? html`<p class="demo-note">${say(frameWords.demo)}</p>` : null;
  return html`<div class="site-header-row"><a class="site-name" href="${reader.to('')}">${trustedHtml(mark())}<span>${say(frameWords.site)}</span></a><a class="switch" href="${withSwitch(address, 'lang', other)}" ${otherTag}><span>${say(frameWords.otherLanguage)}</span></a><a class="switch switch-framed" href="${withSwitch(address, 'elder', elder ? '0' : '1')}"><span>${say(elder ? frameWords.elderOff : frameWords.elderOn)}</span></a></div>${demo}`;
}
