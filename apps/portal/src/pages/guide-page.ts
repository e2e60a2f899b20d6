import type { GuideView } from '@zhulian/contract';
import { basis, type Html, html, linkButton, notification } from '@zhulian/design';
import type { Words } from '@zhulian/vocabulary';
import { frameWords } from '../frame/frame-words.ts';
import type { Reader } from '../http/reader.ts';
import type { Page, Visit } from '../http/visit.ts';
import { problemPage } from './problem-page.ts';
import { notFound } from './site-problems.ts';

function list(reader: Reader, lines: readonly Words[]): Html {
  return html`<ul>${lines.map((line) => html`<li>${reader.say(line)}</li>`)}</ul>`;
}

function materials(reader: Reader, guide: GuideView): Html {
  const { say } = reader;
  const needed = guide.materials.filter((material) => material.needed);
  const lead =
    needed.length === 0
      ? say({
          zh: '什么都不用带。下面这些由共享数据取得。',
          en: 'Nothing. The following is obtained through data sharing.',
        })
      : say({ zh: '只需要带标明“需要”的。', en: 'Only what is marked as needed.' });
  const lines = guide.materials.map((material) => {
    const state = material.needed
      ? html`<span>${say({ zh: '需要', en: 'Needed' })}</span>`
      : html`<span class="free">${say({ zh: '不用您带', en: 'You need not bring it' })}</span>`;
    return html`<li><strong>${say(material.label)}</strong>${state} · ${say(material.source)}</li>`;
  });
  return html`<p>${lead}</p><ul class="materials">${lines}</ul>`;
}

function unverified(reader: Reader, guide: GuideView): Html | null {
  if (guide.unverified.length === 0) return null;
  return notification({
    tone: 'now',
    sign: reader.say({ zh: '未核实', en: 'Not verified' }),
    body: list(reader, guide.unverified),
  });
}

function sections(reader: Reader, guide: GuideView): Html {
  const { say } = reader;
  const steps = guide.steps.map(
    (step) => html`<li><strong>${say(step.label)}</strong><br>${say(step.detail)}</li>`,
  );
  const bases = guide.bases.map((citation) => html`<li>${basis(citation, reader)}</li>`);
  return html`<h2>${say({ zh: '谁可以办', en: 'Who may apply' })}</h2>${list(reader, guide.whoMayApply)}
<h2>${say({ zh: '要带什么', en: 'What to bring' })}</h2>${materials(reader, guide)}
<h2>${say({ zh: '怎么办', en: 'Steps' })}</h2><ol class="steps">${steps}</ol>
<h2>${say({ zh: '多久办好', en: 'Time limits' })}</h2>${list(reader, guide.limits)}
<h2>${say({ zh: '收费', en: 'Fee' })}</h2><p>${say(guide.fee)}</p>
<h2>${say({ zh: '办好得到什么', en: 'What you receive' })}</h2><p>${say(guide.result)}</p>
<h2>${say({ zh: '依据', en: 'Legal basis' })}</h2><ul>${bases}</ul>${unverified(reader, guide)}
<h2>${say({ zh: '不满意怎么办', en: 'If you are not satisfied' })}</h2>${list(reader, guide.remedies)}`;
}

/** 办事指南: everything a person needs to know before beginning, with what is not verified said where it stands. */
export function guidePage({ reader, api, params }: Visit): Page {
  const guide = api.guide(params['slug'] ?? '');
  if (guide === undefined) return problemPage(reader, notFound);
  const { say, to } = reader;
  const start = linkButton({
    href: to(`/apply/${guide.slug}`),
    label: say({ zh: '开始办理', en: 'Start now' }),
  });
  return {
    kind: 'page',
    title: say({ zh: `${guide.title.zh} 办事指南`, en: `${guide.title.en}: guide` }),
    back: { href: to(''), label: say(frameWords.home) },
    main: html`<h1>${say(guide.title)}</h1><p class="lede">${say(guide.office)}</p><div class="buttons">${start}</div>${sections(reader, guide)}`,
  };
}
