import { calendarDateOf, granted, type Result, refused } from '@zhulian/vocabulary';
import { type BasisRefusal, checkLegalBasis } from '../basis/check-legal-basis.ts';
import type { LegalBasis } from '../basis/legal-basis.ts';
import type { Order } from '../log/case-log.ts';
import { provinceOf } from '../office/office.ts';
import type { CoCheckEvent, CoCheckLetter } from './co-check-event.ts';
import type { CoCheckRefusal } from './co-check-refusal.ts';

/** A letter before the gate has named its basis. Purpose and item codes are not yet believed. */
export type CoCheckDraft = Omit<CoCheckLetter, 'basis' | 'purpose' | 'items'> & {
  readonly purpose: string;
  readonly items: readonly { readonly code: string; readonly stated: string }[];
};

/**
 * 发起协查. Passes the legal-basis gate on the day of asking and writes the basis into the letter. The receiving side
 * calls it with the same letter and day, so that both gates must open.
 */
export function requestCoCheck(
  order: Order<{ readonly letter: CoCheckDraft; readonly bases: readonly LegalBasis[] }>,
): Result<readonly CoCheckEvent[], BasisRefusal | CoCheckRefusal> {
  const { at, by, letter } = order;
  if (letter.from === letter.to) {
    return refused({ code: 'co-check.same-office', office: letter.to });
  }
  const province = provinceOf(letter.from);
  const gate = checkLegalBasis(order.bases, {
    caseType: 'co-check',
    purpose: letter.purpose,
    items: letter.items.map((item) => item.code),
    on: calendarDateOf(at),
    reason: letter.reason,
    stated: letter.items.map((item) => item.stated),
    ...(province === undefined ? {} : { province }),
  });
  if (!gate.ok) return gate;

  const { basis, purpose, items } = gate.value;
  const asked = items.map((code) => ({
    code,
    stated: letter.items.find((item) => item.code === code)?.stated ?? '',
  }));
  return granted([
    { type: 'co-check.requested', at, by, letter: { ...letter, basis, purpose, items: asked } },
  ]);
}
