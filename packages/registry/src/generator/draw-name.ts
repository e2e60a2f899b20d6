import {
  dottedNameParts,
  givenCharacters,
  rareGivenCharacters,
  soundAlikes,
  surnames,
} from './name-tables.ts';
import type { Random } from './random.ts';

const surnamesTotal = surnames.reduce((total, [, weight]) => total + weight, 0);

/** Provinces where names with a middle dot are not rare: Guangxi, Sichuan, Guizhou, Yunnan. */
const dottedNameProvinces: ReadonlySet<string> = new Set(['45', '51', '52', '53']);

/** A surname by its weight. */
export function drawSurname(random: Random): string {
  let left = random.below(surnamesTotal);
  for (const [surname, weight] of surnames) {
    left -= weight;
    if (left < 0) return surname;
  }
  return '王';
}

/** A whole name with the given surname; now and then a dotted name or a rare character. */
export function drawName(
  random: Random,
  wanted: { readonly surname: string; readonly sex: '1' | '2'; readonly province: string },
): string {
  const kind = wanted.sex === '1' ? 'male' : 'female';
  if (dottedNameProvinces.has(wanted.province) && random.happens(12)) {
    return `${random.pick(dottedNameParts.family)}·${random.pick(dottedNameParts[kind])}`;
  }
  const last = random.happens(3)
    ? random.pick(rareGivenCharacters)
    : random.pick(givenCharacters[kind]);
  if (random.happens(140)) return wanted.surname + last;
  const first = random.pick(givenCharacters[random.happens(500) ? 'either' : kind]);
  return wanted.surname + first + last;
}

/** The name written by ear: one character replaced by one that sounds the same; the name itself if there is none. */
export function misheard(name: string): string {
  for (const [left, right] of soundAlikes) {
    if (name.includes(left)) return name.replace(left, right);
    if (name.includes(right)) return name.replace(right, left);
  }
  return name;
}
