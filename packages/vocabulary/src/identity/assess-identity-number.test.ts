import { describe, expect, test } from 'vitest';
import type { CalendarDate } from '../time/calendar-date.ts';
import { assessIdentityNumber } from './assess-identity-number.ts';
import { maskIdentityNumber } from './mask-identity-number.ts';
import { isPlaceholderNumber } from './placeholder-number.ts';
import { parseResidentIdentityNumber } from './resident-identity-number.ts';

describe('isPlaceholderNumber 占位号码', () => {
  test.each(['000000000000000000', '000000201503080000', '000000000000000', '111111111111111111'])(
    'knows %s for a filler that stands for nobody',
    (text) => {
      expect(isPlaceholderNumber(text)).toBe(true);
      expect(parseResidentIdentityNumber(text)).toEqual({
        ok: false,
        refusal: { code: 'identity-number.placeholder' },
      });
      expect(assessIdentityNumber(text).number).toBeUndefined();
    },
  );

  test('leaves real numbers alone', () => {
    expect(isPlaceholderNumber('440305199108150029')).toBe(false);
  });
});

describe('assessIdentityNumber 存疑不拒收', () => {
  test('flags a wrong check character and keeps what is printed', () => {
    expect(assessIdentityNumber('440305199108150028')).toEqual({
      printed: '440305199108150028',
      stated: { division: '440305', bornOn: '1991-08-15', sex: 'female' },
      flags: [{ code: 'identity-number.check-character-wrong', expected: '9' }],
    });
  });

  test('flags a birthday that never was, and reads nothing from it', () => {
    expect(assessIdentityNumber('350102199002290013')).toEqual({
      printed: '350102199002290013',
      flags: [{ code: 'identity-number.date-impossible', date: '1990-02-29' }],
    });
  });

  test('has no flag for a good number', () => {
    expect(assessIdentityNumber('522424198501011238').flags).toEqual([]);
  });

  test('says that fifteen digits were upgraded, and that the serial of a centenarian is to be confirmed', () => {
    expect(assessIdentityNumber('440524800101001')).toMatchObject({
      printed: '440524800101001',
      number: '440524198001010013',
      flags: [{ code: 'identity-number.upgraded-from-fifteen' }],
    });
    expect(assessIdentityNumber('440524800101997')).toMatchObject({
      stated: { bornOn: '1880-01-01' },
      flags: [
        { code: 'identity-number.upgraded-from-fifteen' },
        { code: 'identity-number.century-uncertain' },
      ],
    });
  });

  test('flags a birth after the day of looking', () => {
    const asOf = '1991-08-14' as CalendarDate;
    expect(assessIdentityNumber('440305199108150029', asOf).flags).toEqual([
      { code: 'identity-number.born-in-future', bornOn: '1991-08-15' },
    ]);
  });
});

describe('maskIdentityNumber 脱敏显示', () => {
  test('shows the first six and last four', () => {
    expect(maskIdentityNumber('522424198501011238')).toBe('522424********1238');
    expect(maskIdentityNumber('440524800101001')).toBe('440524*****1001');
  });

  test('shows less of a short number', () => {
    expect(maskIdentityNumber('E12345678')).toBe('E******78');
    expect(maskIdentityNumber('1')).toBe('1');
  });
});
