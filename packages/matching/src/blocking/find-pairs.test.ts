import { describe, expect, test } from 'vitest';
import { findPairs } from './find-pairs.ts';

const passes = [
  { name: 'first', keysOf: (word: string) => [word.charAt(0)] },
  { name: 'last', keysOf: (word: string) => [word.charAt(word.length - 1)] },
];

function pairsOf(left: readonly string[], right?: readonly string[]): readonly string[] {
  const pairs = findPairs(left, right, passes);
  return [...pairs.left].map(
    (place, pair) => `${left[place]}-${(right ?? left)[pairs.right[pair] as number]}`,
  );
}

describe('findPairs 分块', () => {
  test('a pair found by two passes stands once, and none is found that shares no key', () => {
    expect(pairsOf(['ab', 'cd'], ['ab', 'xb', 'ef'])).toEqual(['ab-ab', 'ab-xb']);
  });

  test('one list with itself gives each pair once and nobody with himself', () => {
    expect(pairsOf(['ab', 'ac', 'xc'])).toEqual(['ab-ac', 'ac-xc']);
  });

  test('a key that too many share finds nobody, and is counted', () => {
    const many = Array.from({ length: 300 }, (_, place) => `a${place}z`);
    const pairs = findPairs(many, many.slice(), [passes[0] as (typeof passes)[0]]);
    expect(pairs.left).toHaveLength(0);
    expect(pairs.skippedBlocks).toEqual({ first: 1 });
  });
});
