import { html, linkButton, whyBox } from '@zhulian/design';
import type { Answer, SignedVisit } from '../../http/visit.ts';
import { isCorrectable, matterPath, withMatter } from './load-matter.ts';

/** 已提交: the number, who has it now, and for how long it can still be corrected. */
export function sentPage(visit: SignedVisit): Promise<Answer> {
  const { reader } = visit;
  const { say, to } = reader;
  return withMatter(visit, (matter) => {
    const path = to(matterPath(matter));
    const until = matter.correctableUntil;
    const correct =
      until !== null && isCorrectable(visit, matter)
        ? html`<p>${say({ zh: `填错了？${reader.moment(until)} 前可以`, en: `Made a slip? Until ${reader.moment(until)} you can ` })}<a href="${path}/correct">${say({ zh: '更正', en: 'correct it' })}</a></p>`
        : null;
    return {
      kind: 'page',
      title: say({ zh: '已提交', en: 'Sent' }),
      main: html`<h1>${say({ zh: '已提交', en: 'Sent' })}</h1>${whyBox({
        tone: 'done',
        lead: html`${say({ zh: '编号', en: 'No.' })} <span class="figure">${matter.number}</span>`,
        body: html`<p>${say(matter.headline)}</p><p>${say(matter.youCanDo)}</p>`,
      })}${correct}<p>${say({
        zh: '不用等在这里，也不用打电话催：哪个单位迟了，系统会自己催，不影响您办理。',
        en: 'You need not wait here or chase anyone: if an office is late the system chases it, and it costs you nothing.',
      })}</p><div class="buttons">${linkButton({ href: path, label: say({ zh: '看办到哪一步', en: 'See its progress' }) })}</div>`,
    };
  });
}
