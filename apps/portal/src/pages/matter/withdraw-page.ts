import type { MatterView } from '@zhulian/contract';
import { button, errorSummary, type FieldError, html, linkButton, textArea } from '@zhulian/design';
import { postForm } from '../../frame/form.ts';
import { frameWords } from '../../frame/frame-words.ts';
import { type Answer, type Page, redirect, type SignedVisit } from '../../http/visit.ts';
import { backToMatter, matterPath, withMatter } from './load-matter.ts';
import { refusedStep } from './refused-step.ts';
import { isStale, staleMatterPage } from './stale-matter-page.ts';

const id = 'reason';
const lengthMax = 2000;

function formPage(visit: SignedVisit, matter: MatterView, error?: FieldError): Page {
  const { reader, newKey, form } = visit;
  const { say, to } = reader;
  const title = say({ zh: '撤回这件办件', en: 'Withdraw this matter' });
  const reason = textArea({
    id,
    name: id,
    label: say({ zh: '为什么撤回（可以不写）', en: 'Why you withdraw it (optional)' }),
    error,
    errorPrefix: say(frameWords.wrong),
    entered: form[id],
    rows: 3,
  });
  const summary =
    error === undefined
      ? null
      : errorSummary({
          title: say({ zh: '还有地方要改一下', en: 'There is a problem' }),
          errors: [{ ...error, fieldId: id }],
        });
  return {
    kind: 'page',
    ...(error === undefined ? {} : { status: 422, wrong: true }),
    title,
    back: backToMatter(visit, matter),
    main: html`${summary}<h1>${title}</h1><p class="matter-number">${say(matter.title)} · ${matter.number}</p><ul><li>${say(
      {
        zh: '还没答复的核对会马上停止，问过的单位会收到通知。',
        en: 'Checks not yet answered stop at once, and the offices asked are told.',
      },
    )}</li><li>${say({ zh: '撤回不影响您任何权利，随时可以重新办。', en: 'You lose no right by this and can apply again at any time.' })}</li><li>${say({ zh: '谁看过您的信息的记录会保留，您随时能看。', en: 'The record of who looked at your data stays and remains open to you.' })}</li></ul>${postForm(
      {
        action: to(`${matterPath(matter)}/withdraw`),
        key: newKey(),
        version: String(matter.version),
        body: html`${reason}<div class="buttons">${button({ label: say({ zh: '确认撤回', en: 'Withdraw it' }), variant: 'warning' })}${linkButton({ href: to(matterPath(matter)), label: say({ zh: '不撤回', en: 'Keep it' }), variant: 'secondary' })}</div>`,
      },
    )}`,
  };
}

/** 撤回: checked on a page of its own; the reason is hers to give or not. */
export function withdrawPage(visit: SignedVisit): Promise<Answer> {
  return withMatter<Answer>(visit, (matter) =>
    matter.withdrawable
      ? formPage(visit, matter)
      : redirect(visit.reader.to(`${matterPath(matter)}/change`)),
  );
}

export function withdrawMatter(visit: SignedVisit): Promise<Answer> {
  const { reader, api, session, form } = visit;
  return withMatter<Answer>(visit, async (matter) => {
    if (!matter.withdrawable) return redirect(reader.to(`${matterPath(matter)}/change`));
    const reason = (form[id] ?? '').trim();
    if (reason.length > lengthMax) {
      return formPage(visit, matter, {
        code: 'withdrawal.reason-too-long',
        message: reader.say({
          zh: `最多 ${lengthMax} 字，您写了 ${reason.length} 字`,
          en: `At most ${lengthMax} characters; this has ${reason.length}`,
        }),
      });
    }
    if (isStale(visit, matter)) {
      return staleMatterPage(visit, matter, [
        { key: reader.say({ zh: '您写的理由', en: 'Your reason' }), value: reason },
      ]);
    }
    const { caseId, version } = matter;
    const outcome = await api.withdraw(session, { caseId, version, reason });
    if (!outcome.ok) return refusedStep(visit, matter, outcome.refusal);
    return redirect(reader.to(matterPath(matter)));
  });
}
