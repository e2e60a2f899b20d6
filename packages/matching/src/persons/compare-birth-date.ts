import type { Comparison } from '../comparison/comparison.ts';
import { lunarOf } from './lunar-date.ts';
import type { PreparedPerson } from './prepare-person.ts';

/** What is written where the day is not known. */
const defaults: readonly string[] = ['01-01', '07-01', '00-00'];

/**
 * 出生日期: equal; the same day by the other calendar; month and day swapped; one digit; a year more or less, as 虚岁 makes it; the year
 * where the day is a default.
 */
export const compareBirthDate: Comparison<PreparedPerson> = {
  field: 'birth-date',
  levels: [
    { code: 'equal', startM: 0.85 },
    { code: 'lunar', startM: 0.04 },
    { code: 'swapped', startM: 0.01 },
    { code: 'year-next', startM: 0.02 },
    { code: 'one-digit', startM: 0.03 },
    { code: 'year-and-default', startM: 0.01 },
    { code: 'month-or-day', startM: 0.02 },
    { code: 'differs', startM: 0.02 },
  ],
  levelOf({ birthDate: mine }, { birthDate: theirs }) {
    if (mine === undefined || theirs === undefined) return -1;
    if (mine === theirs) return 0;
    const years = Math.abs(Number(mine.slice(0, 4)) - Number(theirs.slice(0, 4)));
    if (years <= 1 && (lunarOf(mine) === theirs || lunarOf(theirs) === mine)) return 1;
    const [year = '', month = '', day = ''] = mine.split('-');
    if (theirs === `${year}-${day}-${month}`) return 2;
    const isYearSame = theirs.startsWith(`${year}-`);
    if (theirs.endsWith(`-${month}-${day}`) && years === 1) return 3;
    if (digitsApart(mine, theirs) === 1) return 4;
    if (!isYearSame) return 7;
    if (defaults.includes(mine.slice(5)) || defaults.includes(theirs.slice(5))) return 5;
    return theirs.slice(5, 7) === month || theirs.slice(8) === day ? 6 : 7;
  },
};

function digitsApart(left: string, right: string): number {
  let apart = 0;
  for (let place = 0; place < left.length; place += 1) {
    if (left[place] !== right[place]) apart += 1;
  }
  return apart;
}
