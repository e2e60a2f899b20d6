import { describe, expect, test } from 'vitest';
import { levelOfOffice, partyOf } from './office.ts';
import { officeChain } from './office-chain.ts';

const offices = (office: string) => officeChain(office).map((rung) => rung.office);

describe('officeChain 逐级上报', () => {
  test('leads from a township through its county and its province to the hub', () => {
    expect(offices('520502106')).toEqual(['520502106', '520502', '520000', 'hub']);
  });

  test('takes the city for the county where the city has no counties', () => {
    expect(offices('441900103')[1]).toBe('441900');
    expect(offices('442000100')[1]).toBe('442000');
    expect(offices('460400100')[1]).toBe('460400');
  });

  test('keeps a county, a province and the hub on their own rung', () => {
    expect(offices('520502')).toEqual(['520502', '520502', '520000', 'hub']);
    expect(offices('520000')).toEqual(['520000', '520000', '520000', 'hub']);
    expect(offices('hub')).toEqual(['hub', 'hub', 'hub', 'hub']);
  });
});

describe('levelOfOffice 层级, partyOf 节点', () => {
  test('reads the level and the node from the code', () => {
    expect(['441900103', '441900', '520502', '520000', 'hub'].map(levelOfOffice)).toEqual([
      'township',
      'prefecture',
      'county',
      'province',
      'hub',
    ]);
    expect(partyOf('441900103')).toBe('zl:node:44');
    expect(partyOf('hub')).toBe('zl:hub');
  });
});
