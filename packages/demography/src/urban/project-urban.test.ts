import { describe, expect, test } from 'vitest';
import { projectUrban } from './project-urban.ts';

const places = [
  { code: 'A', earlier: 0.3, later: 0.36 },
  { code: 'B', earlier: 0.5, later: 0.55 },
  { code: 'C', earlier: 0.6, later: 0.66 },
];

describe('projectUrban 城镇化率', () => {
  test('goes on from what was observed, towards the norm of the UN, inside its interval', () => {
    const shares = projectUrban(places, { observedYears: 5, years: 10 });
    for (const { code, later } of places) {
      const { high80, low80, median } = shares.get(code) ?? { high80: 0, low80: 0, median: 0 };
      expect(median).toBeGreaterThan(later);
      expect(low80).toBeLessThan(median);
      expect(high80).toBeGreaterThan(median);
      expect(high80).toBeLessThan(1);
    }
  });

  test('after one year it has gained the observed difference of the logits, but for a fiftieth', () => {
    const one = projectUrban([{ code: 'A', earlier: 0.5, later: 0.5 }], {
      observedYears: 5,
      years: 1,
    });
    const gain = (0.5 / 25) * (0.037623 - 0.02604 * 0.5);
    expect(one.get('A')?.median).toBeCloseTo(1 / (1 + Math.exp(-gain)), 12);
  });
});
