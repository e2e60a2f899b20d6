import { backLink, type Html, html, pageLayout } from '@zhulian/design';
import type { Reader } from '../http/reader.ts';
import type { Page } from '../http/visit.ts';
import { frameWords } from './frame-words.ts';
import { siteFooter } from './site-footer.ts';
import { siteHeader } from './site-header.ts';

/** A page about the weather: what someone may read without being asked why. */
const neutralPage = 'https://www.weather.com.cn/';

function beforeMain(reader: Reader, page: Page): Html {
  const back = page.back === undefined ? null : backLink(page.back);
  const exit = html`<a class="quick-exit" href="${neutralPage}" rel="noreferrer" data-quick-exit>${reader.say(frameWords.quickExit)}</a>`;
  return html`${back}${reader.session === undefined ? null : exit}`;
}

/** 珠联 广东 / Zhulian Guangdong. */
function siteName({ say, province }: Reader): string {
  return [say(frameWords.site), say(province)].filter((part) => part !== '').join(' ');
}

/** The whole document of a page, in the reader's language and version. */
export function renderPage(reader: Reader, page: Page): string {
  const { say } = reader;
  const prefix = page.wrong === true ? say(frameWords.wrong) : '';
  return pageLayout({
    language: reader.language,
    elder: reader.elder,
    title: `${prefix}${page.title} - ${siteName(reader)}`,
    skipLabel: say(frameWords.skip),
    stylesheet: reader.assets.stylesheet,
    script: reader.assets.script,
    header: siteHeader(reader),
    beforeMain: beforeMain(reader, page),
    beforeMainLabel: say(frameWords.beforeNav),
    main: page.main,
    footer: siteFooter(reader),
  }).toString();
}
