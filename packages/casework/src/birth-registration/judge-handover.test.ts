import type { CalendarDate } from '@zhulian/vocabulary';
import { describe, expect, test } from 'vitest';
import { changAn, chengNan, clerk, noon, yaChi } from '../co-check/sample-co-check.ts';
import { sampleCalendar } from '../obligation/sample-calendar.ts';
import { acceptBirthRegistration } from './accept-birth-registration.ts';
import type { BirthRegistrationState } from './birth-registration-state.ts';
import { applyBirthRegistration, foldBirthRegistration } from './fold-birth-registration.ts';
import { judgeHandover, placesWithJurisdiction } from './judge-handover.ts';
import { applicant, sampleDraft } from './sample-filing.ts';
import { submitBirthRegistration } from './submit-birth-registration.ts';

const submitted = (() => {
  const draft = { ...sampleDraft };
  const lines = submitBirthRegistration({ at: noon('2026-11-09'), by: applicant, draft });
  if (!lines.ok) throw new Error(lines.refusal.code);
  return foldBirthRegistration(lines.value);
})();
const dueOn = '2026-11-11';

const asked = (
  state: BirthRegistrationState,
  order: { readonly to?: string; readonly expiresOn?: string; readonly today?: string } = {},
) =>
  judgeHandover(state, {
    to: order.to ?? yaChi,
    expiresOn: (order.expiresOn ?? dueOn) as CalendarDate,
    today: (order.today ?? '2026-11-10') as CalendarDate,
    calendar: sampleCalendar,
  });
const codeOf = (outcome: ReturnType<typeof judgeHandover>) =>
  outcome.ok ? 'granted' : outcome.refusal.code;

describe('移交要约的界限: an offer cannot be a way to put off', () => {
  test('it may wait until the day on which the holder must have acted, and no day longer', () => {
    expect(codeOf(asked(submitted))).toBe('granted');
    expect(asked(submitted, { expiresOn: '2026-11-12' })).toMatchObject({
      refusal: { code: 'custody.offer-outlives-due', dueOn, expiresOn: '2026-11-12' },
    });
  });

  test('what is late already is not handed on', () => {
    const late = asked(submitted, { today: '2026-11-12', expiresOn: '2026-11-12' });
    expect(late).toMatchObject({ refusal: { code: 'custody.case-overdue', dueOn } });
  });

  test('it goes to where somebody in the case is registered or lives, or to where the case was before', () => {
    expect(codeOf(asked(submitted, { to: chengNan }))).toBe('granted');
    expect(codeOf(asked(submitted, { to: yaChi.slice(0, 6) }))).toBe('granted');
    for (const to of ['350206002', '520103021', '110000']) {
      expect(codeOf(asked(submitted, { to }))).toBe('custody.office-without-jurisdiction');
    }
    const moved = applyBirthRegistration(submitted, {
      type: 'birth-registration.handed-over',
      at: noon('2026-11-10'),
      by: { role: 'node', id: 'zl:node:52', name: '', office: yaChi },
      epoch: 2,
      from: changAn,
      to: yaChi,
      reason: '',
    });
    expect(codeOf(asked(moved, { to: changAn }))).toBe('granted');
    expect(placesWithJurisdiction(moved)).toEqual(
      [yaChi, chengNan, changAn].map((at) => at.slice(0, 6)),
    );
  });

  test('what only waits to be registered is registered, not handed on', () => {
    const by = clerk(changAn);
    const accepted = acceptBirthRegistration(submitted, { at: noon('2026-11-10'), by });
    if (!accepted.ok) throw new Error(accepted.refusal.code);
    const ready = accepted.value.reduce(applyBirthRegistration, submitted);
    expect(codeOf(asked(ready))).toBe('custody.case-ready');
    const undertaking = { text: { zh: '', en: '' }, signedAt: noon('2026-11-10') };
    const different: BirthRegistrationState = {
      ...ready,
      coChecks: [
        {
          coCheckId: 'cc-1',
          number: '44-2026-1109-0031-01',
          role: 'mother',
          to: yaChi,
          items: ['identity'],
          openedAt: noon('2026-11-10'),
          receivedAt: null,
          answeredAt: noon('2026-11-10'),
          replies: [{ code: 'identity', answer: 'DIFFERENT', note: '', source: '' }],
          silentSince: null,
          silentAt: null,
        },
      ],
    };
    expect(codeOf(asked(different))).toBe('granted');
    expect(codeOf(asked({ ...different, undertaking }))).toBe('custody.case-ready');
    const pending = different.coChecks.map((one) => ({ ...one, answeredAt: null }));
    expect(codeOf(asked({ ...different, coChecks: pending }))).toBe('custody.co-check-open');
  });

  test('what is closed or waits for the applicant is not offered', () => {
    const gaps = ['x'];
    expect(codeOf(asked({ ...submitted, stage: 'incomplete', gaps }))).toBe(
      'case.supplement-pending',
    );
    expect(codeOf(asked({ ...submitted, closedAt: noon('2026-11-10') }))).toBe('case.closed');
  });
});
