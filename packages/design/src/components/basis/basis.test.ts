import type { Citation } from '@zhulian/contract';
import { describe, expect, test } from 'vitest';
import { basis } from './basis.ts';

const citation: Citation = {
  code: 'guangdong-2021-20',
  title: { zh: '《广东省人口与计划生育条例》', en: 'Guangdong Population Regulation' },
  article: { zh: '第二十条', en: 'Article 20' },
  validFrom: '2021-12-01',
  validTo: null,
  status: 'unverified',
};
const reader = { language: 'zh', date: (on: string) => on } as const;

describe('basis 依据', () => {
  test('says 未核实 where an unverified citation stands', () => {
    expect(basis(citation, reader).toString()).toContain('未核实');
    expect(basis({ ...citation, status: 'verified' }, reader).toString()).not.toContain('未核实');
  });

  test('says since when it is in force', () => {
    expect(basis(citation, reader).toString()).toContain('2021-12-01起施行');
    expect(basis(citation, { ...reader, language: 'en' }).toString()).toContain('in force since');
  });

  test('shows no date where nobody knows it', () => {
    const strict = { ...reader, date: (on: string) => on || expect.fail('no date was given') };
    expect(basis({ ...citation, validFrom: '' }, strict).toString()).not.toContain('起施行');
  });
});
