import type { BlockingPass, MatchingScheme } from '../comparison/comparison.ts';
import { compareBirthDate } from './compare-birth-date.ts';
import { compareNumber, comparePhone, comparePlace, compareSex } from './compare-facts.ts';
import { compareGivenName, compareRelative, compareSurname } from './compare-names.ts';
import type { PreparedPerson } from './prepare-person.ts';

type Part = string | undefined;

/** One key of all parts, or none when a part is missing. */
function keyOf(...parts: readonly Part[]): readonly string[] {
  return parts.some((part) => part === undefined || part === '') ? [] : [parts.join('|')];
}

const fuzzyOf = ({ name }: PreparedPerson): Part =>
  name && name.given !== '' ? `${name.surnameFuzzy} ${name.givenFuzzy}` : undefined;
const yearOf = ({ birthDate }: PreparedPerson): Part => birthDate?.slice(0, 4);
const dayOf = ({ birthDate }: PreparedPerson): Part => birthDate?.slice(5);
const countyOf = ({ registered }: PreparedPerson): Part => registered?.slice(0, 6);

/**
 * 分块: a pair that one slip hides from one pass is found by another. Every pass is narrow enough for millions: a key that a thousand
 * people share finds nobody in reasonable time.
 */
const passes: readonly BlockingPass<PreparedPerson>[] = [
  { name: 'number', keysOf: ({ number }) => keyOf(number) },
  { name: 'number but its end', keysOf: ({ number }) => keyOf(number?.slice(0, 17)) },
  {
    name: 'birth date and surname by ear',
    keysOf: ({ birthDate, name }) => keyOf(birthDate, name?.surnameFuzzy),
  },
  {
    name: 'birth date and given name by ear',
    keysOf: ({ birthDate, name }) => keyOf(birthDate, name?.givenFuzzy),
  },
  { name: 'name by ear and year', keysOf: (one) => keyOf(fuzzyOf(one), yearOf(one)) },
  { name: 'name by ear and day', keysOf: (one) => keyOf(fuzzyOf(one), dayOf(one)) },
  { name: 'name by ear and county', keysOf: (one) => keyOf(fuzzyOf(one), countyOf(one)) },
  { name: 'phone', keysOf: ({ phone }) => keyOf(phone) },
  {
    name: 'county, surname by ear and year',
    keysOf: (one) => keyOf(countyOf(one), one.name?.surnameFuzzy, yearOf(one)),
  },
  { name: 'county and day', keysOf: (one) => keyOf(countyOf(one), dayOf(one)) },
  {
    name: 'spouse by ear and surname by ear',
    keysOf: ({ name, spouse }) =>
      keyOf(spouse?.surnameFuzzy, spouse?.givenFuzzy, name?.surnameFuzzy),
  },
  {
    name: 'mother by ear and year',
    keysOf: (one) => keyOf(one.mother?.surnameFuzzy, one.mother?.givenFuzzy, yearOf(one)),
  },
];

/** 人员比对方案: how two records of persons are compared (registry handbook E.2). */
export const personScheme: MatchingScheme<PreparedPerson> = {
  comparisons: [
    compareNumber,
    compareSurname,
    compareGivenName,
    compareBirthDate,
    compareSex,
    comparePlace('registered'),
    comparePlace('residence'),
    comparePhone,
    compareRelative('spouse'),
    compareRelative('mother'),
  ],
  passes,
  isCertain: (left, right) =>
    (left.number !== undefined && left.number === right.number) ||
    (left.name !== undefined &&
      left.name.whole === right.name?.whole &&
      left.birthDate !== undefined &&
      left.birthDate === right.birthDate),
  certainRecall: 0.85,
};
