import { type CalendarDate, calendarDateOf, type Instant, type Words } from '@zhulian/vocabulary';
import type { Obligation, ObligationKind } from '../obligation/obligation.ts';
import type { OfficeId } from '../office/office.ts';
import type { OfficeNaming } from '../office/province-words.ts';
import { shortDay } from '../words/short-day.ts';

/** 珠: one step of the responsibility string. */
export interface Pearl {
  readonly code: string;
  readonly label: Words;
  readonly state: 'done' | 'late' | 'now' | 'to-come';
  readonly note: Words;
  /** Instant or date; absent for steps whose time is not known. */
  readonly at?: string;
}

/** What a string is drawn from, beside the case itself. */
export interface PearlLight {
  readonly obligations: readonly Obligation[];
  readonly today: CalendarDate;
  readonly nameOf?: OfficeNaming | undefined;
}

export const nothing: Words = { zh: '', en: '' };

export function donePearl(
  code: string,
  label: Words,
  step: { readonly at: Instant; readonly late?: boolean; readonly what?: Words | undefined },
): Pearl {
  const on = shortDay(calendarDateOf(step.at));
  const late = step.late === true;
  const zh = [on, late ? '逾期办结' : '', step.what?.zh ?? ''].filter((part) => part !== '');
  const en = [on, late ? 'done late' : '', step.what?.en ?? ''].filter((part) => part !== '');
  return {
    code,
    label,
    state: late ? 'late' : 'done',
    note: { zh: zh.join(' '), en: en.join(' · ') },
    at: step.at,
  };
}

/** The step where the matter is; its note says until when, and if that day has passed. */
export function nowPearl(
  code: string,
  label: Words,
  light: PearlLight,
  due: { readonly kind?: ObligationKind; readonly note?: Words },
): Pearl {
  const obligation = due.kind && findObligation(light.obligations, due.kind);
  if (!obligation) return { code, label, state: 'now', note: due.note ?? nothing };
  return {
    code,
    label,
    state: 'now',
    note: dueNote(obligation, light.today),
    at: obligation.due.on,
  };
}

export function pearlToCome(code: string, label: Words, note: Words = nothing): Pearl {
  return { code, label, state: 'to-come', note };
}

export function findObligation(
  obligations: readonly Obligation[],
  kind: ObligationKind,
): Obligation | undefined {
  return obligations.find((obligation) => obligation.kind === kind);
}

/** 最迟 11-24, or 11-13 到期，已逾期. */
export function dueNote(obligation: Obligation, today: CalendarDate): Words {
  const on = shortDay(obligation.due.on);
  const provisional = obligation.due.provisional
    ? { zh: '（暂定）', en: ' (provisional)' }
    : nothing;
  return today > obligation.due.on
    ? { zh: `${on} 到期，已逾期`, en: `was due ${on}, late` }
    : { zh: `最迟 ${on}${provisional.zh}`, en: `by ${on}${provisional.en}` };
}

export function isMetLate(obligations: readonly Obligation[], kind: ObligationKind): boolean {
  return findObligation(obligations, kind)?.state === 'met-late';
}

export function named(light: PearlLight, office: OfficeId): Words | undefined {
  return light.nameOf?.(office);
}
