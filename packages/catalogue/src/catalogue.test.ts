import { readdirSync } from 'node:fs';
import { checkLegalBasis, day, itemCodes } from '@zhulian/casework';
import { describe, expect, test } from 'vitest';
import { catalogue, findProvince } from './catalogue.ts';

const foldersOf = (shelf: string) => readdirSync(new URL(shelf, import.meta.url)).toSorted();

describe('目录 the shelves', () => {
  test('every folder of a shelf is in the catalogue, under its own slug, with no list to edit', () => {
    expect(catalogue.serviceItems.map(({ slug }) => slug).toSorted()).toEqual(
      foldersOf('service-items'),
    );
    expect(catalogue.caseTypes.map(({ slug }) => slug).toSorted()).toEqual(foldersOf('case-types'));
    expect(catalogue.provinces.map(({ slug }) => slug).toSorted()).toEqual(foldersOf('provinces'));
    expect(catalogue.legalBases.map(({ code }) => code).toSorted()).toEqual(
      foldersOf('legal-bases'),
    );
  });

  test('holds the ten provinces in the order of their codes', () => {
    expect(catalogue.provinces.map(({ code }) => code)).toEqual([
      '35',
      '36',
      '43',
      '44',
      '45',
      '46',
      '50',
      '51',
      '52',
      '53',
    ]);
    expect(findProvince('44')).toBe(findProvince('guangdong'));
  });
});

describe('政策事实 what is not known', () => {
  test('is unknown, never "none": each — says so in its status and in its words', () => {
    for (const province of catalogue.provinces) {
      for (const fact of [
        province.residenceTest,
        province.unmarriedParents,
        province.documents,
        province.clock,
      ]) {
        expect(fact.status === 'unknown', province.slug).toBe(fact.confidence === '—');
        if (fact.status === 'unknown')
          expect(fact.words.zh, province.slug).toMatch(/没有查到|没有写明|未知/u);
      }
    }
  });

  test('Hainan and Yunnan have no measure found; Guangdong and Sichuan register unmarried mothers', () => {
    for (const slug of ['hainan', 'yunnan'])
      expect(findProvince(slug)?.residenceTest.status).toBe('unknown');
    const registering = catalogue.provinces.filter(
      ({ unmarriedParents }) => unmarriedParents.rule === 'registers',
    );
    expect(registering.map(({ slug }) => slug)).toEqual(['guangdong', 'sichuan']);
  });

  test('Guangdong prints on its voucher that it is no evidence of lawfulness (K5)', () => {
    expect(findProvince('guangdong')?.voucherNotices[0]?.zh).toContain('不作为');
  });
});

describe('法律依据 as it stands', () => {
  const ask = (
    purpose: string,
    caseType: string,
    items: readonly string[],
    on: string,
    reason = '',
  ) =>
    checkLegalBasis(catalogue.legalBases, {
      purpose,
      caseType,
      items,
      on: day(on),
      province: '44',
      reason,
    });

  test('a co-check for birth registration stands on the Law’s article 14 today', () => {
    const outcome = ask(
      'birth-registration',
      'co-check',
      ['identity', 'household-registration'],
      '2026-11-09',
    );
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        basis: { code: 'population-and-family-planning-law-2021', article: { zh: '第十四条' } },
      },
    });
    if (outcome.ok) {
      expect(outcome.value.companions.map(({ code }) => code)).toContain(
        'personal-information-protection-law-2021',
      );
    }
  });

  test('the 2009 procedure runs in 2010 and is refused today, with the order that repealed it', () => {
    const items = ['migrant-certificate'];
    const then = ask('first-child-registration', 'first-child-registration', items, '2010-09-30');
    expect(then.ok).toBe(true);
    expect(
      ask('first-child-registration', 'first-child-registration', items, '2026-11-23'),
    ).toMatchObject({
      refusal: { code: 'basis.not-in-force', repealedBy: { zh: expect.stringContaining('747') } },
    });
    expect(ask('birth-registration', 'co-check', ['identity'], '2010-09-30')).toMatchObject({
      refusal: { code: 'basis.not-in-force' },
    });
  });

  test('no day and no purpose lets the levy, or a suspected pregnancy, be asked about', () => {
    for (const on of ['2005-01-01', '2010-09-30', '2021-09-25', '2026-11-23']) {
      expect(ask('levy-collection', 'co-check', ['identity'], on).ok).toBe(false);
      expect(ask('birth-registration', 'co-check', ['identity'], on, '疑似怀孕')).toMatchObject({
        refusal: { code: 'purpose.not-served' },
      });
    }
  });

  test('no basis of any year licenses an item outside the list, nor pregnancy, contraception or marriage', () => {
    for (const { purposes } of catalogue.legalBases) {
      for (const { items } of purposes) for (const item of items) expect(itemCodes).toContain(item);
    }
    for (const item of ['pregnancy', 'contraception', 'number-of-births', 'marital-status']) {
      expect(ask('birth-registration', 'co-check', [item], '2026-11-09')).toMatchObject({
        refusal: { code: 'basis.item-not-licensed' },
      });
    }
  });

  test('article 18(4), the favourable rule, licenses no registration', () => {
    const law = catalogue.legalBases.find(
      ({ code }) => code === 'population-and-family-planning-law-2021',
    );
    expect(JSON.stringify(law?.purposes)).not.toContain('第十八条');
  });
});
