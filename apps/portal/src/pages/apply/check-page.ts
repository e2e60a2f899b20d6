import { createHash } from 'node:crypto';
import {
  type ApplicationAnswers,
  type ApplicationPreview,
  applicationAnswers,
} from '@zhulian/contract';
import { button, type Html, html, notification, summaryList } from '@zhulian/design';
import { answersToSend } from '../../application/asks-about-spouse.ts';
import { type DraftDesk, openDraft } from '../../application/draft.ts';
import { nextStep, questionsFor } from '../../application/questions.ts';
import { postForm } from '../../frame/form.ts';
import type { Form } from '../../http/form.ts';
import { type Answer, type Page, redirect, type SignedVisit } from '../../http/visit.ts';
import { carryOnPage } from '../carry-on-page.ts';
import { governingPart } from '../governing.ts';
import { stale } from '../site-problems.ts';
import { prefillRows } from './prefill-rows.ts';
import { applyPath, refusedPage } from './start-page.ts';

function answersPart(visit: SignedVisit, draft: DraftDesk): Html {
  const { say, to } = visit.reader;
  const rows = questionsFor(draft.answers, draft.prefill).map((question) => ({
    key: say(question.summary),
    value: question.show(draft.answers, visit),
    action: {
      href: to(`${applyPath}/${question.slug}?from=check`),
      label: say({ zh: '更改', en: 'Change' }),
      what: say({ zh: question.summary.zh, en: ` ${question.summary.en}` }),
    },
  }));
  return summaryList(rows);
}

function flagsPart(visit: SignedVisit, draft: DraftDesk): readonly Html[] {
  const { say } = visit.reader;
  return questionsFor(draft.answers, draft.prefill).flatMap((question) => {
    const flag = question.flag?.(draft.answers);
    if (flag === undefined) return [];
    return [
      notification({
        tone: 'now',
        sign: say(question.summary),
        body: html`<p data-code="${flag.code}">${say(flag.words)}</p>`,
      }),
    ];
  });
}

function asksPart(visit: SignedVisit, preview: ApplicationPreview): Html {
  const { say, language } = visit.reader;
  if (preview.willAsk.length === 0) {
    return html`<p>${say({
      zh: '不会去问任何单位，现有数据已经够了。',
      en: 'Nobody. What we hold is enough.',
    })}</p>`;
  }
  return html`${preview.willAsk.map((ask) => {
    const items = ask.items.map(say).join(language === 'zh' ? '、' : ', ');
    return html`<div class="ask"><h3>${say(ask.office.name)}</h3><p>${say({ zh: `核对 ${ask.subject} 的：${items}`, en: `About ${ask.subject}: ${items}` })}<br><span class="small">${say({ zh: '为什么：', en: 'Why: ' })}${say(ask.why)}</span></p></div>`;
  })}`;
}

function previewParts(visit: SignedVisit, preview: ApplicationPreview): Html {
  const { say } = visit.reader;
  const alternatives =
    preview.alternatives.length === 0
      ? null
      : html`<h2>${say({ zh: '您也可以这样办', en: 'Other ways open to you' })}</h2><ul>${preview.alternatives.map((way) => html`<li>${say(way.words)}</li>`)}</ul>`;
  return html`<h2>${say({ zh: '交给谁办', en: 'Who will handle it' })}</h2><p><strong>${say(preview.acceptingOffice.name)}</strong></p>
<h2>${say({ zh: '按哪条规定', en: 'Which rule governs' })}</h2>${governingPart(visit.reader, preview.governing)}
<h2>${say({ zh: '会去问谁、问什么', en: 'Who will be asked, and for what' })}</h2>${asksPart(visit, preview)}${alternatives}`;
}

