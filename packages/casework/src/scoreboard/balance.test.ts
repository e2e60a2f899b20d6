import { describe, expect, test } from 'vitest';
import { balanceMatrix, type PairBalance } from './balance.ts';

const provinces = ['44', '43', '52'];
const part = (from: string, to: string, sent: number): PairBalance => ({
  from,
  to,
  sent,
  accepted: 1,
  returned: 0,
  overdue: 1,
  metLate: 1,
  handovers: 1,
});

describe('balanceMatrix 省际协同收支', () => {
  test('adds counts of offices to one cell for each pair, in both directions, empty ones too', () => {
    const counts = [part('44', '43', 2), part('44', '43', 3), part('43', '44', 7)];
    const cells = balanceMatrix(counts, { provinces, own: '44' });
    expect(cells.map(({ from, to, sent }) => [from, to, sent])).toEqual([
      ['44', '43', 5],
      ['44', '52', 0],
      ['43', '44', 7],
      ['52', '44', 0],
    ]);
    expect(cells[0]).toMatchObject({ accepted: 2, overdue: 2, metLate: 2, handovers: 2 });
  });

  test('knows nothing of what two other provinces ask each other', () => {
    const cells = balanceMatrix([part('43', '52', 9)], { provinces, own: '44' });
    expect(cells.every(({ sent }) => sent === 0)).toBe(true);
    expect(cells.every(({ from, to }) => from === '44' || to === '44')).toBe(true);
  });
});
