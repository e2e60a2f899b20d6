import type { MatterView } from '@zhulian/contract';
import { button, checkboxes, errorSummary, html, whyBox } from '@zhulian/design';
import { postForm } from '../../frame/form.ts';
import { frameWords } from '../../frame/frame-words.ts';
import { type Answer, type Page, redirect, type SignedVisit } from '../../http/visit.ts';
import { backToMatter, matterPath, withMatter } from './load-matter.ts';
import { refusedStep } from './refused-step.ts';
import { isStale, staleMatterPage } from './stale-matter-page.ts';

const id = 'agree';

function formPage(
  visit: SignedVisit,
  matter: MatterView,
  undertaking: NonNullable<MatterView['undertaking']>,
  error?: { readonly code: string; readonly message: string },
): Page {
  const { reader, newKey } = visit;
  const { say, to } = reader;
  const title = say({ zh: '告知承诺书', en: 'Declaration and undertaking' });
  const summary =
    error === undefined
      ? null
      : errorSummary({
          title: say({ zh: '还有地方要改一下', en: 'There is a problem' }),
          errors: [{ ...error, fieldId: id }],
        });
  const agree = checkboxes({
    id,
    name: id,
    label: say({ zh: '您的承诺', en: 'Your undertaking' }),
    error,
    errorPrefix: say(frameWords.wrong),
    chosen: [],
    items: [
      {
        value: 'yes',
        label: say({
          zh: '我读过并明白上面的内容，愿意作出承诺',
          en: 'I have read and understood the above and give this undertaking',
        }),
      },
    ],
  });
  return {
    kind: 'page',
    ...(error === undefined ? {} : { status: 422, wrong: true }),
    title,
    back: backToMatter(visit, matter),
    main: html`${summary}<h1>${title}</h1><p class="matter-number">${matter.number}</p>${matter.lateNote && html`<p>${say(matter.lateNote)}</p>`}<h2>${say({ zh: '您承诺的内容', en: 'What you declare' })}</h2>${whyBox({ tone: 'plain', lead: say(undertaking.text) })}<h2>${say({ zh: '如果与事实不符', en: 'If it turns out to be untrue' })}</h2><p>${say(undertaking.consequences)}</p><p>${say({ zh: '不愿意承诺，可以继续等单位答复，不影响您的申请。', en: 'You may decline and wait for the office instead; your application stands either way.' })}</p>${postForm(
      {
        action: to(`${matterPath(matter)}/undertaking`),
        key: newKey(),
        version: String(matter.version),
        body: html`${agree}<div class="buttons">${button({ label: say({ zh: '确认承诺', en: 'Sign the undertaking' }) })}</div>`,
      },
    )}`,
  };
}

/** 告知承诺: the silence of an office never costs a person a right. */
export function undertakingPage(visit: SignedVisit): Promise<Answer> {
  return withMatter<Answer>(visit, (matter) =>
    matter.undertaking === null
      ? redirect(visit.reader.to(matterPath(matter)))
      : formPage(visit, matter, matter.undertaking),
  );
}

export function signUndertaking(visit: SignedVisit): Promise<Answer> {
  const { reader, api, session, form } = visit;
  return withMatter<Answer>(visit, async (matter) => {
    if (matter.undertaking === null) return redirect(reader.to(matterPath(matter)));
    if (form[id] !== 'yes') {
      return formPage(visit, matter, matter.undertaking, {
        code: 'undertaking.not-agreed',
        message: reader.say({
          zh: '愿意承诺，请先勾选；不愿意，可以返回继续等',
          en: 'Tick the box to give the undertaking, or go back and wait',
        }),
      });
    }
    if (isStale(visit, matter)) return staleMatterPage(visit, matter, []);
    const { caseId, version } = matter;
    const outcome = await api.signUndertaking(session, { caseId, version });
    if (!outcome.ok) return refusedStep(visit, matter, outcome.refusal);
    return redirect(reader.to(matterPath(matter)));
  });
}
