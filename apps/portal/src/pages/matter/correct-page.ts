import type { ApplicationAnswers, MatterView } from '@zhulian/contract';
import { button, type Html, html, notification } from '@zhulian/design';
import { answersToSend } from '../../application/asks-about-spouse.ts';
import type { Question, Reading } from '../../application/question.ts';
import { askQuestion, errorsOnTop } from '../../application/question-form.ts';
import { questions, questionsFor } from '../../application/questions.ts';
import { postForm } from '../../frame/form.ts';
import type { Form } from '../../http/form.ts';
import { type Answer, type Page, redirect, type SignedVisit } from '../../http/visit.ts';
import { problemPage } from '../problem-page.ts';
import type { SiteProblem } from '../site-problems.ts';
import { backToMatter, isCorrectable, matterPath, mayCorrect, withMatter } from './load-matter.ts';
import { refusedStep } from './refused-step.ts';
import { isStale, staleMatterPage } from './stale-matter-page.ts';

const tooLate: SiteProblem = {
  code: 'application.correction-period-over',
  status: 409,
  title: { zh: '自己更正的十分钟已过', en: 'The ten minutes for correcting it are over' },
  why: {
    zh: '提交满十分钟后，办理单位已经按所填内容办理。',
    en: 'After ten minutes the office works with what you sent.',
  },
  remedy: {
    zh: '可以在这件办件的“更正或撤回”里请单位更正，或者撤回重办。',
    en: 'On the page of this matter you can ask the office to correct it, or withdraw and start again.',
  },
  period: { zh: '办结之前都可以。', en: 'At any time before it is finished.' },
};

function controls(
  visit: SignedVisit,
  entered: Form,
  readings: ReadonlyMap<Question, Reading>,
): Html {
  const ask = (question: Question): Html =>
    askQuestion(question, visit, {
      entered,
      prefill: undefined,
      reading: readings.get(question),
      isHeading: false,
    });
  const { say } = visit.reader;
  const spouse = questions.filter((question) => question.slug.startsWith('spouse-'));
  const others = questions.filter(
    (question) => !spouse.includes(question) && question.slug !== 'applying-with',
  );
  const first = questions.filter((question) => question.slug === 'applying-with');
  return html`${first.map(ask)}<h2>${say({ zh: '配偶（与配偶一起时填写）', en: 'Spouse (only if you register with one)' })}</h2>${spouse.map(ask)}<h2>${say({ zh: '其他', en: 'The rest' })}</h2>${others.map(ask)}`;
}

function periodOf(visit: SignedVisit, matter: MatterView): string {
  const { reader } = visit;
  if (matter.correctableUntil === null || !isCorrectable(visit, matter)) return '';
  const until = reader.moment(matter.correctableUntil);
  return reader.say({ zh: `${until} 前有效。`, en: `Possible until ${until}. ` });
}

/** 补正: what the office has asked for, beside the form in which it is put right. */
function askedFor({ reader }: SignedVisit, matter: MatterView): Html | null {
  if (matter.supplements.length === 0) return null;
  return notification({
    tone: 'now',
    sign: reader.say({ zh: '需要您补充', en: 'Please add' }),
    body: html`<ul>${matter.supplements.map((supplement) => html`<li>${supplement}</li>`)}</ul>`,
  });
}

function formPage(
  visit: SignedVisit,
  matter: MatterView,
  entered: Form,
  readings: ReadonlyMap<Question, Reading> = new Map(),
): Page {
  const { reader, newKey } = visit;
  const { say, to } = reader;
  const title = say({ zh: '更正所填内容', en: 'Correct what you entered' });
  const wrong = [...readings.values()].some((reading) => !reading.ok);
  return {
    kind: 'page',
    ...(wrong ? { status: 422, wrong } : {}),
    title,
    back: backToMatter(visit, matter),
    main: html`${errorsOnTop(visit, [...readings.values()])}<h1>${title}</h1><p class="lede">${periodOf(visit, matter)}${say(
      {
        zh: '只改要改的，别的照旧。',
        en: 'Change only what needs changing.',
      },
    )}</p>${askedFor(visit, matter)}${postForm({
      action: to(`${matterPath(matter)}/correct`),
      key: newKey(),
      version: String(matter.version),
      body: html`${controls(visit, entered, readings)}<div class="buttons">${button({ label: say({ zh: '提交更正', en: 'Send the correction' }) })}</div>`,
    })}`,
  };
}

function enteredFrom(visit: SignedVisit, answers: ApplicationAnswers): Form {
  return Object.assign({}, ...questions.map((question) => question.enteredFrom(answers, visit)));
}

/** Within ten minutes everything sent can be corrected, on one page. */
export function correctPage(visit: SignedVisit): Promise<Answer> {
  return withMatter(visit, (matter) => {
    if (!mayCorrect(visit, matter)) {
      return problemPage(visit.reader, tooLate, backToMatter(visit, matter));
    }
    return formPage(visit, matter, enteredFrom(visit, matter.answers ?? {}));
  });
}

function readAll(visit: SignedVisit): ReadonlyMap<Question, Reading> {
  const { form, places, reader } = visit;
  const applying: ApplicationAnswers = {
    applyingWith: form['applyingWith'] === 'spouse' ? 'spouse' : 'alone',
  };
  const asked = questionsFor(applying, undefined).filter((question) => {
    const isSpouse = question.slug.startsWith('spouse-');
    const leftEmpty = form['spouseName'] === '' && form['spouseNumber'] === '';
    // Sharing supplied the spouse: nothing was asked about him, so nothing is demanded now.
    return !(isSpouse && leftEmpty && form['spousePlace'] === '');
  });
  return new Map(
    asked.map((question) => [question, question.read(form, { today: reader.today, places })]),
  );
}

export function saveCorrection(visit: SignedVisit): Promise<Answer> {
  const { reader, api, session, form } = visit;
  return withMatter<Answer>(visit, async (matter) => {
    if (!mayCorrect(visit, matter)) {
      return problemPage(reader, tooLate, backToMatter(visit, matter));
    }
    const readings = readAll(visit);
    if ([...readings.values()].some((reading) => !reading.ok)) {
      return formPage(visit, matter, form, readings);
    }
    if (isStale(visit, matter)) return staleMatterPage(visit, matter, []);
    const answers: ApplicationAnswers = Object.assign(
      {},
      ...[...readings.values()].map((reading) => (reading.ok ? reading.answers : {})),
    );
    const outcome = await api.correct(session, {
      caseId: matter.caseId,
      version: matter.version,
      answers: answersToSend(answers),
    });
    if (!outcome.ok) return refusedStep(visit, matter, outcome.refusal);
    return redirect(reader.to(matterPath(matter)));
  });
}
