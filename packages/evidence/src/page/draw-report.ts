/// <reference lib="dom" />

import { momentWords, officeWords, partyWords } from '../report/party-words.ts';
import type { BundleReport, Check, ReportWords, ShownDuty, ShownTenure } from '../report/report.ts';
import { dutyWords, grouped, lieWords, reportWords, verdictWords } from '../report/report-words.ts';

export type PageLanguage = 'zh' | 'en';
type Say = (words: ReportWords) => string;

/** The report as parts of a page. Text goes in as text: whatever a bundle calls itself stays a name. */
export function drawReport(report: BundleReport, language: PageLanguage): readonly HTMLElement[] {
  const say: Say = (words) => words[language];
  if (report.case === '') return [banner(report, say), ...checkList(report, say)];
  return [
    banner(report, say),
    facts(report, say),
    ...timeline(report, say),
    ...duties(report, say),
    ...contradictions(report, say),
    ...lookups(report, say),
    ...checkList(report, say),
  ];
}

function banner(report: BundleReport, say: Say): HTMLElement {
  const { verdict } = report;
  const heading = element('h2', say(reportWords[verdict]));
  heading.tabIndex = -1;
  const note = verdict === 'holds' ? reportWords.holdsNote : reportWords.brokenNote;
  const parts: HTMLElement[] = [heading, element('p', say(note))];
  const broken = report.checks.filter((check) => check.verdict === 'broken');
  if (broken.length > 0)
    parts.push(list(broken.slice(0, 12).map((check) => checkLine(check, say))));
  if (report.hubFingerprint !== '') {
    const known = report.checks.find(({ code }) => code === 'keys.hub');
    const words =
      known === undefined || known.verdict === 'unsaid' ? reportWords.compare : known.words;
    parts.push(
      element('p', say(reportWords.fingerprint), 'small'),
      element('p', grouped(report.hubFingerprint), 'finger'),
      element('p', say(words), 'small'),
    );
  }
  const made = element('section', undefined, `banner ${verdict}`);
  made.dataset['verdict'] = verdict;
  made.append(...parts);
  return made;
}

function facts(report: BundleReport, say: Say): HTMLElement {
  const { counts } = report;
  const contents = {
    zh: `${counts.files} 个文件：${counts.envelopes} 份报文，${counts.receipts} 份回执，${counts.statements} 份交接文书，${counts.leaves} 个存证叶`,
    en: `${counts.files} files: ${counts.envelopes} messages, ${counts.receipts} receipts, ${counts.statements} custody statements, ${counts.leaves} leaves of logs`,
  };
  return rows([
    [say(reportWords.number), report.number],
    [say(reportWords.case), report.case],
    [say(reportWords.maker), say(partyWords(report.maker))],
    [say(reportWords.madeAt), momentWords(report.madeAt)],
    [say(reportWords.contents), say(contents)],
  ]);
}

function timeline(report: BundleReport, say: Say): readonly HTMLElement[] {
  const heading = element('h2', say(reportWords.timeline));
  if (report.timeline.length === 0) return [heading, element('p', say(reportWords.noTimeline))];
  const string = element('ol', undefined, 'string');
  string.append(...report.timeline.map((tenure) => pearl(tenure, report, say)));
  return [heading, string, element('p', say(reportWords.time), 'small')];
}

function pearl(tenure: ShownTenure, { names }: BundleReport, say: Say): HTMLElement {
  const until = tenure.until === null ? say(reportWords.now) : momentWords(tenure.until);
  const made = element('li', undefined, tenure.until === null ? 'now' : '');
  const epoch = say(reportWords.epoch).replace('{}', String(tenure.epoch));
  made.append(
    element('h3', say(officeWords(tenure.office, names))),
    element('p', `${momentWords(tenure.since)} – ${until} · ${epoch}`),
    element('p', `${say(reportWords.restsOn)} ${tenure.files.join(', ')}`, 'small'),
  );
  return made;
}

function duties(report: BundleReport, say: Say): readonly HTMLElement[] {
  if (report.duties.length === 0) return [];
  return [
    element('h2', say(reportWords.duties)),
    ...report.duties.map((duty) => dutyCard(duty, report, say)),
  ];
}

