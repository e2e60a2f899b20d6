import { addDays, type CalendarDate } from '@zhulian/vocabulary';
import { assertThat } from '../defect/defect.ts';

/** A date written down in the catalogue. A date that is none stops the program at once. */
export function day(text: string): CalendarDate {
  const real = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
  assertThat(real && addDays(text as CalendarDate, 0) === text, `${text} is no date`);
  return text as CalendarDate;
}
