import type { Comparison } from '../comparison/comparison.ts';
import { editDistance } from '../comparison/edit-distance.ts';
import type { PreparedPerson } from './prepare-person.ts';

/**
 * 公民身份号码: equal after 15 digits have become 18; one slip, and only where one side's check digit already says that there is one;
 * else a contradiction. Without that gate brothers with numbers in a row would be taken for one person.
 */
export const compareNumber: Comparison<PreparedPerson> = {
  field: 'number',
  levels: [
    { code: 'equal', startM: 0.9 },
    { code: 'one-slip', startM: 0.08 },
    { code: 'differs', startM: 0.02 },
  ],
  levelOf(left, right) {
    if (left.number === undefined || right.number === undefined) return -1;
    if (left.number === right.number) return 0;
    const isDoubtful = left.isNumberDoubtful || right.isNumberDoubtful;
    return isDoubtful && editDistance(left.number, right.number, 1) === 1 ? 1 : 2;
  },
};

export const compareSex: Comparison<PreparedPerson> = {
  field: 'sex',
  levels: [
    { code: 'equal', startM: 0.99 },
    { code: 'differs', startM: 0.01 },
  ],
  levelOf({ sex: mine }, { sex: theirs }) {
    if (mine === undefined || theirs === undefined) return -1;
    return mine === theirs ? 0 : 1;
  },
};

/** 户籍地 or 现居住地: the smallest division that both lie in. */
export function comparePlace(field: 'registered' | 'residence'): Comparison<PreparedPerson> {
  const isRegistered = field === 'registered';
  return {
    field,
    levels: [
      { code: 'township', startM: isRegistered ? 0.4 : 0.3 },
      { code: 'county', startM: isRegistered ? 0.5 : 0.4 },
      { code: 'prefecture', startM: isRegistered ? 0.04 : 0.1 },
      { code: 'province', startM: isRegistered ? 0.04 : 0.1 },
      { code: 'differs', startM: isRegistered ? 0.02 : 0.1 },
    ],
    levelOf({ [field]: mine }, { [field]: theirs }) {
      if (mine === undefined || theirs === undefined) return -1;
      if (mine.length > 6 && theirs.length > 6 && mine.slice(0, 9) === theirs.slice(0, 9)) return 0;
      if (mine.slice(0, 6) === theirs.slice(0, 6)) return 1;
      if (mine.slice(0, 4) === theirs.slice(0, 4)) return 2;
      return mine.slice(0, 2) === theirs.slice(0, 2) ? 3 : 4;
    },
  };
}

export const comparePhone: Comparison<PreparedPerson> = {
  field: 'phone',
  levels: [
    { code: 'equal', startM: 0.7 },
    { code: 'one-slip', startM: 0.05 },
    { code: 'differs', startM: 0.25 },
  ],
  levelOf({ phone: mine }, { phone: theirs }) {
    if (mine === undefined || theirs === undefined) return -1;
    if (mine === theirs) return 0;
    return editDistance(mine, theirs, 1) === 1 ? 1 : 2;
  },
};
