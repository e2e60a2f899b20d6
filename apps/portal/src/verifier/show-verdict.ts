/// <reference lib="dom" />
import { describeVerdict, type PaperTwinFacts, type PaperTwinVerdict } from '@zhulian/certificate';
import type { Language, Words } from '@zhulian/vocabulary';
import { momentWords } from './moment-words.ts';
import { factWords, groundWords, verifyWords } from './verify-words.ts';

const tones: Readonly<Record<PaperTwinVerdict['standing'], string>> = {
  valid: 'valid',
  'status-unknown': 'unsure',
  expired: 'unsure',
  suspended: 'wrong',
  revoked: 'wrong',
  'cannot-be-verified': 'wrong',
};

/** Puts the outcome into the live region: word, reason, what is signed, what is not proven, how old the lists are. */
export function showVerdict(
  region: HTMLElement,
  verdict: PaperTwinVerdict,
  language: Language,
): void {
  const say = (words: Words): string => words[language];
  const { word, reason, unproven } = describeVerdict(verdict, momentWords);
  const heading = element('h2', say(verifyWords.result));
  heading.tabIndex = -1;
  region.className = `verdict verdict-${tones[verdict.standing]}`;
  region.dataset['standing'] = verdict.standing;
  const parts: Node[] = [
    heading,
    element('p', say(word), 'verdict-word'),
    element('p', say(reason)),
  ];
  if (verdict.standing !== 'cannot-be-verified') {
    const rows = factRows(verdict.facts, verdict.issuer, say);
    parts.push(element('h3', say(verifyWords.printed)), listOf(rows));
  }
  if (unproven.length > 0) {
    const list = element('ul');
    list.append(...unproven.map((words) => element('li', say(words))));
    parts.push(element('h3', say(verifyWords.unproven)), list);
  }
  const ages = `${say(verifyWords.keysAsOf)} ${say(momentWords(verdict.keysAsOf))} · ${say(verifyWords.statusAsOf)} ${say(momentWords(verdict.statusAsOf))}`;
  parts.push(element('p', ages, 'small'));
  region.replaceChildren(...parts);
  heading.focus();
}

type Row = readonly [key: string, value: string];

function factRows(
  facts: PaperTwinFacts,
  issuer: Words,
  say: (words: Words) => string,
): readonly Row[] {
  const date = (text: string): string => say(momentWords(text));
  const { holder, otherParent, expectedOrBornOn, purpose } = facts;
  const optional = (label: Words, text: string | null): readonly Row[] =>
    text === null ? [] : [[say(label), text]];
  return [
    [say(factWords.number), facts.number],
    [say(factWords.holder), `${holder.name}　${holder.maskedNumber}`],
    ...optional(
      factWords.otherParent,
      otherParent === null ? null : `${otherParent.name}　${otherParent.maskedNumber}`,
    ),
    [say(factWords.authority), `${facts.authority} (${facts.issuerDivision})`],
    [say(factWords.registeredOn), date(facts.registeredOn)],
    [say(factWords.ground), say(groundWords[facts.ground])],
    ...optional(
      factWords.expectedOrBornOn,
      expectedOrBornOn === null ? null : date(expectedOrBornOn),
    ),
    ...optional(factWords.purpose, purpose),
    [say(factWords.issuedOn), date(facts.issuedOn)],
    [say(factWords.validThrough), date(facts.validThrough)],
    [say(factWords.issuer), say(issuer)],
  ];
}

function listOf(rows: readonly Row[]): HTMLElement {
  const list = element('dl', undefined, 'summary');
  for (const [key, text] of rows) {
    const row = element('div', undefined, 'summary-row');
    row.append(element('dt', key), element('dd', text));
    list.append(row);
  }
  return list;
}

/** Text goes in as text: a name with markup in it is a name. */
function element(tag: string, text?: string, className?: string): HTMLElement {
  const made = document.createElement(tag);
  if (text !== undefined) made.textContent = text;
  if (className !== undefined) made.className = className;
  return made;
}
