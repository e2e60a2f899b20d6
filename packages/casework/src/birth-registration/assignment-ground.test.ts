import { describe, expect, test } from 'vitest';
import {
  assignmentGroundCodes,
  assignmentGroundOfWords,
  assignmentGrounds,
} from './assignment-ground.ts';

describe('assignmentGrounds 指定承办事由', () => {
  test('are known by their official words, and nothing else is a ground', () => {
    for (const code of assignmentGroundCodes) {
      expect(assignmentGroundOfWords(assignmentGrounds[code].zh)).toBe(code);
    }
    expect(assignmentGroundOfWords('她怀孕了，不便前往')).toBeUndefined();
  });
});
