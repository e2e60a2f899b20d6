import type { Comparison } from '../comparison/comparison.ts';
import type { PreparedPerson } from './prepare-person.ts';
import type { SplitName } from './split-name.ts';

/** 姓: a different surname is much stronger evidence against than a different given name. */
export const compareSurname: Comparison<PreparedPerson> = {
  field: 'surname',
  levels: [
    { code: 'equal', startM: 0.94 },
    { code: 'sound', startM: 0.02 },
    { code: 'near-sound', startM: 0.02 },
    { code: 'differs', startM: 0.02 },
  ],
  levelOf({ name: mine }, { name: theirs }) {
    if (mine === undefined || theirs === undefined) return -1;
    if (mine.surname === '?' || theirs.surname === '?') return -1;
    if (mine.surname === theirs.surname) return 0;
    if (mine.surnameSound === theirs.surnameSound) return 1;
    return mine.surnameFuzzy === theirs.surnameFuzzy ? 2 : 3;
  },
  rareValueOf: ({ name }) => name?.surname,
};

const givenLevels = [
  { code: 'equal', startM: 0.86 },
  { code: 'sound', startM: 0.06 },
  { code: 'near-sound', startM: 0.02 },
  { code: 'missing-character', startM: 0.02 },
  { code: 'other-character', startM: 0.02 },
  { code: 'differs', startM: 0.02 },
] as const;

/** 名: characters first, then how it sounds, then how much of it is the same. */
export const compareGivenName: Comparison<PreparedPerson> = {
  field: 'given-name',
  levels: givenLevels,
  levelOf({ name: mine }, { name: theirs }) {
    if (mine === undefined || theirs === undefined) return -1;
    if (mine.given === '' || theirs.given === '') return -1;
    return givenLevelOf(mine, theirs);
  },
  rareValueOf: ({ name }) => name?.given || undefined,
};

function givenLevelOf(mine: SplitName, theirs: SplitName): number {
  if (mine.given === theirs.given) return 0;
  if (mine.givenSound === theirs.givenSound) return 1;
  if (mine.givenFuzzy === theirs.givenFuzzy) return 2;
  const left = [...mine.given];
  const right = [...theirs.given];
  if (left.length === right.length) {
    const apart = left.filter((one, place) => one !== right[place]);
    // 某 of what could not be typed agrees with anything in its place.
    const isUnread = left.every(
      (one, place) => one === right[place] || one === '?' || right[place] === '?',
    );
    if (isUnread) return 3;
    return apart.length === 1 && left.length > 1 ? 4 : 5;
  }
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  const isWithin = short.length > 0 && short.every((one) => long.includes(one));
  return isWithin ? 3 : 5;
}

/** The name of somebody near, who may have changed or be written by ear. */
export function compareRelative(field: 'spouse' | 'mother'): Comparison<PreparedPerson> {
  return {
    field,
    levels: [
      { code: 'equal', startM: 0.8 },
      { code: 'sound', startM: 0.06 },
      { code: 'near-sound', startM: 0.02 },
      { code: 'one-part', startM: 0.06 },
      { code: 'differs', startM: 0.06 },
    ],
    levelOf({ [field]: mine }, { [field]: theirs }) {
      if (mine === undefined || theirs === undefined) return -1;
      if (mine.whole === theirs.whole) return 0;
      const isSurnameHeard = mine.surnameSound === theirs.surnameSound;
      if (isSurnameHeard && mine.givenSound === theirs.givenSound) return 1;
      const isSurnameNear = mine.surnameFuzzy === theirs.surnameFuzzy;
      if (isSurnameNear && mine.givenFuzzy === theirs.givenFuzzy) return 2;
      return isSurnameNear && givenLevelOf(mine, theirs) < 5 ? 3 : 4;
    },
    rareValueOf: ({ [field]: name }) => name?.whole,
  };
}
