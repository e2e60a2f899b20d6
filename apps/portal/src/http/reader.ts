import type { CitizenSession } from '@zhulian/contract';
import type { Language, Words } from '@zhulian/vocabulary';
import { dayOf, portalDate, portalMoment } from '../time/portal-date.ts';
import { spokenDates } from '../time/spoken-dates.ts';

/** Who reads the page and how: language, elder version, where she is, what day it is. */
export interface Reader {
  readonly language: Language;
  readonly elder: boolean;
  readonly prefix: string;
  /** Address of this page without language and version switches, for links back to it. */
  readonly address: string;
  readonly now: string;
  readonly today: string;
  readonly demo: boolean;
  readonly province: Words;
  readonly session: CitizenSession | undefined;
  readonly signOutPath: string | undefined;
  readonly signInPath: string;
  readonly assets: { readonly stylesheet: string; readonly script: string };
  /** The words in her language, dates in them as people say them. */
  readonly say: (words: Words) => string;
  /** A path of the portal as an address. */
  readonly to: (path: string) => string;
  readonly date: (at: string) => string;
  readonly moment: (at: string) => string;
}

export type ReaderFacts = Omit<Reader, 'say' | 'to' | 'date' | 'moment' | 'today'>;

export function readerOf(facts: ReaderFacts): Reader {
  const today = dayOf(facts.now);
  return {
    ...facts,
    today,
    say: (words) => spokenDates(words[facts.language], facts.language, today),
    to: (path) => `${facts.prefix}${path}`,
    date: (at) => portalDate(at, facts.language, today),
    moment: (at) => portalMoment(at, facts.language, today),
  };
}

/** The same address with one switch set: `?lang=en`, `?elder=1`. */
export function withSwitch(address: string, name: 'lang' | 'elder', chosen: string): string {
  const [path = '', search = ''] = address.split('?');
  const query = new URLSearchParams(search);
  query.set(name, chosen);
  return `${path}?${query.toString()}`;
}
