import { escapeMarkup, mark, tokensCss } from '@zhulian/design';
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
}

const text = escapeMarkup;

function card(entry: RoleCard, language: 'zh' | 'en'): string {
  return `<li><a href="${text(entry.href)}">
    <strong>${text(language === 'zh' ? entry.name : entry.latinName)}</strong> <span class="role">${text(entry.role[language])}</span>
    <span class="place">${text(entry.place[language])}</span>
    <span class="waits">${text(entry.waits[language])}</span></a></li>`;
}

/** The first page of the demo region: who do you want to be? */
export function renderHomePage(page: {
  readonly language: 'zh' | 'en';
  readonly groups: readonly RoleGroup[];
  readonly today: Words;
}): string {
  const { language } = page;
  const say = (words: Words) => text(words[language]);
  const other = language === 'zh' ? 'en' : 'zh';
  const groups = page.groups.map(
    (
      group,
      index,
    ) => `<section aria-labelledby="group-${index}"><h2 id="group-${index}">${say(group.title)}</h2>
      <ul>${group.cards.map((entry) => card(entry, language)).join('')}</ul></section>`,
  );
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say(words.title)}</title><link rel="icon" href="/favicon.svg"><link rel="stylesheet" href="/home.css"></head>
<body><header>${mark()}<span class="brand">${say(words.brand)}</span>
<a class="language" href="/?lang=${other}" lang="${other === 'zh' ? 'zh-CN' : 'en'}" hreflang="${other}">${other === 'zh' ? '中文' : 'English'}</a></header>
<main><h1>${say(words.heading)}</h1><p>${say(words.lead)}</p><p class="demo">${say(words.demo)} ${say(page.today)}</p>
${groups.join('')}</main>
<footer><p>${say(words.foot)}</p></footer></body></html>`;
}

const words = {
  title: { zh: '珠联 · 演示区域', en: 'Zhulian · demonstration region' },
  brand: { zh: '珠联', en: 'Zhulian' },
  heading: {
    zh: '十省区的流动人口，一处申请，处处尽责',
    en: 'Ten provinces, one duty of care to people who move',
  },
  lead: {
    zh: '选一个人，看一家人的事怎样在三省之间办成。建议从周晓芸开始。',
    en: 'Choose a person and see one family’s matter settled across three provinces. Start with Zhou Xiaoyun.',
  },
  demo: {
    zh: '演示模式：人物全部虚构，点一下即登录，时间可以快进。',
    en: 'Demo mode: every person is invented, one click signs you in, and time can be moved forward.',
  },
  foot: {
    zh: '珠联服务于人：不列名单，不跟踪个人，不收任何费用。',
    en: 'Zhulian serves people: it keeps no lists of women, tracks no one, and collects no fee.',
  },
} as const satisfies Record<string, Words>;

/** Stylesheet of the page, on the tokens of the house. */
export const homeCss: string = `${tokensCss()}
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.6 "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; color: #1b2733; background: #f5f7fa; }
header { display: flex; align-items: center; gap: 12px; padding: 12px 24px; background: #0f5c6e; color: #fff; }
header svg { width: 64px; height: 28px; }
.brand { font-size: 22px; font-weight: 700; letter-spacing: .06em; }
.language { margin-left: auto; color: #fff; }
main { max-width: 1080px; margin: 0 auto; padding: 32px 24px 48px; }
h1 { font-size: 28px; line-height: 1.35; margin: 0 0 8px; }
h2 { font-size: 17px; margin: 28px 0 10px; }
.demo { background: #f7f3ea; border-left: 4px solid #9a4708; padding: 10px 14px; border-radius: 0 6px 6px 0; }
ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 12px; grid-template-columns: repeat(auto-fill, minmax(248px, 1fr)); }
li a { display: block; height: 100%; padding: 14px 16px; background: #fff; border: 1px solid #e3e8ee; border-radius: 8px; color: inherit; text-decoration: none; }
li a:hover { border-color: #0f5c6e; background: #e4f1f3; }
li a:focus-visible, .language:focus-visible { outline: 3px solid #9a4708; outline-offset: 2px; }
li strong { font-size: 17px; color: #0f5c6e; }
.role { color: #52606d; }
.place, .waits { display: block; font-size: 14px; color: #52606d; }
.waits { margin-top: 6px; color: #1b2733; }
footer { padding: 0 24px 32px; text-align: center; color: #52606d; font-size: 14px; }
@media (max-width: 480px) { main { padding: 20px 16px 32px; } h1 { font-size: 23px; } }
`;
