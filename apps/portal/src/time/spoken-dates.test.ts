import { describe, expect, test } from 'vitest';
import { spokenDates } from './spoken-dates.ts';

const today = '2026-11-23';

describe('spokenDates 日期的说法', () => {
  test('says the dates of officials as people do', () => {
    expect(spokenDates('最迟 11-26', 'zh', today)).toBe('最迟 11月26日');
    expect(spokenDates('by 2027-01-04', 'en', today)).toBe('by 4 January 2027');
    expect(spokenDates('11-09受理，11-24到期', 'zh', today)).toBe('11月9日受理，11月24日到期');
  });

  test('leaves the numbers of matters and vouchers alone', () => {
    for (const number of ['44-2026-1108-0031', '7K4M-29QX-T', '12345-67', '13-45']) {
      expect(spokenDates(number, 'zh', today)).toBe(number);
    }
  });
});
