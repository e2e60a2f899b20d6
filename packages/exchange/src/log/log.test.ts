import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { growMerkleTree } from '../proof/merkle.ts';
import { edgeOfLog, emptyLog, growLog, rootOfLog } from './grow-log.ts';
import { hashOfLeaf, type LogHash } from './log-hash.ts';
import { isConsistent, rootFromInclusion, rootsOfRanges } from './log-proof.ts';
import { type LogNodePlace, rangesOfConsistency, rangesOfInclusion } from './log-range.ts';

const leavesOf = (size: number) =>
  Array.from({ length: size }, (_, index) => Buffer.from(`leaf ${index}`));

/** A log of some size with all its complete subtrees at hand. */
function logOf(size: number) {
  const leaves = leavesOf(size);
  const { edge, completed } = growLog(emptyLog, leaves);
  const nodes = new Map<string, LogHash>(
    completed.map(({ level, index, sha256, sm3 }) => [`${level}/${index}`, { sha256, sm3 }]),
  );
  const read = ({ level, index }: LogNodePlace): LogHash =>
    level === 0 ? hashOfLeaf(leaves[index] as Buffer) : (nodes.get(`${level}/${index}`) as LogHash);
  return { edge, read, root: rootOfLog(edge), leaves };
}

const sizes = fc.integer({ min: 1, max: 300 });

describe('evidence log tree 存证树', () => {
  test('has the root of RFC 6962, however it was grown', () => {
    fc.assert(
      fc.property(sizes, fc.nat(300), (size, cut) => {
        const leaves = leavesOf(size);
        const first = growLog(emptyLog, leaves.slice(0, cut)).edge;
        const grown = growLog(first, leaves.slice(cut)).edge;
        expect(rootOfLog(grown).sha256).toEqual(growMerkleTree(leaves).root);
        expect(rootOfLog(edgeOfLog(size, logOf(size).read))).toEqual(rootOfLog(grown));
      }),
    );
  });

  test('shows each of its leaves to be in it, and no other', () => {
    fc.assert(
      fc.property(sizes, fc.nat(299), fc.nat(299), (size, at, other) => {
        const index = at % size;
        const { leaves, read, root } = logOf(size);
        const path = rootsOfRanges(rangesOfInclusion(index, size), read);
        const leaf = hashOfLeaf(leaves[index] as Buffer);
        expect(rootFromInclusion(leaf, { index, size, path })).toEqual(root);
        const wrong = other % size;
        if (wrong !== index) {
          const elsewhere = rootFromInclusion(leaf, { index: wrong, size, path });
          expect(elsewhere).not.toEqual(root);
        }
      }),
    );
  });

  test('shows that it grew from each of its earlier sizes, and from nothing else', () => {
    fc.assert(
      fc.property(sizes, fc.nat(300), (size, at) => {
        const before = at % (size + 1);
        const later = logOf(size);
        const earlier = logOf(before);
        const path = rootsOfRanges(rangesOfConsistency(before, size), later.read);
        const grown = { size, root: later.root };
        expect(isConsistent({ size: before, root: earlier.root }, grown, path)).toBe(true);
        if (before === 0) return;
        const forked = growLog(emptyLog, [...leavesOf(before - 1), Buffer.from('forged')]).edge;
        expect(isConsistent({ size: before, root: rootOfLog(forked) }, grown, path)).toBe(false);
      }),
    );
  });
});
