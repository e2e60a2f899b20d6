import type { LookupView } from '@zhulian/contract';
import { basis, type Html, html, summaryList } from '@zhulian/design';
import { frameWords } from '../frame/frame-words.ts';
import type { Reader } from '../http/reader.ts';
import type { Page, SignedVisit } from '../http/visit.ts';

const lookupsMax = 200;

function lookupCard(reader: Reader, lookup: LookupView): Html {
  const { say } = reader;
  const fields = lookup.fields.map(say).join(reader.language === 'zh' ? '、' : ', ');
  const matter = lookup.caseNumber === null ? '' : ` ${lookup.caseNumber}`;
  const rows = [
    { key: say({ zh: '为了', en: 'Purpose' }), value: `${say(lookup.purpose)}${matter}` },
    { key: say({ zh: '看了', en: 'Seen' }), value: fields },
    { key: say({ zh: '依据', en: 'Basis' }), value: basis(lookup.basis, reader) },
  ];
  return html`<article class="card lookup"><h2>${say(lookup.office.name)}</h2><p class="small"><time datetime="${lookup.at}">${reader.moment(lookup.at)}</time> · ${lookup.actor} · ${say(lookup.outcome)}</p>${summaryList(rows)}</article>`;
}

/** 谁看过我的信息: each look-up of her record, none left out, refused ones too. */
export async function lookupsPage({ reader, api, session }: SignedVisit): Promise<Page> {
  const { say, to } = reader;
  const lookups = await api.listLookups(session, { limit: lookupsMax });
  const lead =
    lookups.length === 0
      ? say({
          zh: '还没有单位看过您的信息。以后每看一次，这里都会写明哪个单位、为了什么、什么时候。',
          en: 'No office has looked at your record. Each time one does, this page will say which, for what purpose and when.',
        })
      : say({
          zh: `共 ${lookups.length} 条，新的在前；同一个人为同一件事看了多次，合为一条并写明次数。给人看之前系统先记下，谁也不能删。`,
          en: `${lookups.length} in all, newest first; one person looking again for the same matter is one entry with a count. Each look is recorded before anything is shown, and nobody can delete it.`,
        });
  const doubt =
    lookups.length === 0
      ? null
      : html`<p>${say({
          zh: '有哪一次您觉得不该看，可以在那件办件的页面上投诉，也可以拨打 12345。',
          en: 'If you think one of these should not have happened, complain on the page of that matter or call 12345.',
        })}</p>`;
  return {
    kind: 'page',
    title: say(frameWords.lookups),
    back: { href: to('/matters'), label: say(frameWords.myMatters) },
    main: html`<h1>${say(frameWords.lookups)}</h1><p class="lede">${lead}</p>${lookups.map((lookup) => lookupCard(reader, lookup))}${doubt}`,
  };
}
