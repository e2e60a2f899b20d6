import type { ApplicationAnswers } from '@zhulian/contract';
import { button, type Html, html, notification } from '@zhulian/design';
import { answerVersion, type DraftDesk, openDraft } from '../../application/draft.ts';
import type { Question, Reading } from '../../application/question.ts';
import { askQuestion, errorsOnTop } from '../../application/question-form.ts';
import { findQuestion, nextStep, questionsFor } from '../../application/questions.ts';
import { postForm } from '../../frame/form.ts';
import { type Answer, type Page, redirect, type SignedVisit } from '../../http/visit.ts';
import { carryOnPage } from '../carry-on-page.ts';
import { problemPage } from '../problem-page.ts';
import { notFound, stale } from '../site-problems.ts';
import { applyPath } from './start-page.ts';

/** Something odd was kept on the step before: said here, once, with the way back to it. */
function flagOf(visit: SignedVisit, question: Question, draft: DraftDesk): Html | null {
  const { say, to } = visit.reader;
  const asked = questionsFor(draft.answers, draft.prefill);
  const before = asked[asked.indexOf(question) - 1];
  const flag = before?.flag?.(draft.answers);
  if (before === undefined || flag === undefined) return null;
  return notification({
    tone: 'now',
    sign: say({ zh: '请留意', en: 'Please note' }),
    body: html`<p data-code="${flag.code}">${say(flag.words)}</p><p><a href="${to(`${applyPath}/${before.slug}`)}">${say({ zh: '改一下', en: 'Change it' })}</a></p>`,
  });
}

function backOf(visit: SignedVisit, question: Question, draft: DraftDesk): string {
  if (visit.query['from'] === 'check') return `${applyPath}/check`;
  const asked = questionsFor(draft.answers, draft.prefill);
  const before = asked[asked.indexOf(question) - 1];
  return before === undefined ? applyPath : `${applyPath}/${before.slug}`;
}

function showQuestion(
  visit: SignedVisit,
  question: Question,
  draft: DraftDesk,
  reading?: Reading,
): Page {
  const { reader, newKey, form } = visit;
  const { say, to } = reader;
  const asked = questionsFor(draft.answers, draft.prefill);
  const entered = reading === undefined ? question.enteredFrom(draft.answers, visit) : form;
  const step = asked.indexOf(question) + 1;
  const body = html`${askQuestion(question, visit, { entered, prefill: draft.prefill, reading, isHeading: true })}<div class="buttons">${button({ label: say({ zh: '保存并继续', en: 'Save and continue' }) })}</div>`;
  const fromCheck = visit.query['from'] === 'check' ? '?from=check' : '';
  return {
    kind: 'page',
    ...(reading === undefined ? {} : { status: 422, wrong: true }),
    title: say(question.label),
    back: { href: to(backOf(visit, question, draft)), label: say({ zh: '返回', en: 'Back' }) },
    main: html`${errorsOnTop(visit, [reading])}${flagOf(visit, question, draft)}<p class="progress">${say(
      {
        zh: `生育登记 · 第 ${step} 题，共 ${asked.length} 题`,
        en: `Birth registration · question ${step} of ${asked.length}`,
      },
    )}</p>${postForm({
      action: to(`${applyPath}/${question.slug}${fromCheck}`),
      key: newKey(),
      version: answerVersion(question, draft.answers, visit),
      body,
    })}`,
  };
}

function isSameAnswer(one: ApplicationAnswers, other: ApplicationAnswers): boolean {
  return Object.entries(one).every(([name, answer]) =>
    Object.entries(other).some(([also, held]) => also === name && held === answer),
  );
}

function stalePage(
  visit: SignedVisit,
  question: Question,
  draft: DraftDesk,
  sent: ApplicationAnswers,
): Page {
  const { reader, form } = visit;
  const { say, to } = reader;
  return carryOnPage(reader, {
    problem: stale,
    form,
    action: to(`${applyPath}/${question.slug}`),
    version: answerVersion(question, draft.answers, visit),
    sendLabel: say({ zh: '用我刚写的', en: 'Use what I just wrote' }),
    other: {
      href: to(`${applyPath}/${nextStep(draft.answers, draft.prefill)}`),
      label: say({ zh: '用已保存的', en: 'Keep what is saved' }),
    },
    compare: [
      {
        key: say({ zh: '您刚写的', en: 'You just wrote' }),
        value: question.show({ ...draft.answers, ...sent }, visit),
      },
      { key: say({ zh: '已保存的', en: 'Saved' }), value: question.show(draft.answers, visit) },
    ],
  });
}

/** One question a page. */
export async function questionPage(visit: SignedVisit): Promise<Answer> {
  const question = findQuestion(visit.params['question']);
  if (question === undefined) return problemPage(visit.reader, notFound);
  const draft = await openDraft(visit);
  if (!question.applies({ applyingWith: 'spouse', ...draft.answers }, undefined)) {
    return redirect(visit.reader.to(`${applyPath}/${nextStep(draft.answers, draft.prefill)}`));
  }
  return showQuestion(visit, question, draft);
}

/** Saves one answer. Wrong ones are shown again as typed; an older page overwrites nothing. */
export async function saveAnswer(visit: SignedVisit): Promise<Answer> {
  const { reader, api, session, form, places } = visit;
  const question = findQuestion(visit.params['question']);
  if (question === undefined) return problemPage(reader, notFound);
  const draft = await openDraft(visit);
  const reading = question.read(form, { today: reader.today, places });
  if (!reading.ok) return showQuestion(visit, question, draft, reading);
  const isOld = form['version'] !== answerVersion(question, draft.answers, visit);
  if (isOld && !isSameAnswer(reading.answers, draft.answers)) {
    return stalePage(visit, question, draft, reading.answers);
  }
  const answers = { ...draft.answers, ...reading.answers };
  await api.saveDraft(session, answers);
  return redirect(reader.to(`${applyPath}/${nextStep(answers, draft.prefill)}`));
}
