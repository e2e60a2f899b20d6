import type { Citation } from '@zhulian/contract';
import type { Language } from '@zhulian/vocabulary';
import { type Html, html } from '../../html/html.ts';

const inForce = { zh: '起施行', en: 'in force since' } as const;
const until = { zh: '至', en: 'until' } as const;
const marks = {
  unverified: { zh: '未核实', en: 'not verified' },
  unknown: { zh: '未知', en: 'unknown' },
} as const;

/** 未核实: stands where the unverified thing stands. */
export function unverifiedMark(status: 'unverified' | 'unknown', language: Language): Html {
  return html`<strong class="unverified">${marks[status][language]}</strong>`;
}

interface BasisReader {
  readonly language: Language;
  readonly date: (on: string) => string;
}

/** A citation whose date nobody knows shows none. */
function datesOf(citation: Citation, { language, date }: BasisReader): Html | null {
  if (citation.validFrom === '') return null;
  const from = date(citation.validFrom);
  const since = language === 'zh' ? `${from}${inForce.zh}` : `${inForce.en} ${from}`;
  const to = citation.validTo === null ? '' : `, ${until[language]} ${date(citation.validTo)}`;
  return html`<span class="basis-dates">(${since}${to})</span>`;
}

/** 依据: title and article, since when it is in force, and whether anyone has checked it. */
export function basis(citation: Citation, reader: BasisReader): Html {
  const { language } = reader;
  const dates = datesOf(citation, reader);
  const status = citation.status === 'verified' ? null : unverifiedMark(citation.status, language);
  return html`<span class="basis">${citation.title[language]} ${citation.article[language]} ${dates} ${status}</span>`;
}

export const basisCss: string = `.basis-dates { color: var(--ink-2); font-size: var(--small); }
.unverified { display: inline-block; border: 1px solid var(--now-on-pearl); color: var(--now-on-pearl); background: #fff; border-radius: 4px; padding: 0 .4em; font-size: var(--small); font-weight: 600; line-height: 1.5; }
`;
