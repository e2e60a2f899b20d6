import type { CalendarDate } from '@zhulian/vocabulary';
import { describe, expect, test } from 'vitest';
import { citationOfBasis } from '../basis/legal-basis.ts';
import { noon, sampleBasis } from '../co-check/sample-co-check.ts';
import { type CaseworkRefusal, refusalWords } from './refusal-words.ts';

const basis = { ...citationOfBasis(sampleBasis), validTo: '2021-09-26' as CalendarDate };
const on = '2026-11-23' as CalendarDate;
const at = noon('2026-11-23');
const words = { zh: '某事', en: 'something' };
const failed = { province: '43', words, citation: basis, metOn: '2026-12-01' as CalendarDate };

const refusals: {
  readonly [Code in CaseworkRefusal['code']]: Extract<CaseworkRefusal, { code: Code }>;
} = {
  'purpose.not-served': { code: 'purpose.not-served', purpose: 'levy', words, on },
  'basis.purpose-unknown': { code: 'basis.purpose-unknown', purpose: 'x', on },
  'basis.not-in-force': { code: 'basis.not-in-force', basis, repealedBy: words, on },
  'basis.case-type-not-licensed': {
    code: 'basis.case-type-not-licensed',
    basis,
    caseType: 'x',
    on,
  },
  'basis.item-not-licensed': {
    code: 'basis.item-not-licensed',
    basis,
    items: ['x'],
    licensed: ['identity'],
    on,
  },
  'basis.items-missing': { code: 'basis.items-missing', basis, on },
  'case.no-province-test-met': {
    code: 'case.no-province-test-met',
    failed: [failed],
    alternatives: [],
  },
  'case.answers-missing': { code: 'case.answers-missing', fields: ['spouseName'] },
  'case.stage-wrong': { code: 'case.stage-wrong', stage: 'checking', expected: ['submitted'] },
  'case.closed': { code: 'case.closed', at },
  'case.not-the-applicant': { code: 'case.not-the-applicant' },
  'case.not-the-office': { code: 'case.not-the-office', office: '441900103' },
  'case.correction-window-open': { code: 'case.correction-window-open', until: at },
  'case.correction-window-closed': { code: 'case.correction-window-closed', until: at },
  'case.supplement-asked-already': { code: 'case.supplement-asked-already', at },
  'case.supplement-pending': { code: 'case.supplement-pending', gaps: ['x'] },
  'case.gaps-missing': { code: 'case.gaps-missing' },
  'case.ground-not-lawful': { code: 'case.ground-not-lawful', ground: 'marriage', article: words },
  'case.reason-missing': { code: 'case.reason-missing' },
  'case.ground-missing': { code: 'case.ground-missing', pending: ['x'] },
  'case.undertaking-not-needed': { code: 'case.undertaking-not-needed', stage: 'checking' },
  'case.registered-already': { code: 'case.registered-already', at },
  'case.not-registered': { code: 'case.not-registered' },
  'case.voucher-issued-already': { code: 'case.voucher-issued-already', voucherNumber: 'V1' },
  'case.notice-not-asked': { code: 'case.notice-not-asked' },
  'case.step-fired': { code: 'case.step-fired', step: 3 },
  'co-check.closed': { code: 'co-check.closed', at },
  'co-check.extension-proposed-already': { code: 'co-check.extension-proposed-already', at },
  'co-check.extension-out-of-bounds': {
    code: 'co-check.extension-out-of-bounds',
    days: 9,
    daysMax: 5,
  },
  'co-check.extension-too-late': { code: 'co-check.extension-too-late', dueOn: on },
  'co-check.no-extension-open': { code: 'co-check.no-extension-open' },
  'co-check.extension-own': { code: 'co-check.extension-own' },
  'co-check.stage-wrong': { code: 'co-check.stage-wrong', stage: 'sent', expected: ['paired'] },
  'co-check.not-the-holder': { code: 'co-check.not-the-holder', holder: '430502001' },
  'co-check.not-the-asker': { code: 'co-check.not-the-asker', asker: '441900103' },
  'co-check.same-office': { code: 'co-check.same-office', office: '441900103' },
  'co-check.search-missing': { code: 'co-check.search-missing' },
  'co-check.reason-missing': { code: 'co-check.reason-missing' },
  'co-check.items-unanswered': { code: 'co-check.items-unanswered', items: ['identity'] },
  'co-check.item-not-asked': { code: 'co-check.item-not-asked', items: ['identity'] },
  'co-check.note-missing': { code: 'co-check.note-missing', items: ['identity'] },
  'co-check.clarified-already': { code: 'co-check.clarified-already', at },
  'co-check.nothing-to-clarify': { code: 'co-check.nothing-to-clarify' },
  'co-check.clarify-open': { code: 'co-check.clarify-open', question: 'x' },
  'co-check.forwarded-twice': {
    code: 'co-check.forwarded-twice',
    holders: ['430502001', '430503001'],
  },
  'co-check.forward-back': { code: 'co-check.forward-back', office: '430502001' },
  'co-check.office-unknown': { code: 'co-check.office-unknown', office: 'x' },
  'co-check.step-fired': { code: 'co-check.step-fired', step: 3 },
  'co-check.limit-not-passed': { code: 'co-check.limit-not-passed', until: on },
  'co-check.unknown': { code: 'co-check.unknown', coCheckId: 'x' },
  'co-check.opened-already': { code: 'co-check.opened-already', coCheckId: 'x' },
  'co-check.subject-not-in-case': { code: 'co-check.subject-not-in-case', role: 'father' },
  'co-check.answered-already': { code: 'co-check.answered-already', at },
  'first-child.stage-wrong': {
    code: 'first-child.stage-wrong',
    stage: 'filed',
    expected: ['verified'],
  },
  'first-child.not-the-office': { code: 'first-child.not-the-office', office: '441900103' },
  'first-child.verification-unknown': { code: 'first-child.verification-unknown', coCheckId: 'x' },
  'first-child.reason-missing': { code: 'first-child.reason-missing' },
};

describe('refusalWords 不予的说明', () => {
  test('every code says what, why, what you can do and until when, in both languages', () => {
    expect(Object.keys(refusals).toSorted()).toEqual(Object.keys(refusalWords).toSorted());
    for (const refusal of Object.values(refusals)) {
      const { title, why, remedy, period } = refusalWords[refusal.code]({ ...refusal });
      for (const part of [title, why, remedy, period]) {
        expect(part.zh, refusal.code).toMatch(/\p{Script=Han}/u);
        expect(part.en, refusal.code).not.toMatch(/\p{Script=Han}|undefined|null|NaN/u);
        expect(`${part.zh}${part.en}`, refusal.code).not.toMatch(/[!！]|请您耐心/u);
      }
    }
  });

  test('a basis that is dead is named with its article, its beginning and its end', () => {
    const { why } = refusalWords['basis.not-in-force'](refusals['basis.not-in-force'] as never);
    expect(why.zh).toContain('第十四条');
    expect(why.zh).toContain('2021年8月20日起施行');
    expect(why.zh).toContain('2021年9月26日废止');
  });

  test('a rule of cooperation is never passed off as law', () => {
    for (const code of [
      'co-check.forwarded-twice',
      'co-check.forward-back',
      'co-check.clarified-already',
    ] as const) {
      expect(refusalWords[code]({ ...refusals[code] }).why.zh).toContain('不是法律规定');
    }
  });

  test('a residence test that time alone will meet tells from which day', () => {
    const { period } = refusalWords['case.no-province-test-met'](
      refusals['case.no-province-test-met'] as never,
    );
    expect(period.zh).toContain('2026年12月1日起');
  });
});
