import type { MatterView, Pearl } from '@zhulian/contract';
import {
  details,
  type Html,
  html,
  linkButton,
  linkList,
  notification,
  pearlString,
  trustedHtml,
  whyBox,
} from '@zhulian/design';
import { frameWords } from '../../frame/frame-words.ts';
import type { Reader } from '../../http/reader.ts';
import type { Answer, SignedVisit } from '../../http/visit.ts';
import { unbrokenDates } from '../../time/unbroken-dates.ts';
import { governingPart } from '../governing.ts';
import { isCorrectable, matterPath, withMatter } from './load-matter.ts';

/** The portal says dates as people do: the string gets its notes with the day already in them. */
function spokenPearl(reader: Reader, pearl: Pearl): Pearl {
  const { at, ...rest } = { ...pearl, ...wordsForHer(pearl) };
  const note = reader.say(rest.note);
  if (at === undefined) return { ...rest, note: { zh: note, en: note } };
  const when = reader.moment(at);
  const day = reader.date(at);
  const limit = reader.say({ zh: `最迟 ${when}`, en: `by ${when}` });
  const dated = pearl.state === 'to-come' ? limit : when;
  const parts = note === day ? [when] : note.includes(day) ? [note] : [dated, note];
  const spoken = parts.filter((part) => part !== '').join(reader.say({ zh: ' ', en: ' · ' }));
  return { ...rest, note: { zh: spoken, en: spoken } };
}

/** Steps that are hers, in her terms; the others are named as the offices name them. */
function wordsForHer({ code, state }: Pearl): Partial<Pick<Pearl, 'label' | 'note'>> {
  if (code === 'submitted') {
    return { label: { zh: '您提交了申请', en: 'You sent the application' } };
  }
  if (code === 'undertaking' && state === 'now') {
    return {
      label: { zh: '请确认承诺书', en: 'Please confirm the undertaking' },
      note: { zh: '确认后即可登记', en: 'after that it can be registered' },
    };
  }
  if (code === 'undertaking') {
    return { label: { zh: '您确认了承诺书', en: 'You confirmed the undertaking' } };
  }
  if (code === 'issued' && state !== 'done') {
    return {
      label: { zh: '领取登记凭证', en: 'Your voucher' },
      note: { zh: '手机下载，或到任一窗口打印', en: 'on your phone, or printed at any counter' },
    };
  }
  return {};
}

function toneOf(matter: MatterView): 'now' | 'done' | 'plain' {
  if (matter.pearls.some((pearl) => pearl.state === 'now')) return 'now';
  return matter.voucher === null ? 'plain' : 'done';
}

function nextAction(visit: SignedVisit, matter: MatterView): Html | null {
  const { say, to } = visit.reader;
  const path = to(matterPath(matter));
  if (matter.undertaking !== null) {
    return html`<div class="buttons">${linkButton({ href: `${path}/undertaking`, label: say({ zh: '阅读并确认承诺书', en: 'Read and sign the undertaking' }) })}</div>`;
  }
  if (matter.voucher !== null) {
    return html`<div class="buttons">${linkButton({ href: `${path}/voucher`, label: say({ zh: '查看登记凭证', en: 'Open your voucher' }) })}</div>`;
  }
  return null;
}

function correctPart(visit: SignedVisit, matter: MatterView): Html | null {
  const { reader } = visit;
  const until = matter.correctableUntil;
  if (until === null || !isCorrectable(visit, matter)) return null;
  return html`<p>${reader.say({ zh: `${reader.moment(until)} 前可以`, en: `Until ${reader.moment(until)} you can ` })}<a href="${reader.to(`${matterPath(matter)}/correct`)}">${reader.say({ zh: '更正所填内容', en: 'correct what you entered' })}</a></p>`;
}

function supplementsPart({ reader }: SignedVisit, matter: MatterView): Html | null {
  if (matter.supplements.length === 0) return null;
  const lines = matter.supplements.map((supplement) => html`<li>${supplement}</li>`);
  return notification({
    tone: 'now',
    sign: reader.say({ zh: '需要您补充', en: 'Please add' }),
    body: html`<ul>${lines}</ul><p><a href="${reader.to(`${matterPath(matter)}/correct`)}">${reader.say({ zh: '在这里补充', en: 'Add it here' })}</a></p><p>${reader.say(
      {
        zh: '到任一镇（街道）窗口补充也可以。没有期限，不算您逾期。',
        en: 'Or at any town window. There is no time limit and nothing is held against you.',
      },
    )}</p>`,
  });
}

function duePart({ reader }: SignedVisit, matter: MatterView): Html | null {
  const { due } = matter;
  if (due === null) return null;
  const day = reader.date(due.on);
  const provisional = due.provisional
    ? html`<p>${reader.say({
        zh: '这一天是暂定的：那一年的放假安排还没有公布。',
        en: 'This day is provisional: the holiday calendar of that year is not published yet.',
      })}</p>`
    : null;
  return details({
    summary: reader.say({ zh: `为什么是 ${day}`, en: `Why ${day}?` }),
    body: html`<p>${reader.say(due.reason)}</p>${provisional}`,
  });
}

function footLinks(visit: SignedVisit, matter: MatterView): Html {
  const { say, to } = visit.reader;
  const path = to(matterPath(matter));
  return linkList([
    {
      href: to('/lookups'),
      label: say(frameWords.lookups),
      aside: say({
        zh: `${matter.lookupCount} 次`,
        en: matter.lookupCount === 1 ? 'once' : `${matter.lookupCount} times`,
      }),
    },
    {
      href: `${path}/change`,
      label: say({ zh: '更正或撤回', en: 'Correct or withdraw' }),
    },
    {
      href: `${path}/complain`,
      label: say({ zh: '我不满意，要投诉', en: 'I am not satisfied' }),
    },
  ]);
}

function statusMain(visit: SignedVisit, matter: MatterView): Html {
  const { reader } = visit;
  const { say, language, today } = reader;
  const box = whyBox({
    tone: toneOf(matter),
    lead: unbrokenDates(say(matter.headline)),
    body: html`<p>${unbrokenDates(say(matter.youCanDo))}</p>${matter.lateNote && html`<p>${say(matter.lateNote)}</p>`}`,
  });
  const string = pearlString(
    matter.pearls.map((pearl) => spokenPearl(reader, pearl)),
    { direction: 'vertical', language, today },
  );
  const governing = details({
    summary: say({ zh: '按哪条规定办', en: 'Which rule governs' }),
    body: governingPart(reader, matter.governing),
  });
  const heading = say({ zh: '办到哪一步', en: 'Progress' });
  return html`<h1>${say(matter.title)}</h1><p class="matter-number">${say({ zh: '编号', en: 'No.' })} ${matter.number}</p>${box}${nextAction(visit, matter)}${supplementsPart(visit, matter)}${correctPart(visit, matter)}<h2 class="heard">${heading}</h2>${trustedHtml(string)}${duePart(visit, matter)}${governing}<div class="no-print"><h2 class="heard">${say({ zh: '您还可以', en: 'What else you can do' })}</h2>${footLinks(visit, matter)}</div>`;
}

/** 办件状态: who is responsible now and until when; what she can do; that a late office costs her nothing. */
export function statusPage(visit: SignedVisit): Promise<Answer> {
  const { reader } = visit;
  return withMatter(visit, (matter) => ({
    kind: 'page',
    title: `${reader.say(matter.title)} ${matter.number}`,
    back: { href: reader.to('/matters'), label: reader.say(frameWords.myMatters) },
    main: statusMain(visit, matter),
  }));
}
