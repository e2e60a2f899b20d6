import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesOfHex, hexOf, utf8 } from '../hash/bytes.ts';
import {
  consistencyPath,
  emptyFrontier,
  growFrontier,
  inclusionPath,
  rootOf,
  type TreeNodes,
} from './frontier.ts';
import { isConsistent, rootFromPath } from './tree-proof.ts';

/** Leaves and roots that the implementations of RFC 6962 test with. */
const published = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const sizes = fc.integer({ min: 1, max: 70 });
const by = fc.constantFrom<'sha256' | 'sm3'>('sha256', 'sm3');
const leavesOf = (size: number): readonly Uint8Array[] =>
  Array.from({ length: size }, (_, at) => utf8(`leaf ${at}`));

describe('a growing tree 存证树的前沿', () => {
  test('has the published roots of RFC 6962', () => {
    const leaves = published.map((hex) => bytesOfHex(hex) ?? new Uint8Array());
    expect(hexOf(rootOf(emptyFrontier, 'sha256'))).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
    for (const [at, root] of roots.entries()) {
      const frontier = growFrontier(leaves.slice(0, at + 1), 'sha256');
      expect(hexOf(rootOf(frontier, 'sha256'))).toBe(root);
    }
  });

  test('is the same however it was grown, and proves what is in it and what it grew from', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), fc.nat(), by, (size, at, cut, name) => {
        const leaves = leavesOf(size);
        const nodes: TreeNodes = new Map();
        const before = cut % (size + 1);
        const early = growFrontier(leaves.slice(0, before), name, nodes);
        const grown = growFrontier(leaves.slice(before), name, nodes, early);
        const root = rootOf(grown, name);
        expect(root).toEqual(rootOf(growFrontier(leaves, name), name));
        const index = at % size;
        const place = { index, size, path: inclusionPath(index, size, nodes, name) };
        expect(rootFromPath(leaves[index] ?? new Uint8Array(), place, name)).toEqual(root);
        const path = consistencyPath(before, size, nodes, name);
        const earlier = { size: before, root: rootOf(early, name) };
        expect(isConsistent(earlier, { size, root }, path, name)).toBe(true);
      }),
    );
  });
});
