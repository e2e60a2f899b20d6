import type { CalendarDate } from '@zhulian/vocabulary';

/** 办件编号, `44-2026-1108-0031`: province, year, month and day, serial of the day in that province (from 1). */
export function caseNumber(parts: {
  readonly province: string;
  readonly on: CalendarDate;
  readonly serial: number;
}): string {
  const [year, month, day] = parts.on.split('-');
  return `${parts.province}-${year}-${month}${day}-${String(parts.serial).padStart(4, '0')}`;
}

export function isCaseNumber(text: string): boolean {
  return /^\d{2}-\d{4}-\d{4}-\d{4,}$/.test(text);
}
