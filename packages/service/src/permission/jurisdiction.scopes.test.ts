import { describe, expect, test } from 'vitest';
import type { Actor } from '../session/actor.ts';
import { jurisdictionOf, mayReach } from './jurisdiction.ts';

const actor = (role: Actor['role'], office: string): Actor => ({
  id: 'invented',
  name: '虚构',
  role,
  office,
});

describe('jurisdiction 属地管辖', () => {
  test('a township clerk handles the cases of her own office and of no other', () => {
    const clerk = actor('clerk', '441900119');
    expect(mayReach(clerk, 'case.handle', '441900119')).toBe(true);
    expect(mayReach(clerk, 'case.handle', '441900120')).toBe(false);
    expect(mayReach(clerk, 'case.handle', '520502100')).toBe(false);
  });

  test('a county officer reads below the county and handles nothing', () => {
    const officer = actor('county-officer', '430503');
    expect(mayReach(officer, 'case.read', '430503007')).toBe(true);
    expect(mayReach(officer, 'case.read', '430502001')).toBe(false);
    expect(mayReach(officer, 'case.handle', '430503007')).toBe(false);
  });

  test('a city without counties reaches its towns', () => {
    expect(jurisdictionOf(actor('county-officer', '441900'))).toBe('4419');
    expect(mayReach(actor('county-officer', '441900'), 'case.read', '441900119')).toBe(true);
  });

  test('the hub, the auditor and the citizen reach no case at all', () => {
    for (const role of ['hub-coordinator', 'auditor', 'citizen'] as const) {
      expect(
        mayReach(
          actor(role, role === 'hub-coordinator' ? 'hub' : '440000'),
          'case.read',
          '441900119',
        ),
      ).toBe(false);
    }
  });
});
