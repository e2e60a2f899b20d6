import { escapeMarkup, mark } from '@zhulian/design';
import type { Words } from '@zhulian/vocabulary';

/** One-click role card: who one becomes and what waits there. Exists in demo mode only. */
export interface RoleCard {
  readonly name: string;
  readonly latinName: string;
  readonly role: Words;
  readonly place: Words;
  readonly waits: Words;
  readonly href: string;
}

export interface RoleGroup {
  readonly title: Words;
  readonly cards: readonly RoleCard[];
  /** The cards are the steps of a story, one after the other. */
  readonly inOrder?: boolean;
}

export interface HomePage {
  readonly language: 'zh' | 'en';
  readonly groups: readonly RoleGroup[];
  readonly today: Words;
  /** Where somebody was going when it turned out that nobody had signed in. */
  readonly returnTo: string | undefined;
}

const text = escapeMarkup;

/** Signed in by this card one comes to the page one was going to, if it is of the same site; and in one's language. */
function hrefOf(card: RoleCard, { language, returnTo }: HomePage): string {
  const [, slug = '', , site = ''] = (card.href.split('?')[0] ?? '').split('/');
  const home = `/${slug}/${site === 'portal' ? 'portal' : 'desk'}/`;
  if (returnTo?.startsWith(home)) return `${card.href}&returnTo=${encodeURIComponent(returnTo)}`;
  return language === 'en'
    ? `${card.href}&returnTo=${encodeURIComponent(`${home}?lang=en`)}`
    : card.href;
}

function cardMarkup(card: RoleCard, page: HomePage): string {
  const { language } = page;
  const name = language === 'zh' ? card.name : card.latinName;
  return `<li><a href="${text(hrefOf(card, page))}">
    <span class="who"><strong>${text(name)}</strong> <span class="role">${text(card.role[language])}</span></span>
    <span class="place">${text(card.place[language])}</span>
    <span class="waits">${text(card.waits[language])}</span></a></li>`;
}

function groupMarkup(group: RoleGroup, index: number, page: HomePage): string {
  const list = group.inOrder === true ? 'ol' : 'ul';
  const cards = group.cards.map((card) => cardMarkup(card, page)).join('');
  return `<section aria-labelledby="group-${index}"><h2 id="group-${index}">${text(group.title[page.language])}</h2>
      <${list}>${cards}</${list}></section>`;
}

/** The first page of the demo region: who do you want to be? */
export function renderHomePage(page: HomePage): string {
  const { language, returnTo } = page;
  const say = (words: Words) => text(words[language]);
  const other = language === 'zh' ? 'en' : 'zh';
  const back = returnTo === undefined ? '' : `&amp;returnTo=${text(encodeURIComponent(returnTo))}`;
  const first =
    returnTo === undefined ? '' : `<p class="sign-in" role="status">${say(words.signInFirst)}</p>`;
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say(words.title)}</title><link rel="icon" href="/favicon.svg"><link rel="stylesheet" href="/home.css"></head>
<body><header>${mark()}<span class="brand">${say(words.brand)}</span>
<a class="language" href="/?lang=${other}${back}" lang="${other === 'zh' ? 'zh-CN' : 'en'}" hreflang="${other}">${other === 'zh' ? '中文' : 'English'}</a></header>
<main><h1>${say(words.heading)}</h1><p class="lead">${say(words.lead)}</p>${first}<p class="demo">${say(words.demo)} ${say(page.today)}</p>
${page.groups.map((group, index) => groupMarkup(group, index, page)).join('')}</main>
<footer><p>${say(words.foot)}</p></footer></body></html>`;
}

const words = {
  title: { zh: '珠联 · 演示区域', en: 'Zhulian · demonstration region' },
  brand: { zh: '珠联', en: 'Zhulian' },
  heading: {
    zh: '一处申请，十省共办，谁负责一看便知',
    en: 'Apply once; ten provinces settle it, and everyone can see who is responsible',
  },
  lead: {
    zh: '一家人住在广东，户籍在贵州和湖南。下面六步，看他们的生育登记怎样在三省之间办成。',
    en: 'A family lives in Guangdong and is registered in Guizhou and Hunan. In six steps, see three provinces settle their birth registration.',
  },
  signInFirst: {
    zh: '这一页需要登录。请点一个角色，登录后回到刚才的页面。',
    en: 'That page needs a sign-in. Choose a person, and you will be taken back to it.',
  },
  demo: {
    zh: '演示模式：人物全部虚构，点一下即登录，时间可以在工作台上方快进。',
    en: 'Demo mode: every person is invented, one click signs you in, and the clock at the top of a desk can be moved forward.',
  },
  foot: {
    zh: '珠联服务于人：不列名单，不跟踪个人，不收任何费用。',
    en: 'Zhulian serves people: it keeps no lists of women, tracks no one, and collects no fee.',
  },
} as const satisfies Record<string, Words>;
