import type { RefusalValue } from '@zhulian/contract';
import { button, html, linkButton, summaryList } from '@zhulian/design';
import { openDraft } from '../../application/draft.ts';
import { nextStep } from '../../application/questions.ts';
import { postForm } from '../../frame/form.ts';
import { frameWords } from '../../frame/frame-words.ts';
import { type Answer, type Page, redirect, type SignedVisit } from '../../http/visit.ts';
import { problemPage } from '../problem-page.ts';
import { prefillRows } from './prefill-rows.ts';

export const applyPath = '/apply/birth-registration';

/** Refusals that one answer can cure, by the question that asks for it. */
const curedBy: Readonly<Record<string, string>> = {
  'case.spouse-place-unknown': 'spouse-place',
  'case.answers-missing': 'applying-with',
};

/** Refusal of the whole application, with the way to the answer that caused it, or to the guide. */
export function refusedPage(visit: SignedVisit, refusal: RefusalValue): Page {
  const { reader, problem } = visit;
  const question = curedBy[refusal.code];
  const way =
    question === undefined
      ? {
          href: reader.to('/guides/birth-registration'),
          label: reader.say({ zh: '看办事指南', en: 'Read the guide' }),
        }
      : {
          href: reader.to(`${applyPath}/${question}?from=check`),
          label: reader.say({ zh: '改这个答案', en: 'Change this answer' }),
        };
  return problemPage(reader, problem(refusal), way);
}

function resumePage(visit: SignedVisit, savedAt: string, next: string): Page {
  const { reader, newKey } = visit;
  const { say, to } = reader;
  const discard = postForm({
    action: to(`${applyPath}/discard`),
    key: newKey(),
    version: savedAt,
    body: button({
      label: say({ zh: '删掉草稿，重新填', en: 'Delete the draft and start again' }),
      variant: 'secondary',
    }),
  });
  return {
    kind: 'page',
    title: say({ zh: '接着填生育登记', en: 'Carry on with your registration' }),
    back: { href: to(''), label: say(frameWords.home) },
    main: html`<h1>${say({ zh: '接着填生育登记', en: 'Carry on with your registration' })}</h1><p>${say(
      {
        zh: `您的草稿保存于 ${reader.moment(savedAt)}，填过的都在。`,
        en: `Your draft was saved ${reader.moment(savedAt)}. Everything you entered is here.`,
      },
    )}</p><div class="buttons">${linkButton({ href: to(`${applyPath}/${next}`), label: say({ zh: '接着填', en: 'Carry on' }) })}</div>${discard}`,
  };
}

/** Where the application begins: what is known already, shown for checking with its source, or the draft resumed. */
export async function startPage(visit: SignedVisit): Promise<Answer> {
  const { reader, api, session } = visit;
  const { say, to } = reader;
  const known = await api.prefill(session);
  if (!known.ok) return refusedPage(visit, known.refusal);
  const draft = await openDraft(visit);
  if (draft.savedAt !== undefined) {
    return resumePage(visit, draft.savedAt, nextStep(draft.answers, draft.prefill));
  }
  const sources = known.value.sources.map((source) => html`<li>${say(source)}</li>`);
  return {
    kind: 'page',
    title: say({ zh: '这些不用您填', en: 'What you need not enter' }),
    back: { href: to('/guides/birth-registration'), label: say({ zh: '办事指南', en: 'Guide' }) },
    main: html`<h1>${say({ zh: '这些不用您填', en: 'What you need not enter' })}</h1><p class="lede">${say(
      {
        zh: '共享数据里已经有了，请看看对不对。接下来还有几个问题，约两分钟，每一步自动保存。',
        en: 'Data sharing already supplies this; please check it. A few questions follow. They take about two minutes and each answer is saved.',
      },
    )}</p>${summaryList(prefillRows(reader, known.value))}<p class="small">${say({ zh: '来自', en: 'From' })}</p><ul class="small">${sources}</ul><p class="small">${say(
      {
        zh: '有不对的地方也可以先办：提交后受理单位会和登记单位核对，更正不影响办理。',
        en: 'If something is wrong you can still go on: the office will check it with the registering authority, and a correction does not delay you.',
      },
    )}</p><div class="buttons">${linkButton({ href: to(`${applyPath}/applying-with`), label: say({ zh: '都对，继续', en: 'Continue' }) })}</div>`,
  };
}

/** The draft is deleted only when asked, and only the one that was seen. */
export async function discardDraft(visit: SignedVisit): Promise<Answer> {
  const { reader, api, session, form } = visit;
  const draft = await api.loadDraft(session);
  if (draft !== undefined && draft.savedAt === form['version']) await api.discardDraft(session);
  return redirect(reader.to(applyPath));
}
