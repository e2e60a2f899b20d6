import { checkCharacterOf } from '@zhulian/vocabulary';
import { describe, expect, test } from 'vitest';
import { lunarOf } from './lunar-date.ts';
import { type PersonRecord, personRecordFields } from './person-record.ts';
import { personScheme } from './person-scheme.ts';
import { preparePerson } from './prepare-person.ts';

const empty = Object.fromEntries(
  personRecordFields.map((name) => [name, '']),
) as unknown as PersonRecord;

/** The level that two records reach in a field. */
function levelOf(
  field: string,
  left: Partial<PersonRecord>,
  right: Partial<PersonRecord>,
): string | undefined {
  const comparison = personScheme.comparisons.find((one) => one.field === field);
  const [mine, theirs] = [left, right].map((one) => preparePerson({ ...empty, ...one }));
  if (comparison === undefined || mine === undefined || theirs === undefined)
    throw new RangeError();
  const level = comparison.levelOf(mine, theirs);
  expect(comparison.levelOf(theirs, mine)).toBe(level);
  return comparison.levels[level]?.code;
}

const numbered = (first17: string): string => first17 + checkCharacterOf(first17);

describe('personScheme 人员比对层级', () => {
  test.each([
    ['surname', '欧阳娜', '欧阳丽', 'equal'],
    ['surname', '单红', '善红', 'sound'],
    ['surname', '黄芳', '房芳', 'near-sound'],
    ['surname', '黄芳', '吴芳', 'differs'],
    ['surname', '陈红', '程红', 'near-sound'],
    ['given-name', '王建国', '王剑国', 'sound'],
    ['given-name', '王丽', '王妮', 'near-sound'],
    ['given-name', '王建国', '王建', 'missing-character'],
    ['given-name', '王䶮国', '王？国', 'missing-character'],
    ['given-name', '王建国', '王建华', 'other-character'],
    ['given-name', '王伟', '王芳', 'differs'],
    ['given-name', '阿卜·买买提', '阿卜•买买提', 'equal'],
    ['given-name', '王', '王芳', undefined],
  ])('%s of %s and %s: %s', (field, left, right, level) => {
    expect(levelOf(field, { name: left }, { name: right })).toBe(level);
  });

  test.each([
    ['1990-05-03', '1990/5/3', 'equal'],
    ['1990-01-27', '1990-01-01', 'lunar'],
    ['1990-05-03', '1990-03-05', 'swapped'],
    ['1990-05-03', '1991-05-03', 'year-next'],
    ['1990-05-03', '1970-05-03', 'one-digit'],
    ['1990-05-13', '1990-01-01', 'year-and-default'],
    ['1990-05-13', '1990-05-28', 'month-or-day'],
    ['1990-05-13', '1985-11-28', 'differs'],
    ['1990-05-13', '', undefined],
  ])('birth dates %s and %s: %s', (left, right, level) => {
    expect(levelOf('birth-date', { birthDate: left }, { birthDate: right })).toBe(level);
  });

  test('a number is one slip away only where a check digit says that there is a slip', () => {
    const one = numbered('44190019900503123');
    const brother = numbered('44190019900503125');
    const mistyped = `${one.slice(0, 9)}8${one.slice(10)}`;
    expect(levelOf('number', { citizenNumber: one }, { citizenNumber: brother })).toBe('differs');
    expect(levelOf('number', { citizenNumber: one }, { citizenNumber: mistyped })).toBe('one-slip');
    const fifteen = one.slice(0, 6) + one.slice(8, 17);
    expect(levelOf('number', { citizenNumber: one }, { citizenNumber: fifteen })).toBe('equal');
    expect(levelOf('number', { citizenNumber: one }, { citizenNumber: '' })).toBeUndefined();
  });

  test.each([
    ['441900003', '441900003005', 'township'],
    ['441900003', '441900', 'county'],
    ['440103', '440105', 'prefecture'],
    ['440103', '441900', 'province'],
    ['440103', '520102', 'differs'],
  ])('places %s and %s: %s', (left, right, level) => {
    expect(levelOf('registered', { registeredDivision: left }, { registeredDivision: right })).toBe(
      level,
    );
  });

  test('phones lose their country code', () => {
    expect(levelOf('phone', { phone: '+86 101-0000-0001' }, { phone: '10100000001' })).toBe(
      'equal',
    );
  });
});

describe('lunarOf 农历', () => {
  // 2020 had a fourth month twice; 1990 began on 27 January.
  test.each([
    ['1990-01-27', '1990-01-01'],
    ['2020-05-22', '2020-04-30'],
    ['2020-05-23', '2020-04-01'],
    ['2026-02-17', '2026-01-01'],
    ['1963-02-29', undefined],
    ['not a day', undefined],
  ])('%s is %s', (solar, lunar) => {
    expect(lunarOf(solar)).toBe(lunar);
  });
});
