import type { MatterView } from '@zhulian/contract';
import {
  button,
  errorSummary,
  type FieldError,
  html,
  linkButton,
  textArea,
  whyBox,
} from '@zhulian/design';
import { postForm } from '../../frame/form.ts';
import { frameWords } from '../../frame/frame-words.ts';
import type { Answer, Page, SignedVisit } from '../../http/visit.ts';
import { backToMatter, matterPath, withMatter } from './load-matter.ts';
import { refusedStep } from './refused-step.ts';

const id = 'text';
const lengthMax = 5000;

function formPage(visit: SignedVisit, matter: MatterView, key: string, error?: FieldError): Page {
  const { reader, form } = visit;
  const { say, to } = reader;
  const title = say({ zh: '我不满意', en: 'I am not satisfied' });
  const text = textArea({
    id,
    name: id,
    label: say({ zh: '哪里不满意，或者哪里要更正', en: 'What is wrong, or needs correcting' }),
    hint: say({
      zh: '用您自己的话写。由上一级单位受理，不会转给被投诉的人处理。',
      en: 'In your own words. It goes to the office above, never to the one you complain about.',
    }),
    error,
    errorPrefix: say(frameWords.wrong),
    entered: form[id],
    rows: 6,
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
    main: html`${summary}<h1>${title}</h1><p class="matter-number">${say(matter.title)} · ${matter.number}</p>${postForm(
      {
        action: to(`${matterPath(matter)}/complain`),
        key,
        version: String(matter.version),
        body: html`${text}<div class="buttons">${button({ label: say({ zh: '提交投诉', en: 'Send the complaint' }) })}</div>`,
      },
    )}<p class="small">${say({ zh: '也可以拨打 12345。投诉不影响您办理。', en: 'You can also call 12345. A complaint does not affect your matter.' })}</p>`,
  };
}

function receivedPage(
  visit: SignedVisit,
  matter: MatterView,
  receipt: { readonly number: string; readonly replyBy: string },
): Page {
  const { reader } = visit;
  const { say } = reader;
  const title = say({ zh: '投诉已收到', en: 'Your complaint has been received' });
  return {
    kind: 'page',
    title,
    back: backToMatter(visit, matter),
    main: html`<h1>${title}</h1>${whyBox({
      tone: 'done',
      lead: html`${say({ zh: '投诉编号', en: 'Complaint no.' })} <span class="figure">${receipt.number}</span>`,
      body: html`<p>${say({ zh: `最迟 ${reader.date(receipt.replyBy)} 书面答复您。`, en: `You will have a written answer by ${reader.date(receipt.replyBy)}.` })}</p>`,
    })}<p>${say({ zh: '到期没有答复，系统会自动报上一级单位。', en: 'If there is none by then, the system reports it to the office above.' })}</p><div class="buttons">${linkButton({ href: reader.to(matterPath(matter)), label: say({ zh: '回到办件', en: 'Back to the matter' }) })}</div>`,
  };
}

/** 我不满意: any words, acknowledged with a number and a day. */
export function complainPage(visit: SignedVisit): Promise<Answer> {
  return withMatter(visit, (matter) => formPage(visit, matter, visit.newKey()));
}

/** Sending the same form again gives the same number. */
export function sendComplaint(visit: SignedVisit): Promise<Answer> {
  const { reader, api, session, form, newKey } = visit;
  return withMatter<Answer>(visit, async (matter) => {
    const text = (form[id] ?? '').trim();
    const key = form['key'] ?? newKey();
    if (text === '' || text.length > lengthMax) {
      const error =
        text === ''
          ? {
              code: 'complaint.text-missing',
              message: reader.say({ zh: '请写一两句话', en: 'Write a sentence or two' }),
            }
          : {
              code: 'complaint.text-too-long',
              message: reader.say({
                zh: `最多 ${lengthMax} 字，您写了 ${text.length} 字`,
                en: `At most ${lengthMax} characters; this has ${text.length}`,
              }),
            };
      return formPage(visit, matter, key, error);
    }
    const { caseId } = matter;
    const outcome = await api.complain(session, { caseId, text, idempotencyKey: key });
    if (!outcome.ok) return refusedStep(visit, matter, outcome.refusal);
    return receivedPage(visit, matter, outcome.value);
  });
}
