import { describe, expect, test } from 'vitest';
import { namesPerson } from './names-person.ts';

const subjects = [{ name: '陈𠮷祥' }, { name: '阿依古丽·买买提' }];

describe('namesPerson 指名道姓', () => {
  test.each([
    '陈𠮷祥已迁居',
    '申请人陈 𠮷 祥已迁居',
    '阿依古丽买买提已迁居',
    '持证 11010519491231002X 的申请人已迁居',
    '一五位证号 110105491231002',
    '号码 1101 0519 4912 3100 2x',
  ])('sees “%s”', (text) => {
    expect(namesPerson(text, subjects)).toBe(true);
  });

  test.each([
    '申请人已迁居贵阳',
    '陈已迁居',
    '办件 44-2026-1118-0001 移交',
    '2026年11月25日起居住',
  ])('lets “%s” pass', (text) => {
    expect(namesPerson(text, subjects)).toBe(false);
  });
});
