import { describe, expect, test } from 'vitest';
import { editDistance } from './edit-distance.ts';
import { jaroWinkler } from './jaro-winkler.ts';

describe('likeness of texts', () => {
  // W. Winkler, "Overview of Record Linkage and Current Research Directions" (2006), table 6.
  test.each([
    ['SHACKLEFORD', 'SHACKELFORD', 0.982],
    ['DUNNINGHAM', 'CUNNIGHAM', 0.896],
    ['NICHLESON', 'NICHULSON', 0.956],
    ['MARHTA', 'MARTHA', 0.961],
    ['JON', 'JAN', 0.8],
    ['abc', 'xyz', 0],
  ])('Jaro–Winkler of %s and %s', (left, right, likeness) => {
    expect(jaroWinkler(left, right)).toBeCloseTo(likeness, 3);
    expect(jaroWinkler(right, left)).toBeCloseTo(likeness, 3);
  });

  test.each([
    ['110105', '110105', 0],
    ['110105', '110150', 1],
    ['110105', '11105', 1],
    ['110105', '210106', 2],
    ['1', '1234', 3],
  ])('edits from %s to %s', (left, right, edits) => {
    expect(editDistance(left, right, 2)).toBe(edits);
    expect(editDistance(right, left, 2)).toBe(edits);
  });
});
