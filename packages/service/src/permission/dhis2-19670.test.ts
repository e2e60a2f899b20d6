import { expect, test } from 'vitest';
import type { Actor } from '../session/actor.ts';
import { hasCapability, mayReach } from './jurisdiction.ts';

const clerk: Actor = { id: 'invented', name: '虚构', role: 'clerk', office: '520502100' };

test('dhis2-core#19670: no access, however urgent, is granted outside the official’s own scope', () => {
  const holds = (reach: typeof mayReach) => {
    expect(reach(clerk, 'register.search-for-case', '520502100')).toBe(true);
    expect(reach(clerk, 'register.search-for-case', '520502101')).toBe(false);
    expect(reach(clerk, 'register.search-for-case', '441900119')).toBe(false);
  };
  holds(mayReach);
  // The capability alone, as it was asked there.
  expect(() => holds(hasCapability)).toThrow('expected');
});
