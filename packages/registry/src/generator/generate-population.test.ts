import { type CalendarDate, isPlaceholderNumber } from '@zhulian/vocabulary';
import { beforeAll, describe, expect, test } from 'vitest';
import { cast } from '../cast/cast.ts';
import { comparableNumberOf, isCheckDigitRight } from '../person/citizen-number.ts';
import type { IdentifierFlag } from '../person/identifier.ts';
import { generatePopulation } from './generate-population.ts';
import type { DivisionStock, Population, PopulationOrder } from './population-order.ts';

const provinces = ['35', '36', '43', '44', '45', '46', '50', '51', '52', '53'];
const townships = Object.fromEntries(
  provinces.map((province) => [
    province,
    ['0101001', '0102101', '0502100', '0502102'].map((rest) => province + rest),
  ]),
);
const divisions: DivisionStock = {
  townships,
  deadCounties: {
    520502: [{ code: '522401', validFrom: null, validUntil: '2011-12-30' as CalendarDate }],
  },
};
const order: PopulationOrder = { seed: 41, persons: 20_000, provinces, divisions };

let population: Population;
let tookMs = 0;

beforeAll(() => {
  const startedMs = performance.now();
  population = generatePopulation(order);
  tookMs = performance.now() - startedMs;
});

const registersOf = (made: Population) => Object.values(made.registers);
const personsOf = (made: Population) => registersOf(made).flatMap((register) => register.persons);

describe('generatePopulation 合成居民', () => {
  test('gives the same registers for the same seed and others for another', () => {
    const small = { ...order, persons: 500 };
    expect(generatePopulation(small)).toEqual(generatePopulation(small));
    expect(generatePopulation({ ...small, seed: 42 })).not.toEqual(generatePopulation(small));
  });

  test('makes 20,000 different people in less than a second and a half', () => {
    const registered = registersOf(population).flatMap((register) => {
      const here = new Set(register.households.flatMap((household) => household.members));
      return [...here];
    });
    const castCount = Object.keys(cast.residents).length;
    expect(population.persons).toBe(20_000);
    expect(registered.length + castCount).toBe(20_000);
    expect(tookMs).toBeLessThan(1500);
  });

  test('puts wanted arrivals where they are wanted, and leaves them out where they do not fit', () => {
    const arrivals = [
      { sex: '2', from: '520502100', to: '440101001' },
      { sex: '1', from: '430101001', to: '440101001' },
    ] as const;
    const made = generatePopulation({ ...order, persons: 500, arrivals });
    expect(made.persons).toBe(500);
    expect(made.arrived).toHaveLength(2);
    for (const [index, { from, to }] of arrivals.entries()) {
      const known = made.registers['44']?.residences.filter(
        ({ personId }) => personId === made.arrived[index]?.id,
      );
      expect(known?.map(({ kind, township }) => [kind, township])).toEqual([
        ['registered', from],
        ['current', to],
      ]);
    }
    const tooSmall = generatePopulation({ ...order, persons: 8, arrivals });
    expect(tooSmall.arrived).toEqual([]);
  });

  test('writes a migrant into two registers under ids that have nothing in common', () => {
    const ids = personsOf(population).map((person) => person.id);
    expect(new Set(ids).size).toBe(ids.length);
    const living = registersOf(population).flatMap((register) =>
      register.residences.filter(
        (residence) => residence.kind === 'current' && residence.to === null,
      ),
    );
    expect(new Set(living.map((residence) => residence.personId)).size).toBe(living.length);
    expect(living.length).toBe(population.persons);
    const guangdong = population.registers['44'];
    const fromElsewhere = guangdong?.residences.filter(
      ({ kind, divisionAsWritten }) => kind === 'registered' && !divisionAsWritten.startsWith('44'),
    );
    expect(fromElsewhere?.length).toBeGreaterThan(500);
  });

  test('keeps every stay inside the years of the person and never two of one kind at once', () => {
    for (const register of registersOf(population)) {
      const open = new Set<string>();
      for (const { personId, kind, from, to } of register.residences) {
        if (to !== null) expect(from < to).toBe(true);
        expect(from <= ('2026-01-01' as CalendarDate)).toBe(true);
        expect(open.has(`${personId} ${kind}`)).toBe(false);
        open.add(`${personId} ${kind}`);
      }
    }
  });

  test('carries the faults of real registers, each in a small share', () => {
    const counts = new Map<IdentifierFlag | 'none', number>();
    for (const person of personsOf(population)) {
      if (person.identifiers.length === 0) counts.set('none', (counts.get('none') ?? 0) + 1);
      for (const flag of person.identifiers.flatMap((identifier) => identifier.flags)) {
        counts.set(flag, (counts.get(flag) ?? 0) + 1);
      }
    }
    const shares: readonly (IdentifierFlag | 'none')[] = [
      'none',
      'placeholder',
      'check-digit-failed',
      'fifteen-digits',
      'dead-division',
      'sex-differs',
      'birth-date-differs',
    ];
    for (const share of shares) {
      expect(counts.get(share) ?? 0, share).toBeGreaterThan(10);
      expect(counts.get(share) ?? 0, share).toBeLessThan(2000);
    }
  });

  test('gives nobody the number of another, and no unflagged number that does not check', () => {
    const seen = new Map<string, number>();
    for (const identifier of personsOf(population).flatMap((person) => person.identifiers)) {
      if (isPlaceholderNumber(identifier.number)) continue;
      const comparable = comparableNumberOf(identifier.number) ?? '';
      seen.set(comparable, (seen.get(comparable) ?? 0) + 1);
      expect(isCheckDigitRight(comparable)).toBe(!identifier.flags.includes('check-digit-failed'));
    }
    // A number and its 15-digit form in two registers of one person: four at the most.
    expect(Math.max(...seen.values())).toBeLessThanOrEqual(4);
  });

  test('has look-alikes: people of one township with one name and birth dates a few days apart', () => {
    const groups = new Map<string, number>();
    for (const register of registersOf(population)) {
      const townshipOf = new Map(
        register.residences
          .filter((residence) => residence.kind === 'registered')
          .map((residence) => [residence.personId, residence.township]),
      );
      for (const { id, name, declaredBirthDate } of register.persons) {
        const key = `${name} ${townshipOf.get(id)} ${declaredBirthDate?.slice(0, 7)}`;
        groups.set(key, (groups.get(key) ?? 0) + 1);
      }
    }
    expect([...groups.values()].filter((count) => count > 1).length).toBeGreaterThan(50);
  });

  test('has no field for pregnancy, contraception, births or marriage anywhere', () => {
    const text = JSON.stringify(generatePopulation({ ...order, persons: 300 }).registers);
    const fields = new Set([...text.matchAll(/"([A-Za-z]+)":/gu)].map((match) => match[1] ?? ''));
    expect(
      [...fields].filter((field) =>
        /pregnan|contracep|parity|birthOrder|marital|married|spouse/iu.test(field),
      ),
    ).toEqual([]);
    expect(fields).toContain('declaredBirthDate');
  });
});
