import { describe, expect, test } from 'vitest';
import { declineGroundCodes, declineGroundOfWords, declineGrounds } from './decline-ground.ts';
import { groundOfWords } from './handover-ground.ts';

describe('decline grounds 不接收事由', () => {
  test('are read back from the words that are signed, and from no others', () => {
    for (const code of declineGroundCodes) {
      expect(declineGroundOfWords(declineGrounds[code].zh)).toBe(code);
    }
    for (const typed of ['当事人不在本辖区居住，已怀孕', '陈某不在本辖区', 'limit-too-near', '']) {
      expect(declineGroundOfWords(typed)).toBeUndefined();
    }
  });

  test('are never the grounds of an offer: the two lists cannot be taken for each other', () => {
    for (const code of declineGroundCodes) {
      expect(groundOfWords(declineGrounds[code].zh)).toBeUndefined();
    }
  });
});
