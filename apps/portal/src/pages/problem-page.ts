import type { ProblemDocument } from '@zhulian/contract';
import { html, linkButton, refusal } from '@zhulian/design';
import type { Words } from '@zhulian/vocabulary';
import { frameWords } from '../frame/frame-words.ts';
import type { Reader } from '../http/reader.ts';
import type { Page } from '../http/visit.ts';

const none: Words = { zh: '没有时限，随时可以再办。', en: 'There is no time limit.' };

/** A refusal as a page: what, why, what you can do, until when; then one way on. */
export function problemPage(
  reader: Reader,
  problem: Pick<ProblemDocument, 'status' | 'code' | 'title' | 'why' | 'remedy' | 'period'>,
  way?: { readonly href: string; readonly label: string },
): Page {
  const { say } = reader;
  const period = say(problem.period) === '' ? none : problem.period;
  const body = refusal({
    what: say(problem.title),
    why: say(problem.why),
    remedy: say(problem.remedy),
    period: say(period),
    code: problem.code,
    labels: {
      why: say({ zh: '原因', en: 'Why' }),
      remedy: say({ zh: '您可以', en: 'What you can do' }),
      period: say({ zh: '期限', en: 'Until when' }),
      code: say({ zh: '代码', en: 'Code' }),
    },
  });
  const on = way ?? { href: reader.to(''), label: say(frameWords.home) };
  return {
    kind: 'page',
    status: problem.status,
    title: say(problem.title),
    main: html`${body}<div class="buttons">${linkButton(on)}</div>`,
  };
}
