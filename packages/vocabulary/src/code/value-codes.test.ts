import { describe, expect, test } from 'vitest';
import { ethnicityCodes } from './ethnicity-codes.ts';
import {
  educationCodes,
  householdRegistrationKindCodes,
  maritalStatusCodes,
  occupationStatusCodes,
  relationToHeadCodes,
  sexCodes,
} from './person-codes.ts';
import { describeValue, hasValue } from './value-code-table.ts';

describe('describeValue 值域代码', () => {
  test('gives the words of a code', () => {
    expect(describeValue(sexCodes, '2')).toEqual({ zh: '女', en: 'female' });
    expect(describeValue(ethnicityCodes, '06')).toEqual({ zh: '苗族', en: 'Miao' });
    expect(describeValue(relationToHeadCodes, '10').zh).toBe('配偶');
    expect(describeValue(educationCodes, '70').en).toBe('junior high school');
  });

  test('shows an unknown code as it is, and says so', () => {
    expect(describeValue(sexCodes, '7')).toEqual({
      zh: '未知代码 7（性别）',
      en: 'unknown code 7 (sex)',
    });
    expect(hasValue(sexCodes, 'toString')).toBe(false);
    expect(describeValue(sexCodes, 'toString').zh).toBe('未知代码 toString（性别）');
  });

  test('knows 56 nationalities, from 汉族 to 基诺族', () => {
    const nationalities = Object.keys(ethnicityCodes.values).filter((code) => code <= '56');
    expect(nationalities).toHaveLength(56);
    expect(describeValue(ethnicityCodes, '01').zh).toBe('汉族');
    expect(describeValue(ethnicityCodes, '56').zh).toBe('基诺族');
  });

  test('marks what is from memory of the standard', () => {
    const tables = [
      sexCodes,
      maritalStatusCodes,
      occupationStatusCodes,
      educationCodes,
      relationToHeadCodes,
      householdRegistrationKindCodes,
      ethnicityCodes,
    ];
    const unverified = tables.filter(({ status }) => status === 'unverified');
    expect(unverified.map(({ standard }) => standard)).toEqual([
      'GB/T 2261.4-2003',
      'GB/T 4658-2006',
      'GB/T 4761-2008',
      'GB/T 3304-1991',
    ]);
  });
});
