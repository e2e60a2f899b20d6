import { type JsonObject, readCanonicalObject } from '../canonical/read-canonical.ts';
import { countFrom, type Form, hasForm, isDate, isWord, listOf, oneOf } from '../statement/form.ts';
import type { ShownCalendar } from '../time/due-date.ts';

/** Calendars of all years shown, as one, with the files that are none. */
export interface OpenedCalendar {
  readonly calendar: ShownCalendar;
  readonly good: readonly string[];
  readonly bad: readonly string[];
}

const form: Form = {
  year: countFrom(1949),
  source: isWord,
  provisional: oneOf(true, false),
  off: listOf(isDate),
  work: listOf(isDate),
};

export function openCalendars(
  placed: readonly { readonly path: string; readonly text: string }[],
): OpenedCalendar {
  const read = placed.map(({ path, text }) => ({ path, year: openYear(path, text) }));
  const years = read.flatMap(({ year }) => (year === undefined ? [] : [year]));
  const daysOf = (field: 'off' | 'work'): ReadonlySet<string> =>
    new Set(years.flatMap((year) => year[field] as readonly string[]));
  const numbersOf = (shown: readonly JsonObject[]): ReadonlySet<number> =>
    new Set(shown.map((year) => year['year'] as number));
  return {
    calendar: {
      years: numbersOf(years),
      published: numbersOf(years.filter((year) => year['provisional'] === false)),
      off: daysOf('off'),
      work: daysOf('work'),
    },
    good: read.filter(({ year }) => year !== undefined).map(({ path }) => path),
    bad: read.filter(({ year }) => year === undefined).map(({ path }) => path),
  };
}

function openYear(path: string, text: string): JsonObject | undefined {
  const year = readCanonicalObject(text);
  return hasForm(year, form) && path === `calendar/${String(year['year'] as number)}.json`
    ? year
    : undefined;
}
