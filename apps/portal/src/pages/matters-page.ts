import type { MatterSummary } from '@zhulian/contract';
import { type Html, html, linkButton, linkList } from '@zhulian/design';
import { frameWords } from '../frame/frame-words.ts';
import type { Reader } from '../http/reader.ts';
import type { Page, SignedVisit } from '../http/visit.ts';

function linesOf(reader: Reader, matters: readonly MatterSummary[]): Html {
  return linkList(
    matters.map((matter) => ({
      href: reader.to(`/matters/${matter.caseId}`),
      label: reader.say(matter.title),
      hint: html`${reader.say(matter.headline)}<br><span class="figure">${matter.number}</span>`,
    })),
  );
}

/** 我的办件: open ones first, each with who is responsible now. */
export async function mattersPage({ reader, api, session }: SignedVisit): Promise<Page> {
  const { say, to } = reader;
  const matters = await api.listMatters(session);
  const open = matters.filter((matter) => matter.open);
  const closed = matters.filter((matter) => !matter.open);
  const empty = html`<p>${say({
    zh: '您还没有办件。办了以后，这里会写明谁在办、最迟哪天办完。',
    en: 'You have no matters yet. Once you do, this page says who is dealing with each and by when.',
  })}</p><div class="buttons">${linkButton({ href: to(''), label: say({ zh: '看看能办什么', en: 'See what you can do' }) })}</div>`;
  const openPart =
    open.length === 0
      ? null
      : html`<h2>${say({ zh: '正在办的', en: 'In progress' })}</h2>${linesOf(reader, open)}`;
  const closedPart =
    closed.length === 0
      ? null
      : html`<h2>${say({ zh: '办完的', en: 'Finished' })}</h2>${linesOf(reader, closed)}`;
  return {
    kind: 'page',
    title: say(frameWords.myMatters),
    back: { href: to(''), label: say(frameWords.home) },
    main: html`<h1>${say(frameWords.myMatters)}</h1>${matters.length === 0 ? empty : null}${openPart}${closedPart}`,
  };
}
