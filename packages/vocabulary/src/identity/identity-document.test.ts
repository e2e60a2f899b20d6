import { describe, expect, test } from 'vitest';
import { type IdentityDocumentKind, parseIdentityDocument } from './identity-document.ts';

const good: readonly (readonly [IdentityDocumentKind, string])[] = [
  ['resident-identity-card', '440305199108150029'],
  ['hong-kong-residence-permit', '810000198207130433'],
  ['macao-residence-permit', '820000200101010128'],
  ['taiwan-residence-permit', '830000199912310139'],
  ['foreigner-permanent-card-2023', '944840198503120018'],
  ['foreigner-permanent-card-2017', 'USA440085031200'],
  ['hong-kong-macao-travel-permit', 'H12345678'],
  ['hong-kong-macao-travel-permit', 'M87654321'],
  ['taiwan-travel-permit', '12345678'],
  ['passport', 'E12345678'],
  ['birth-certificate', 'T440000001'],
];

describe('parseIdentityDocument 证件', () => {
  test.each(good)('reads a %s with number %s', (kind, number) => {
    expect(parseIdentityDocument(kind, ` ${number.toLowerCase()} `)).toEqual({
      ok: true,
      value: { kind, number },
    });
  });

  test.each(good.slice(0, 5))('finds the wrong check character of a %s', (kind, number) => {
    const wrong = number.endsWith('1') ? '2' : '1';
    expect(parseIdentityDocument(kind, `${number.slice(0, -1)}${wrong}`)).toMatchObject({
      refusal: { code: 'identity-number.check-character-wrong', expected: number.at(-1) },
    });
  });

  test('finds an impossible birthday on a permit', () => {
    expect(parseIdentityDocument('macao-residence-permit', '820000200102300128')).toEqual({
      ok: false,
      refusal: { code: 'identity-number.date-impossible', date: '2001-02-30' },
    });
  });

  test.each([
    ['hong-kong-residence-permit', '820000200101010128'],
    ['birth-certificate', '4400000001'],
    ['taiwan-travel-permit', 'H12345678'],
    ['passport', '护照12345'],
  ] as const)('refuses as a %s what is none: %s', (kind, number) => {
    expect(parseIdentityDocument(kind, number)).toEqual({
      ok: false,
      refusal: { code: 'identity-document.malformed', kind },
    });
  });
});
