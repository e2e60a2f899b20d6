import {
  type Comparison,
  editDistance,
  jaroWinkler,
  type Level,
  type MatchingScheme,
} from '@zhulian/matching';

/** A record of the FEBRL files (P. Christen): invented Australians with known doubles. Empty text where the file has none. */
export interface FebrlRecord {
  readonly recordId: string;
  readonly givenName: string;
  readonly surname: string;
  readonly suburb: string;
  readonly birthDate: string;
}

export type FebrlField = 'suburb';

const nameLevels: readonly Level[] = [
  { code: 'equal', startM: 0.75 },
  { code: 'near', startM: 0.12 },
  { code: 'alike', startM: 0.06 },
  { code: 'swapped', startM: 0.02 },
  { code: 'differs', startM: 0.05 },
];

const dateLevels: readonly Level[] = [
  { code: 'equal', startM: 0.8 },
  { code: 'one-edit', startM: 0.12 },
  { code: 'two-edits', startM: 0.03 },
  { code: 'differs', startM: 0.05 },
];

type Name = 'givenName' | 'surname';
const otherName: Readonly<Record<Name, Name>> = { givenName: 'surname', surname: 'givenName' };

function compareName(field: Name): Comparison<FebrlRecord> {
  return {
    field,
    levels: nameLevels,
    levelOf(left, right) {
      const mine = left[field];
      const theirs = right[field];
      if (mine !== '' && mine === theirs) return 0;
      if (mine !== '' && mine === right[otherName[field]]) return 3;
      if (mine === '' || theirs === '') return -1;
      const likeness = jaroWinkler(mine, theirs);
      if (likeness >= 0.92) return 1;
      return likeness >= 0.8 ? 2 : 4;
    },
    rareValueOf: (record) => record[field] || undefined,
  };
}

const compareSuburb: Comparison<FebrlRecord> = {
  field: 'suburb',
  levels: nameLevels,
  levelOf({ suburb: mine }, { suburb: theirs }) {
    if (mine === '' || theirs === '') return -1;
    if (mine === theirs) return 0;
    const likeness = jaroWinkler(mine, theirs);
    if (likeness >= 0.92) return 1;
    return likeness >= 0.8 ? 2 : 4;
  },
  rareValueOf: ({ suburb }) => suburb || undefined,
};

const compareBirthDate: Comparison<FebrlRecord> = {
  field: 'birthDate',
  levels: dateLevels,
  levelOf({ birthDate: mine }, { birthDate: theirs }) {
    if (mine === '' || theirs === '') return -1;
    return editDistance(mine, theirs, 2);
  },
};

const keysWith = (...parts: readonly string[]): readonly string[] =>
  parts.every((part) => part !== '') ? [parts.join('|')] : [];

/** Compares names and birth dates, and the suburb where asked. */
export function febrlScheme(fields: readonly FebrlField[]): MatchingScheme<FebrlRecord> {
  const hasSuburb = fields.includes('suburb');
  return {
    comparisons: [
      compareName('givenName'),
      compareName('surname'),
      compareBirthDate,
      ...(hasSuburb ? [compareSuburb] : []),
    ],
    passes: [
      { name: 'birth date', keysOf: ({ birthDate }) => keysWith(birthDate) },
      { name: 'names', keysOf: (one) => keysWith([one.givenName, one.surname].sort().join('|')) },
      { name: 'surname', keysOf: ({ surname }) => keysWith(surname) },
      { name: 'given name', keysOf: ({ givenName }) => keysWith(givenName) },
      {
        name: 'beginnings and year',
        keysOf: ({ birthDate, givenName, surname }) =>
          keysWith(givenName.slice(0, 2), surname.slice(0, 2), birthDate.slice(0, 4)),
      },
      {
        name: 'beginnings and day',
        keysOf: ({ birthDate, givenName, surname }) =>
          keysWith(givenName.slice(0, 1), surname.slice(0, 1), birthDate.slice(4)),
      },
      ...(hasSuburb
        ? [{ name: 'suburb', keysOf: ({ suburb }: FebrlRecord) => keysWith(suburb) }]
        : []),
    ],
    isCertain: (left, right) =>
      left.birthDate !== '' &&
      left.birthDate === right.birthDate &&
      left.givenName !== '' &&
      left.givenName === right.givenName &&
      left.surname !== '' &&
      left.surname === right.surname,
    certainRecall: 0.6,
  };
}
