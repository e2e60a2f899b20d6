import { momentWords, officeWords, partyWords } from './party-words.ts';
import type { BundleReport, Check, ReportWords } from './report.ts';
import { dutyWords, grouped, lieWords, reportWords, verdictWords } from './report-words.ts';

/** 核验报告 as plain lines for a terminal. */
export function reportText(report: BundleReport, language: 'zh' | 'en'): string {
  const say = (words: ReportWords): string => words[language];
  const lines = [say(reportWords[report.verdict])];
  if (report.case !== '') {
    lines.push(
      `${say(reportWords.number)} ${report.number} · ${say(reportWords.case)} ${report.case}`,
      `${say(reportWords.maker)} ${say(partyWords(report.maker))} · ${momentWords(report.madeAt)}`,
      `${say(reportWords.fingerprint)}`,
      `  ${grouped(report.hubFingerprint)}`,
    );
  }
  const section = (heading: ReportWords, body: readonly string[]): void => {
    if (body.length > 0) lines.push('', say(heading), ...body.map((line) => `  ${line}`));
  };
  section(
    reportWords.timeline,
    report.timeline.map((tenure) => {
      const until = tenure.until === null ? say(reportWords.now) : momentWords(tenure.until);
      return `${momentWords(tenure.since)} – ${until}  ${say(officeWords(tenure.office, report.names))}`;
    }),
  );
  section(
    reportWords.duties,
    report.duties.map((duty) => {
      const met = duty.metOn === null ? '' : ` · ${say(reportWords.metOn)} ${duty.metOn}`;
      return `${say(officeWords(duty.debtor, report.names))} → ${say(officeWords(duty.creditor, report.names))} · ${say(reportWords.due)} ${duty.dueOn}${met} · ${say(dutyWords[duty.state])}`;
    }),
  );
  section(
    reportWords.lies,
    report.lies.map(({ kind, party }) => `${say(partyWords(party))}: ${say(lieWords[kind])}`),
  );
  section(reportWords.checks, checkLines(report.checks, say));
  return lines.join('\n');
}

/** One line for each outcome; what is broken or cannot be said names its files. */
function checkLines(
  checks: readonly Check[],
  say: (words: ReportWords) => string,
): readonly string[] {
  const groups = new Map<string, Check[]>();
  for (const verdict of ['broken', 'unsaid', 'holds'] as const) {
    for (const check of checks.filter((one) => one.verdict === verdict)) {
      const name = `${verdict} ${check.code}`;
      groups.set(name, [...(groups.get(name) ?? []), check]);
    }
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const count = group.length > 1 ? ` × ${group.length}` : '';
    const line = `[${say(verdictWords[first.verdict])}] ${say(first.words)}${count}`;
    const files =
      first.verdict === 'holds'
        ? []
        : group.flatMap(({ about }) => (about === '' ? [] : `    ${about}`));
    return [line, ...files];
  });
}
