import { describe, expect, test } from 'vitest';
import { sealEnvelopes } from '../envelope/seal-envelopes.ts';
import { exampleRow, exampleSeal, guangdong } from '../example/two-parties.ts';
import { zeroDigest } from '../proof/digest.ts';
import { findChainFault } from './find-chain-fault.ts';

const rows = Array.from({ length: 6 }, (_, index) => exampleRow(index + 1));
const start = { seq: 0, hash: zeroDigest };
const stream = sealEnvelopes(rows, start, new Map(), exampleSeal(guangdong));

describe('findChainFault 核对链', () => {
  test('finds nothing in a whole stream', () => {
    expect(findChainFault(stream)).toBeUndefined();
    expect(findChainFault([])).toBeUndefined();
  });

  test('finds the place after a missing or an exchanged message', () => {
    expect(findChainFault(stream.filter(({ seq }) => seq !== 3))).toBe(4);
    const others = sealEnvelopes(
      rows.map((row) => ({ ...row, data: 'other' })),
      start,
      new Map(),
      exampleSeal(guangdong),
    );
    const exchanged = stream.map((message, index) =>
      index === 2 ? (others[2] ?? message) : message,
    );
    expect(findChainFault(exchanged)).toBe(3);
  });
});
