import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskIdentityNumber } from './mask-number.ts';

describe('maskIdentityNumber 脱敏', () => {
  test('shows the first three or six and the last four', () => {
    expect(maskIdentityNumber('522401199303142640')).toBe('522***********2640');
    expect(maskIdentityNumber('522401199303142640', 6)).toBe('522401********2640');
  });

  test('hides a short number whole, and never shows more than ten characters of any', () => {
    expect(maskIdentityNumber('H12345678')).toBe('*********');
    fc.assert(
      fc.property(fc.string(), fc.constantFrom<3 | 6>(3, 6), (number, first) => {
        const masked = maskIdentityNumber(number, first);
        expect(masked).toHaveLength(number.length);
        const shown = number.length - first - 4 < 4 ? 0 : first + 4;
        expect(masked.slice(first, number.length - 4)).toMatch(/^\**$/u);
        expect(shown).toBeLessThanOrEqual(10);
      }),
    );
  });
});