function dutyCard(duty: ShownDuty, { names }: BundleReport, say: Say): HTMLElement {
  const tones = { 'in-time': 'good', late: 'bad', silent: 'bad', open: '', excused: '' } as const;
  const made = element('div', undefined, `card ${tones[duty.state]}`);
  const [debtor, creditor] = [officeWords(duty.debtor, names), officeWords(duty.creditor, names)];
  const met = duty.metOn === null ? '' : ` · ${say(reportWords.metOn)} ${duty.metOn}`;
  const steps = duty.steps.map(
    (step) => `${momentWords(step.firedAt)} ${step.code} ${say(officeWords(step.office, names))}`,
  );
  made.append(
    element(
      'h3',
      say({
        zh: `${debtor.zh} 应当答复 ${creditor.zh}`,
        en: `${debtor.en} owes ${creditor.en} a reply`,
      }),
    ),
    element('p', say(dutyWords[duty.state]), 'mark'),
    element('p', `${say(reportWords.due)} ${duty.dueOn}${met}`),
    ...(steps.length === 0
      ? []
      : [element('p', `${say(reportWords.steps)}: ${steps.join('; ')}`, 'small')]),
  );
  return made;
}

function contradictions(report: BundleReport, say: Say): readonly HTMLElement[] {
  if (report.lies.length === 0) return [];
  const cards = report.lies.map(({ first, kind, party, second }) => {
    const made = element('div', undefined, 'card bad');
    made.append(
      element('h3', `${say(partyWords(party))}: ${say(lieWords[kind])}`),
      element('p', `${first} · ${second}`, 'small'),
    );
    return made;
  });
  return [element('h2', say(reportWords.lies)), ...cards];
}

function lookups(report: BundleReport, say: Say): readonly HTMLElement[] {
  if (report.lookups.length === 0) return [];
  const lines = report.lookups.map(
    ({ at, office, purpose }) =>
      `${momentWords(at)} · ${say(officeWords(office, report.names))} · ${purpose}`,
  );
  return [
    element('h2', say(reportWords.lookups)),
    list(lines.map((line) => document.createTextNode(line))),
  ];
}

/** Every check in groups: what is broken first and open, what cannot be said next, then what holds. */
function checkList({ checks }: BundleReport, say: Say): readonly HTMLElement[] {
  const groups = new Map<string, Check[]>();
  for (const verdict of ['broken', 'unsaid', 'holds'] as const) {
    for (const check of checks.filter((one) => one.verdict === verdict)) {
      const name = `${verdict} ${check.code}`;
      groups.set(name, [...(groups.get(name) ?? []), check]);
    }
  }
  const boxes = [...groups.values()].map((group) => groupBox(group, say));
  return [element('h2', say(reportWords.checks)), ...boxes];
}

function groupBox(group: readonly Check[], say: Say): HTMLElement {
  const made = element('details') as HTMLDetailsElement;
  const [first] = group;
  if (first === undefined) return made;
  made.open = first.verdict === 'broken';
  const summary = element('summary');
  const count = group.length > 1 ? ` × ${group.length}` : '';
  summary.append(
    element('span', say(verdictWords[first.verdict]), `mark ${first.verdict}`),
    ` · ${say(first.words)}${count}`,
  );
  const files = group.map(({ about, code }) => element('code', about === '' ? code : about));
  made.append(summary, list(files));
  return made;
}

function checkLine(check: Check, say: Say): Node {
  const line = document.createElement('span');
  line.append(say(check.words));
  if (check.about !== '') line.append(' ', element('code', check.about));
  return line;
}

function list(items: readonly Node[]): HTMLElement {
  const made = element('ul');
  for (const item of items) {
    const line = element('li');
    line.append(item);
    made.append(line);
  }
  return made;
}

function rows(pairs: readonly (readonly [string, string])[]): HTMLElement {
  const made = element('dl');
  for (const [key, text] of pairs) {
    const row = element('div');
    row.append(element('dt', key), element('dd', text));
    made.append(row);
  }
  return made;
}

export function element(tag: string, text?: string, className?: string): HTMLElement {
  const made = document.createElement(tag);
  if (text !== undefined) made.textContent = text;
  if (className !== undefined && className !== '') made.className = className;
  return made;
}
