import { describe, expect, test } from 'vitest';
import { groundOfWords, handoverGroundCodes, handoverGrounds } from './handover-ground.ts';

describe('handover grounds 移交事由', () => {
  test('are read back from the words that are signed, and from no others', () => {
    for (const code of handoverGroundCodes) {
      expect(groundOfWords(handoverGrounds[code].zh)).toBe(code);
    }
    for (const typed of ['申请人已迁居，怀孕三个月', '陈某已迁居', 'applicant-moved', '']) {
      expect(groundOfWords(typed)).toBeUndefined();
    }
  });
});
