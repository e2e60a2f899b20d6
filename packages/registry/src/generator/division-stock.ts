import {
  type AdministrativeDivisionCode,
  type CalendarDate,
  type Division,
  type DivisionTable,
  divisionsMeant,
} from '@zhulian/vocabulary';
import type { DeadCounty, DivisionStock } from './population-order.ts';

/** The stock of the generator out of the table of divisions as of a day: its townships, and the counties of the past. */
export function divisionStockOn(table: DivisionTable, on: CalendarDate): DivisionStock {
  const townships: Record<string, string[]> = {};
  const deadCounties: Record<string, DeadCounty[]> = {};
  for (const [code, lives] of table.byCode) {
    for (const division of lives) {
      const { level, validFrom, validUntil } = division;
      if (level === 'township' && isInForce(division, on)) {
        (townships[code.slice(0, 2)] ??= []).push(code);
      }
      if (level !== 'county' || validUntil === null || validUntil > on) continue;
      const [successor] = divisionsMeant(table, code as AdministrativeDivisionCode, on);
      if (successor === undefined || successor.code === code) continue;
      (deadCounties[successor.code] ??= []).push({ code, validFrom, validUntil });
    }
  }
  return { townships, deadCounties };
}

function isInForce({ validFrom, validUntil }: Division, on: CalendarDate): boolean {
  return (validFrom === null || validFrom <= on) && (validUntil === null || on < validUntil);
}
