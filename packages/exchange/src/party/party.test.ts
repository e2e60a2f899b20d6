import { describe, expect, test } from 'vitest';
import { hubParty, isPartyId, partyOf, provinceOfParty } from './party.ts';

describe('partyOf', () => {
  test('any division code of a province names the province’s node', () => {
    expect(['44', '440000', '441900003'].map(partyOf)).toEqual(Array(3).fill('zl:node:44'));
    expect(provinceOfParty('zl:node:44')).toBe('44');
    expect(provinceOfParty(hubParty)).toBeUndefined();
  });

  test('only the hub and two digits of a province are parties', () => {
    expect(['zl:hub', 'zl:node:52'].every(isPartyId)).toBe(true);
    expect(
      ['zl:node:4', 'zl:node:444', 'zl:node:04', 'zl:HUB', ' zl:hub', 'zl:node:44\n'].some(
        isPartyId,
      ),
    ).toBe(false);
  });
});
