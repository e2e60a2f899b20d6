import { type Html, html, linkButton, linkList } from '@zhulian/design';
import type { Words } from '@zhulian/vocabulary';
import { frameWords } from '../frame/frame-words.ts';
import type { Page, Visit } from '../http/visit.ts';

/** When in life people come for it, in their words. */
const lifeEvents: Readonly<Record<string, Words>> = {
  'birth-registration': {
    zh: '怀孕了、孩子出生了 · 不收费 · 不用带材料',
    en: 'Expecting or just born · no fee · nothing to bring',
  },
};

async function openMatters({ reader, api }: Visit): Promise<Html | null> {
  const { session, say, to } = reader;
  if (session === undefined) return null;
  const [matters, draft] = await Promise.all([api.listMatters(session), api.loadDraft(session)]);
  const open = matters.filter((matter) => matter.open);
  const unfinished =
    draft === undefined
      ? []
      : [
          {
            href: to('/apply/birth-registration'),
            label: say({ zh: '接着填：生育登记', en: 'Carry on: birth registration' }),
            hint: say({
              zh: `草稿保存于 ${reader.moment(draft.savedAt)}`,
              en: `Draft saved ${reader.moment(draft.savedAt)}`,
            }),
          },
        ];
  const lines = [
    ...open.map((matter) => ({
      href: to(`/matters/${matter.caseId}`),
      label: say(matter.title),
      hint: say(matter.headline),
    })),
    ...unfinished,
  ];
  if (lines.length === 0) return null;
  return html`<h2>${say({ zh: '正在办的', en: 'In progress' })}</h2>${linkList(lines)}`;
}

/** First what is open, then what can be done, by what happens in life. */
export async function homePage(visit: Visit): Promise<Page> {
  const { reader, api } = visit;
  const { say, to, session } = reader;
  const tasks = api.listGuides().map((guide) => ({
    href: to(`/guides/${guide.slug}`),
    label: say(guide.title),
    hint: say(lifeEvents[guide.slug] ?? guide.office),
  }));
  const records = linkList([
    { href: to('/matters'), label: say(frameWords.myMatters) },
    {
      href: to('/lookups'),
      label: say(frameWords.lookups),
      hint: say({
        zh: '哪个单位、为了什么、什么时候',
        en: 'Which office, for what purpose, and when',
      }),
    },
    {
      href: to('/verify'),
      label: say(frameWords.verify),
      hint: say({ zh: '扫码或粘贴码文，不联网也能验', en: 'By QR or its text, even offline' }),
    },
  ]);
  const signIn =
    session === undefined
      ? html`<div class="buttons">${linkButton({ href: signInAddress(visit), label: say(frameWords.signIn) })}</div>`
      : null;
  return {
    kind: 'page',
    title: say({ zh: '您要办什么', en: 'What would you like to do?' }),
    main: html`<h1>${say({ zh: '您要办什么', en: 'What would you like to do?' })}</h1><p class="lede">${say(
      {
        zh: '在居住地办，不用回户籍地。查得到的材料不用您带。',
        en: 'Done where you live; no need to travel home. What we can look up you need not bring.',
      },
    )}</p>${signIn}${await openMatters(visit)}<h2>${say({ zh: '生孩子、养孩子', en: 'Having and raising a child' })}</h2>${linkList(tasks)}<h2>${say({ zh: '我的', en: 'Mine' })}</h2>${records}`,
  };
}

/** Sign-in, and back to this very page. */
export function signInAddress({ reader }: Visit): string {
  const joint = reader.signInPath.includes('?') ? '&' : '?';
  return `${reader.signInPath}${joint}returnTo=${encodeURIComponent(reader.address)}`;
}
