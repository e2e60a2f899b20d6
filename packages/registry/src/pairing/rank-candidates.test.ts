import { addDays, type CalendarDate } from '@zhulian/vocabulary';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cast } from '../cast/cast.ts';
import { castRegister } from '../cast/cast-register.ts';
import type { Person, PersonId } from '../person/person.ts';
import type { AskedPerson, DivisionResolver, PairingSubject } from './asked-person.ts';
import { rankCandidates } from './rank-candidates.ts';

const divisions: DivisionResolver = {
  inForceFor: (code) => (code === '522401' ? ['520502'] : [code]),
};

const guizhou = castRegister('52');
const subjects: readonly PairingSubject[] = guizhou.persons.map((person) => ({
  person,
  residences: guizhou.residences.filter((residence) => residence.personId === person.id),
}));

const { mother, homophone, namesake, oneDigitApart } = cast.residents;
const asked: AskedPerson = {
  name: mother.name,
  identityNumber: mother.number,
  birthDate: mother.birthDate,
  registeredDivision: '522401',
};

const idsOf = (wanted: AskedPerson) =>
  rankCandidates(wanted, subjects, divisions).map((candidate) => candidate.subject.person.id);

describe('rankCandidates 配对', () => {
  test('puts the person with the same number first, among three look-alikes', () => {
    const ids = idsOf(asked);
    expect(ids[0]).toBe(mother.personIds['52']);
    expect(new Set(ids)).toEqual(
      new Set([mother, homophone, namesake, oneDigitApart].map(({ personIds }) => personIds['52'])),
    );
  });

  test('shows which things agree and which differ, in words', () => {
    const [first, ...others] = rankCandidates(asked, subjects, divisions);
    expect(first?.signs.map((sign) => sign.code)).toEqual([
      'number-equal',
      'name-equal',
      'birth-date-equal',
      'county-equal',
    ]);
    for (const other of others) expect(other.signs.some((sign) => !sign.agrees)).toBe(true);
  });

  test('takes the dead code 522401 on the papers to its successor before it compares places', () => {
    const unresolved = rankCandidates(asked, subjects, { inForceFor: (code) => [code] });
    expect(unresolved[0]?.signs.map((sign) => sign.code)).toContain('place-differs');
  });

  test('upgrades a 15-digit number before it compares', () => {
    const old = `${mother.number.slice(0, 6)}${mother.number.slice(8, 17)}`;
    expect(old).toHaveLength(15);
    expect(idsOf({ name: '不相干', identityNumber: old })[0]).toBe(mother.personIds['52']);
  });

  test('matches no one by a placeholder number', () => {
    for (const placeholder of ['000000000000000000', '000000201801010000']) {
      const holder = personWith(placeholder);
      const outcome = rankCandidates(
        { name: '甲乙丙', identityNumber: placeholder },
        [{ person: holder, residences: [] }],
        divisions,
      );
      expect(outcome).toEqual([]);
    }
  });

  test('calls numbers near only when one of them fails its check digit', () => {
    const wrong = `${mother.number.slice(0, 17)}X`;
    const near = rankCandidates({ name: mother.name, identityNumber: wrong }, subjects, divisions);
    const signsOf = (id: PersonId | undefined) =>
      near.find(({ subject }) => subject.person.id === id)?.signs.map((sign) => sign.code);
    expect(signsOf(mother.personIds['52'])).toContain('number-near');
    expect(signsOf(oneDigitApart.personIds['52'])).toContain('number-differs');
  });

  test('leads with the same number whatever else differs, and in any order of the register', () => {
    const name = fc.constantFrom('周晓芸', '周晓云', '周小芸', '王芳', '吴𠮷');
    const birthDate = fc
      .integer({ min: 0, max: 20_000 })
      .map((days) => addDays('1960-01-01' as CalendarDate, days));
    fc.assert(
      fc.property(
        name,
        fc.option(birthDate, { nil: undefined }),
        fc.shuffledSubarray([...subjects], { minLength: subjects.length }),
        (anyName, anyBirthDate, shuffled) => {
          const wanted = { ...asked, name: anyName, birthDate: anyBirthDate };
          const ranked = rankCandidates(wanted, shuffled, divisions);
          expect(ranked[0]?.subject.person.id).toBe(mother.personIds['52']);
          expect(ranked).toEqual(rankCandidates(wanted, subjects, divisions));
        },
      ),
      { numRuns: 60 },
    );
  });
});

function personWith(number: string): Person {
  return {
    id: 'b7c2c1b0-58a4-4a0e-9d0e-0c9a7a1f2e11' as PersonId,
    name: '丁戊己',
    formerNames: [],
    declaredSex: '0',
    declaredBirthDate: null,
    identifiers: [
      {
        kind: 'citizen-number',
        number,
        flags: ['placeholder'],
        recordedOn: '2018-01-01' as CalendarDate,
        replacedOn: null,
      },
    ],
  };
}
