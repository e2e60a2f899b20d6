import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { growMerkleTree, type KnownNodes, leadsToRoot } from './merkle.ts';

/** Leaves and roots of the Certificate Transparency reference tests. */
const leaves = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map((hex) => Buffer.from(hex, 'hex'));
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

/** The recursive definition of RFC 6962 section 2.1, word for word. */
function rootByDefinition(data: readonly Uint8Array[]): Buffer {
  const sha = (...parts: Uint8Array[]): Buffer =>
    createHash('sha256').update(Buffer.concat(parts)).digest();
  const [only] = data;
  if (data.length === 1 && only !== undefined) return sha(Uint8Array.of(0), only);
  let split = 1;
  while (split * 2 < data.length) split *= 2;
  return sha(
    Uint8Array.of(1),
    rootByDefinition(data.slice(0, split)),
    rootByDefinition(data.slice(split)),
  );
}

const numbered = (size: number): readonly Buffer[] =>
  Array.from({ length: size }, (_, index) => Buffer.alloc(32, index));

describe('Merkle tree 默克尔树 (RFC 6962)', () => {
  test('has the roots of the reference tests', () => {
    const grown = roots.map((_, index) => growMerkleTree(leaves.slice(0, index + 1)));
    expect(grown.map(({ root }) => root.toString('hex'))).toEqual(roots);
  });

  test('for every size up to 40 the root is that of the definition, and every path leads to it', () => {
    for (let size = 1; size <= 40; size += 1) {
      const data = numbered(size);
      const tree = growMerkleTree(data);
      expect(tree.root.equals(rootByDefinition(data))).toBe(true);
      for (const [index, path] of tree.paths.entries()) {
        const leaf = data[index] as Buffer;
        const spelled = path.map((node) => node.toString('hex'));
        const root = tree.root.toString('hex');
        expect(leadsToRoot(leaf, { index, size, path: spelled }, { root })).toBe(true);
      }
    }
  });

  test('a path leads nowhere for another index, or when it is too short or too long', () => {
    const { data, root, paths } = tree21();
    const path = paths[5] ?? [];
    const leaf = data[5] as Buffer;
    const leads = (place: { index: number; size: number; path: readonly string[] }): boolean =>
      leadsToRoot(leaf, place, { root });
    expect(leads({ index: 5, size: 21, path })).toBe(true);
    for (let index = 0; index < 30; index += 1) {
      if (index !== 5) expect(leads({ index, size: 21, path })).toBe(false);
    }
    expect(leads({ index: 5, size: 21, path: path.slice(1) })).toBe(false);
    expect(leads({ index: 5, size: 21, path: [...path, root] })).toBe(false);
  });

  test('what other leaves have proved saves hashing and never hides a change: of leaf, of index, or anywhere in a path', () => {
    const { data, root, paths } = tree21();
    const known: KnownNodes = new Map();
    const leads = (leaf: Buffer, index: number, path: readonly string[]): boolean =>
      leadsToRoot(leaf, { index, size: 21, path }, { root, known });
    for (const [index, path] of paths.entries()) {
      expect(leads(data[index] as Buffer, index, path)).toBe(true);
    }
    for (const [index, path] of paths.entries()) {
      const leaf = data[index] as Buffer;
      expect(leads(leaf, index, path)).toBe(true);
      expect(leads(data[(index + 1) % 21] as Buffer, index, path)).toBe(false);
      expect(leads(leaf, (index + 1) % 21, path)).toBe(false);
      expect(leads(leaf, index, path.slice(0, -1))).toBe(false);
      expect(leads(leaf, index, [...path, root])).toBe(false);
      for (const [at, node] of path.entries()) {
        const flipped = `${node.slice(0, 9)}${node[9] === '0' ? '1' : '0'}${node.slice(10)}`;
        expect(leads(leaf, index, path.with(at, flipped)), `${index} at ${at}`).toBe(false);
      }
    }
  });
});

function tree21() {
  const data = numbered(21);
  const { root, paths } = growMerkleTree(data);
  const spelled = paths.map((path) => path.map((node) => node.toString('hex')));
  return { data, root: root.toString('hex'), paths: spelled };
}
