import { checkCharacterOf } from '@zhulian/vocabulary';
import { describe, expect, test } from 'vitest';
import { explainPair } from './explanation/explain-pair.ts';
import { linkRecords } from './link-records.ts';
import { type PersonRecord, personRecordFields } from './persons/person-record.ts';
import { personScheme } from './persons/person-scheme.ts';
import { preparePerson } from './persons/prepare-person.ts';
import { zoneOf } from './scoring/zone.ts';

const empty = Object.fromEntries(
  personRecordFields.map((name) => [name, '']),
) as unknown as PersonRecord;

function counted(): (below: number) => number {
  let state = 1;
  return (below) => {
    state = (Math.imul(state, 48_271) >>> 0) % 2_147_483_647;
    return state % below;
  };
}

/** Six hundred people, no two of one name and day. */
const people: readonly PersonRecord[] = Array.from({ length: 600 }, (_, place) => {
  const day = `${1950 + (place % 50)}-${String(1 + (place % 12)).padStart(2, '0')}-${String(1 + (place % 28)).padStart(2, '0')}`;
  const first17 = `4419${String(place % 90).padStart(2, '0')}${day.replaceAll('-', '')}${String(place % 999).padStart(3, '0')}`;
  const surname = '王李张刘陈杨黄赵吴周'.charAt(place % 10);
  const given = '芳娜敏静丽艳娟霞秀燕玲桂英梅红兰凤洁琳素'.charAt(place % 20);
  const last = '国建华明德志文军福生金荣宝庆贵富成玉光忠'.charAt((place * 7) % 20);
  return {
    ...empty,
    id: `a${place}`,
    name: surname + last + given,
    citizenNumber: first17 + checkCharacterOf(first17),
    birthDate: day,
    registeredDivision: first17.slice(0, 6),
  };
});

describe('linkRecords 记录比对', () => {
  const left = people.map(preparePerson);
  const right = people
    .map((person, place) => ({
      ...person,
      id: `b${place}`,
      citizenNumber: place % 10 < 3 ? '' : person.citizenNumber,
      birthDate: place % 10 === 5 ? '' : person.birthDate,
    }))
    .toReversed()
    .map(preparePerson);
  const linked = linkRecords(left, right, { scheme: personScheme, draw: counted() });
  const { bits, pairs, ranked } = linked;
  const isTrue = (pair: number): boolean =>
    left[pairs.left[pair] as number]?.id.slice(1) ===
    right[pairs.right[pair] as number]?.id.slice(1);

  test('everybody finds himself, and whom the model would join by itself is right', () => {
    const joined = ranked.filter((pair) => zoneOf(bits[pair] as number) === 'link');
    expect(joined.length).toBeGreaterThan(550);
    expect(joined.every(isTrue)).toBe(true);
    expect(new Set(joined.map((pair) => pairs.left[pair])).size).toBe(joined.length);
  });

  test('the same lists and the same draws give the same bits', () => {
    const again = linkRecords(left, right, { scheme: personScheme, draw: counted() });
    expect(again.bits).toEqual(bits);
  });

  test('the steps of the waterfall add up to the bits of the pair', () => {
    for (const pair of [ranked[0], ranked[300], ranked.at(-1)]) {
      if (pair === undefined) throw new RangeError();
      const one = left[pairs.left[pair] as number];
      const other = right[pairs.right[pair] as number];
      if (one === undefined || other === undefined) throw new RangeError();
      const steps = explainPair(one, other, { scheme: personScheme, ...linked });
      const sum = steps.reduce((total, step) => total + step.bits, 0);
      expect(sum).toBeCloseTo(bits[pair] as number, 9);
    }
  });
});
