import type { CalendarDate } from '@zhulian/vocabulary';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleBasis } from '../co-check/sample-co-check.ts';
import { type BasisQuestion, checkLegalBasis } from './check-legal-basis.ts';
import { itemCodes } from './purpose.ts';

const question: BasisQuestion = {
  caseType: 'co-check',
  purpose: 'birth-registration',
  items: ['identity'],
  on: '2026-11-09' as CalendarDate,
};
const repealed = {
  ...sampleBasis,
  code: 'dead-law',
  validFrom: '2009-10-01' as CalendarDate,
  validTo: '2021-09-26' as CalendarDate,
};
const codeOf = (bases: Parameters<typeof checkLegalBasis>[0], asked: BasisQuestion) => {
  const outcome = checkLegalBasis(bases, asked);
  return outcome.ok ? 'granted' : outcome.refusal.code;
};

describe('checkLegalBasis 法律依据闸门', () => {
  test('grants what a basis in force licenses, and names its article', () => {
    const outcome = checkLegalBasis([sampleBasis], question);
    expect(outcome).toMatchObject({
      ok: true,
      value: { basis: { code: 'sample-law', article: { zh: '第十四条' } }, items: ['identity'] },
    });
  });

  test('refuses a purpose that no basis names', () => {
    expect(codeOf([sampleBasis], { ...question, purpose: 'curiosity' })).toBe(
      'basis.purpose-unknown',
    );
    expect(codeOf([], question)).toBe('basis.purpose-unknown');
  });

  test('refuses on the very day of repeal, and grants on the day before', () => {
    expect(codeOf([repealed], { ...question, on: '2021-09-25' as CalendarDate })).toBe('granted');
    const outcome = checkLegalBasis([repealed], { ...question, on: '2021-09-26' as CalendarDate });
    expect(outcome).toMatchObject({
      ok: false,
      refusal: { code: 'basis.not-in-force', basis: { validTo: '2021-09-26' } },
    });
  });

  test('refuses before the basis began', () => {
    expect(codeOf([sampleBasis], { ...question, on: '2021-08-19' as CalendarDate })).toBe(
      'basis.not-in-force',
    );
  });

  test('refuses a case type and an item that are not licensed, naming them', () => {
    expect(codeOf([sampleBasis], { ...question, caseType: 'first-child-registration' })).toBe(
      'basis.case-type-not-licensed',
    );
    expect(
      checkLegalBasis([sampleBasis], { ...question, items: ['identity', 'pregnancy'] }),
    ).toMatchObject({
      ok: false,
      refusal: { code: 'basis.item-not-licensed', items: ['pregnancy'] },
    });
    expect(codeOf([sampleBasis], { ...question, items: [] })).toBe('basis.items-missing');
  });

  test('refuses a dead purpose before it looks at anything else, in code or in free text', () => {
    expect(codeOf([sampleBasis], { ...question, purpose: 'levy' })).toBe('purpose.not-served');
    expect(codeOf([sampleBasis], { ...question, reason: '该女疑似怀孕，请协助' })).toBe(
      'purpose.not-served',
    );
    expect(codeOf([sampleBasis], { ...question, stated: ['社会抚养费未缴'] })).toBe(
      'purpose.not-served',
    );
    expect(codeOf([sampleBasis], { ...question, stated: ['陈超生'] })).toBe('granted');
  });

  test('does not stand on a basis that is not verified, nor on data law alone, nor on another province’s law', () => {
    expect(codeOf([{ ...sampleBasis, status: 'unverified' }], question)).toBe(
      'basis.purpose-unknown',
    );
    expect(codeOf([{ ...sampleBasis, role: 'accompanies' }], question)).toBe(
      'basis.purpose-unknown',
    );
    expect(codeOf([{ ...sampleBasis, province: '44' }], { ...question, province: '52' })).toBe(
      'basis.purpose-unknown',
    );
  });

  test('has no item for pregnancy, contraception, number of births or marital status', () => {
    expect(itemCodes.join(' ')).not.toMatch(/pregnan|contracep|birth|child|marit|marri/);
  });

  test('grants no item outside the licence, whatever is asked', () => {
    const anything = fc.array(fc.oneof(fc.constantFrom(...itemCodes), fc.string()), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(anything, (items) => {
        const outcome = checkLegalBasis([sampleBasis], { ...question, items });
        const licensed: readonly string[] = sampleBasis.purposes[0]?.items ?? [];
        const lawful = items.length > 0 && items.every((item) => licensed.includes(item));
        expect(outcome.ok).toBe(lawful);
      }),
      { numRuns: 200 },
    );
  });
});
