import {
  type CalendarDate,
  canonicalDivisionCode,
  type DivisionTable,
  parseAdministrativeDivisionCode,
  resolveDivision,
} from '@zhulian/vocabulary';
import type { DivisionResolver } from './asked-person.ts';

/**
 * Reads codes by the table of divisions as of a day. A dead township that the table does not know is taken to the
 * county in force in which it must lie; a text that is no code stands for nothing.
 */
export function divisionResolverOn(table: DivisionTable, on: CalendarDate): DivisionResolver {
  return {
    inForceFor(code) {
      const parsed = parseAdministrativeDivisionCode(code);
      if (!parsed.ok) return [];
      const resolution = resolveDivision(table, parsed.value, on);
      if (resolution.state === 'succeeded') return resolution.by.map((division) => division.code);
      if (resolution.state === 'unknown') return resolution.within.map((division) => division.code);
      return [canonicalDivisionCode(parsed.value)];
    },
  };
}
