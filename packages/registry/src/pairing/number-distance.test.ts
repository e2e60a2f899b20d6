import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOneEditApart } from './number-distance.ts';

const digits = fc.stringMatching(/^\d{17}[\dX]$/u);
const place = fc.integer({ min: 0, max: 16 });

describe('isOneEditApart 一处之差', () => {
  test('is true for one replaced, missing or extra character', () => {
    fc.assert(
      fc.property(digits, place, (number, at) => {
        const other = number.charAt(at) === '7' ? '8' : '7';
        const replaced = number.slice(0, at) + other + number.slice(at + 1);
        const missing = number.slice(0, at) + number.slice(at + 1);
        expect(isOneEditApart(number, replaced)).toBe(true);
        expect(isOneEditApart(number, missing)).toBe(true);
        expect(isOneEditApart(missing, number)).toBe(true);
      }),
    );
  });

  test('is true for two neighbours swapped, and false for a number and itself', () => {
    fc.assert(
      fc.property(digits, place, (number, at) => {
        const swapped =
          number.slice(0, at) + number.charAt(at + 1) + number.charAt(at) + number.slice(at + 2);
        expect(isOneEditApart(number, swapped)).toBe(number !== swapped);
      }),
    );
  });

  test('is false for two slips', () => {
    expect(isOneEditApart('522401199303142640', '522401199303144646')).toBe(false);
    expect(isOneEditApart('123', '12345')).toBe(false);
    expect(isOneEditApart('1234', '2143')).toBe(false);
  });
});
