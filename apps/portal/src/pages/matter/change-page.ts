import { html, linkList } from '@zhulian/design';
import type { Answer, SignedVisit } from '../../http/visit.ts';
import { backToMatter, isCorrectable, matterPath, withMatter } from './load-matter.ts';

/** 更正或撤回: what can still be changed, and how, at this moment. */
export function changePage(visit: SignedVisit): Promise<Answer> {
  const { reader } = visit;
  const { say, to } = reader;
  return withMatter(visit, (matter) => {
    const path = to(matterPath(matter));
    const title = say({ zh: '更正或撤回', en: 'Correct or withdraw' });
    const until = matter.correctableUntil;
    const correct =
      until !== null && isCorrectable(visit, matter)
        ? {
            href: `${path}/correct`,
            label: say({ zh: '更正所填内容', en: 'Correct what you entered' }),
            hint: say({ zh: `${reader.moment(until)} 前`, en: `until ${reader.moment(until)}` }),
          }
        : {
            href: `${path}/complain`,
            label: say({ zh: '请办理单位更正', en: 'Ask the office to correct it' }),
            hint: say({
              zh: '自己更正的十分钟已过。写明哪里不对，单位会书面答复您。',
              en: 'The ten minutes for correcting it yourself are over. Say what is wrong; the office answers in writing.',
            }),
          };
    const withdraw = matter.withdrawable
      ? [
          {
            href: `${path}/withdraw`,
            label: say({ zh: '撤回', en: 'Withdraw' }),
            hint: say({
              zh: '不办了，或者以后重办。撤回不影响您任何权利。',
              en: 'Stop it, or start again later. Withdrawing costs you no right.',
            }),
          },
        ]
      : [];
    const finished = matter.withdrawable
      ? null
      : html`<p class="small">${say({ zh: '这件事已经办结，不能再撤回。', en: 'This matter is finished and can no longer be withdrawn.' })}</p>`;
    return {
      kind: 'page',
      title,
      back: backToMatter(visit, matter),
      main: html`<h1>${title}</h1><p class="matter-number">${matter.number}</p>${linkList([correct, ...withdraw])}${finished}`,
    };
  });
}