function checkMain(visit: SignedVisit, draft: DraftDesk, preview: ApplicationPreview): Html {
  const { reader } = visit;
  const { say, to } = reader;
  const known =
    draft.prefill === undefined
      ? null
      : html`<h2>${say({ zh: '不用您填的', en: 'What you did not have to enter' })}</h2>${summaryList(prefillRows(reader, draft.prefill))}`;
  const sendForm = postForm({
    action: to(`${applyPath}/check`),
    key: draftKey(visit, draft),
    version: draft.savedAt ?? '',
    carried: { answers: JSON.stringify(draft.answers) },
    body: html`<p>${say({
      zh: '提交后十分钟内还可以更正，之后也可以撤回。不收费。',
      en: 'You can correct it for ten minutes after sending, and withdraw it later. There is no fee.',
    })}</p><div class="buttons">${button({ label: say({ zh: '确认提交', en: 'Send' }) })}</div>`,
  });
  return html`<h1>${say({ zh: '提交前请核对', en: 'Check your answers before sending' })}</h1>${flagsPart(visit, draft)}<h2>${say({ zh: '您填的', en: 'Your answers' })}</h2>${answersPart(visit, draft)}${known}${previewParts(visit, preview)}${sendForm}`;
}

/** 提交前核对: her answers, where it goes, by which rule, who will be asked for which items and why. */
export async function checkPage(visit: SignedVisit): Promise<Answer> {
  const { reader, api, session } = visit;
  const { say, to } = reader;
  const draft = await openDraft(visit);
  const next = nextStep(draft.answers, draft.prefill);
  if (next !== 'check') return redirect(to(`${applyPath}/${next}`));
  const preview = await api.preview(session, answersToSend(draft.answers));
  if (!preview.ok) return refusedPage(visit, preview.refusal);
  const last = questionsFor(draft.answers, draft.prefill).at(-1);
  return {
    kind: 'page',
    title: say({ zh: '提交前请核对', en: 'Check your answers before sending' }),
    back: { href: to(`${applyPath}/${last?.slug ?? ''}`), label: say({ zh: '返回', en: 'Back' }) },
    main: checkMain(visit, draft, preview.value),
  };
}

function changedPage(visit: SignedVisit, draft: DraftDesk): Page {
  const { reader, form } = visit;
  const { say, to } = reader;
  return carryOnPage(reader, {
    problem: stale,
    form: { ...form, key: draftKey(visit, draft), answers: JSON.stringify(draft.answers) },
    action: to(`${applyPath}/check`),
    version: draft.savedAt ?? '',
    sendLabel: say({ zh: '按已保存的提交', en: 'Send what is saved' }),
    other: {
      href: to(`${applyPath}/check`),
      label: say({ zh: '先看看已保存的', en: 'Look at what is saved first' }),
    },
  });
}

/** One key for one draft, whichever tab sends it: two tabs and two clicks make one matter. */
function draftKey(visit: SignedVisit, draft: DraftDesk): string {
  const identity = JSON.stringify([visit.session.personId, draft.savedAt, draft.answers]);
  return createHash('sha256').update(identity).digest('hex').slice(0, 32);
}

/** What the form itself carries, for a second click after the draft has become a matter. */
function carriedAnswers(form: Form): ApplicationAnswers {
  try {
    const carried: unknown = JSON.parse(form['answers'] ?? '{}');
    const parsed = applicationAnswers.safeParse(carried);
    return parsed.success ? parsed.data : {};
  } catch {
    return {};
  }
}

async function send(visit: SignedVisit, answers: ApplicationAnswers): Promise<Answer> {
  const { reader, api, session, form } = visit;
  const sent = await api.submit(session, { answers, idempotencyKey: form['key'] ?? '' });
  if (!sent.ok) return refusedPage(visit, sent.refusal);
  await api.discardDraft(session);
  return redirect(reader.to(`/matters/${sent.value.caseId}/sent`));
}

/** Sends what the draft holds. The same key gives the same matter; a draft changed elsewhere is not sent unseen. */
export async function submitApplication(visit: SignedVisit): Promise<Answer> {
  const { reader, form } = visit;
  const draft = await openDraft(visit);
  if (draft.savedAt === undefined) {
    const carried = carriedAnswers(form);
    if (nextStep(carried, draft.prefill) !== 'check') return redirect(reader.to('/matters'));
    return send(visit, answersToSend(carried));
  }
  if (form['version'] !== draft.savedAt) return changedPage(visit, draft);
  const next = nextStep(draft.answers, draft.prefill);
  if (next !== 'check') return redirect(reader.to(`${applyPath}/${next}`));
  return send(visit, answersToSend(draft.answers));
}
