import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { utf8 } from '../hash/bytes.ts';
import type { HashName } from '../hash/hash.ts';
import { isConsistent, leafHash, nodeHash, rootFromPath } from './tree-proof.ts';

const leavesOf = (size: number): readonly Uint8Array[] =>
  Array.from({ length: size }, (_, at) => utf8(`leaf ${at}`));

/** The definition of RFC 6962, section 2.1, word for word and slow. */
function rootOf(leaves: readonly Uint8Array[], by: HashName): Uint8Array {
  const [only] = leaves;
  if (leaves.length === 1 && only !== undefined) return leafHash(only, by);
  const k = split(leaves.length);
  return nodeHash(rootOf(leaves.slice(0, k), by), rootOf(leaves.slice(k), by), by);
}
function split(size: number): number {
  return 2 ** (Math.ceil(Math.log2(size)) - 1);
}
function pathOf(index: number, leaves: readonly Uint8Array[], by: HashName): readonly Uint8Array[] {
  if (leaves.length === 1) return [];
  const k = split(leaves.length);
  return index < k
    ? [...pathOf(index, leaves.slice(0, k), by), rootOf(leaves.slice(k), by)]
    : [...pathOf(index - k, leaves.slice(k), by), rootOf(leaves.slice(0, k), by)];
}
function proofOf(
  m: number,
  leaves: readonly Uint8Array[],
  by: HashName,
  isWhole = true,
): readonly Uint8Array[] {
  const n = leaves.length;
  if (m === n) return isWhole ? [] : [rootOf(leaves, by)];
  const k = split(n);
  return m <= k
    ? [...proofOf(m, leaves.slice(0, k), by, isWhole), rootOf(leaves.slice(k), by)]
    : [...proofOf(m - k, leaves.slice(k), by, false), rootOf(leaves.slice(0, k), by)];
}

const by = fc.constantFrom<HashName>('sha256', 'sm3');

describe('tree proofs 存证树证明', () => {
  test('a leaf leads to the root from its own place and from no other', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.nat(),
        fc.nat(),
        by,
        (size, at, other, name) => {
          const leaves = leavesOf(size);
          const index = at % size;
          const path = pathOf(index, leaves, name);
          const leaf = leaves[index] as Uint8Array;
          const root = rootOf(leaves, name);
          expect(rootFromPath(leaf, { index, size, path }, name)).toEqual(root);
          if (other % size !== index)
            expect(rootFromPath(leaf, { index: other % size, size, path }, name)).not.toEqual(root);
          expect(rootFromPath(leaf, { index, size, path: [...path, leaf] }, name)).not.toEqual(
            root,
          );
          expect(rootFromPath(leaf, { index: size, size, path }, name)).toBeUndefined();
        },
      ),
    );
  });

  test('a tree is consistent with what it grew from, and with nothing else', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(), by, (size, at, name) => {
        const leaves = leavesOf(size);
        const m = 1 + (at % size);
        const earlier = { size: m, root: rootOf(leaves.slice(0, m), name) };
        const later = { size, root: rootOf(leaves, name) };
        const path = proofOf(m, leaves, name);
        expect(isConsistent(earlier, later, path, name)).toBe(true);
        const forked = { size: m, root: rootOf([...leaves.slice(0, m - 1), utf8('other')], name) };
        expect(isConsistent(forked, later, path, name)).toBe(false);
        expect(isConsistent(later, earlier, path, name)).toBe(m === size);
      }),
    );
  });
});
