import { button, html, linkButton, summaryList } from '@zhulian/design';
import type { Form } from '../http/form.ts';
import type { Reader } from '../http/reader.ts';
import type { Page } from '../http/visit.ts';
import { problemPage } from './problem-page.ts';
import type { SiteProblem } from './site-problems.ts';

export interface CarryOn {
  readonly problem: SiteProblem;
  readonly form: Form;
  /** Where the same words go when she presses the button. */
  readonly action: string;
  readonly version: string;
  readonly sendLabel: string;
  readonly other: { readonly href: string; readonly label: string; readonly newPage?: boolean };
  /** What she wrote beside what is there now, in her language. */
  readonly compare?: readonly { readonly key: string; readonly value: string }[];
}

/** Nothing lost: the refused post comes back with every word in it, ready to be sent again. */
export function carryOnPage(reader: Reader, order: CarryOn): Page {
  const { problem, form, action, version } = order;
  const page = problemPage(reader, problem);
  const fields = Object.entries({ ...form, version }).map(
    ([name, typed]) => html`<input type="hidden" name="${name}" value="${typed ?? ''}">`,
  );
  const compare = order.compare === undefined ? null : summaryList(order.compare);
  const way =
    order.other.newPage === true
      ? html`<a class="button button-secondary" href="${order.other.href}" target="_blank" rel="noopener">${order.other.label}</a>`
      : linkButton({ ...order.other, variant: 'secondary' });
  const { say } = reader;
  return {
    ...page,
    main: html`<h1>${say(problem.title)}</h1><p>${say(problem.why)}</p><p><strong>${say(problem.remedy)}</strong></p>${compare}<form method="post" action="${action}" novalidate>${fields}<div class="buttons">${button({ label: order.sendLabel })}${way}</div></form><p class="small">${say(problem.period)}</p><p class="small">${say({ zh: '代码', en: 'Code' })} <code>${problem.code}</code></p>`,
  };
}
