import { describe, expect, test } from 'vitest';
import { birthDateIn, isCheckDigitRight, sexIn } from '../person/citizen-number.ts';
import { cast } from './cast.ts';
import { castRegister } from './cast-register.ts';

const residents = Object.values(cast.residents);
const staff = Object.values(cast.staff);

describe('the cast of the story 演示人物', () => {
  test('has numbers that check and agree with the declared sex and birth date', () => {
    for (const { number, sex, birthDate } of residents) {
      expect(isCheckDigitRight(number), number).toBe(true);
      expect(birthDateIn(number)).toBe(birthDate);
      expect(sexIn(number)).toBe(sex);
    }
  });

  test('shares no id, no number and no sign-in with one another', () => {
    const keys = [
      ...residents.flatMap(({ personIds, number, slug }) => [
        ...Object.values(personIds),
        number,
        slug,
      ]),
      ...staff.map(({ id }) => id),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('gives the mother three look-alikes in the register of Guizhou', () => {
    const names = castRegister('52').persons.map((person) => person.name);
    expect(names.filter((name) => ['周晓芸', '周晓云', '周小芸'].includes(name))).toHaveLength(4);
  });

  test('lets no register but that of Guangdong know where the mother lives', () => {
    const knowing = ['43', '52'].flatMap((province) =>
      castRegister(province).residences.filter((residence) => residence.township === '441900119'),
    );
    expect(knowing).toEqual([]);
    expect(castRegister('43').persons.map((person) => person.name)).toEqual(['陈立平']);
  });
});
