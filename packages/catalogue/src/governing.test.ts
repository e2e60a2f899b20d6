import { day, type GoverningFacts, governingProvince } from '@zhulian/casework';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue } from './catalogue.ts';

const { provinces } = catalogue;
const foshan = '440604001';
const changsha = '430102001';
const lives = (office: string, since: string, residencePermit = false) => ({
  office,
  since: day(since),
  residencePermit,
});
const govern = (facts: GoverningFacts) => governingProvince(provinces, facts);

describe('governingProvince 适用省份', () => {
  test('T05: an unmarried mother registered in Hunan and living in Foshan is registered by Guangdong', () => {
    const outcome = govern({
      on: day('2026-11-09'),
      applyingWith: 'alone',
      residence: lives(foshan, '2026-05-01'),
      registeredAt: changsha,
    });
    expect(outcome).toMatchObject({
      ok: true,
      value: { province: '44', test: 'residence', unmarriedRule: 'registers' },
    });
    if (!outcome.ok) return;
    expect(outcome.value.words.zh).toContain('第九项');
    expect(outcome.value.unverified.some(({ zh }) => zh.includes('未核实'))).toBe(true);
    expect(outcome.value.alternatives).toEqual([]);
  });

  test('T07: a couple from Guizhou is too early in Changsha on 30 September and in time on 11 October', () => {
    const couple = (on: string): GoverningFacts => ({
      on: day(on),
      applyingWith: 'spouse',
      residence: lives(changsha, '2026-09-10'),
      registeredAt: '520502106',
      spouseRegisteredAt: '520502107',
    });
    expect(govern({ ...couple('2026-09-30'), chosenProvince: '43' })).toMatchObject({
      refusal: {
        code: 'case.no-province-test-met',
        failed: [{ province: '43', metOn: '2026-10-11' }],
        alternatives: [{ province: '52' }],
      },
    });
    expect(govern(couple('2026-09-30'))).toMatchObject({
      value: { province: '52', test: 'household-registration' },
    });
    expect(govern(couple('2026-10-10'))).toMatchObject({ value: { province: '52' } });
    expect(govern(couple('2026-10-11'))).toMatchObject({
      value: { province: '43', test: 'residence' },
    });
  });

  test('K1: Hunan would have her marry first, so where Hunan is all there is, it is refused with Hunan’s own item', () => {
    const outcome = govern({
      on: day('2026-11-09'),
      applyingWith: 'alone',
      residence: lives(changsha, '2020-01-01'),
      registeredAt: changsha,
    });
    expect(outcome).toMatchObject({
      refusal: { code: 'case.no-province-test-met', failed: [{ province: '43' }] },
    });
  });

  test('K2: without a Sichuan residence permit the registration place stays open', () => {
    const facts: GoverningFacts = {
      on: day('2026-11-09'),
      applyingWith: 'spouse',
      residence: lives('510104001', '2026-10-01'),
      registeredAt: '520502106',
      spouseRegisteredAt: null,
    };
    expect(govern(facts)).toMatchObject({ value: { province: '52' } });
    expect(govern({ ...facts, residence: lives('510104001', '2026-01-01', true) })).toMatchObject({
      value: { province: '51', test: 'residence' },
    });
  });

  test('an unknown residence test is opened by a residence permit (RP 13(6)), and what is unknown is said', () => {
    const outcome = govern({
      on: day('2026-11-09'),
      applyingWith: 'spouse',
      residence: lives('460106001', '2026-01-01', true),
      registeredAt: '520502106',
      spouseRegisteredAt: null,
    });
    expect(outcome).toMatchObject({ value: { province: '46', test: 'residence-permit' } });
    if (outcome.ok)
      expect(outcome.value.unverified.some(({ zh }) => zh.includes('未知'))).toBe(true);
  });

  test('whether another parent exists changes nothing when she applies alone', () => {
    const offices = fc.constantFrom(...provinces.map(({ code }) => `${code}0102001`));
    fc.assert(
      fc.property(
        offices,
        offices,
        offices,
        fc.boolean(),
        (home, residence, his, residencePermit) => {
          const facts: GoverningFacts = {
            on: day('2026-11-09'),
            applyingWith: 'alone',
            residence: lives(residence, '2026-01-01', residencePermit),
            registeredAt: home,
          };
          expect(govern({ ...facts, spouseRegisteredAt: his })).toEqual(govern(facts));
        },
      ),
      { numRuns: 100 },
    );
  });

  test('the favourable rule of article 18(4) is never cited for registration', () => {
    const offices = fc.constantFrom(...provinces.map(({ code }) => `${code}0102001`));
    const withWhom = fc.constantFrom<'alone' | 'spouse'>('alone', 'spouse');
    fc.assert(
      fc.property(offices, offices, offices, withWhom, (home, residence, his, applyingWith) => {
        const outcome = govern({
          on: day('2026-11-09'),
          applyingWith,
          residence: lives(residence, '2026-01-01'),
          registeredAt: home,
          spouseRegisteredAt: his,
        });
        expect(JSON.stringify(outcome)).not.toMatch(/第十八条|18\(4\)|favourable/u);
      }),
      { numRuns: 100 },
    );
  });

  test('a couple can register somewhere, in every province of registration and residence', () => {
    for (const { code } of provinces) {
      for (const there of provinces) {
        const outcome = govern({
          on: day('2026-11-09'),
          applyingWith: 'spouse',
          residence: lives(`${there.code}0102001`, '2026-11-01'),
          registeredAt: `${code}0102001`,
          spouseRegisteredAt: null,
        });
        expect(outcome.ok, `${code} in ${there.code}`).toBe(true);
      }
    }
  });
});
