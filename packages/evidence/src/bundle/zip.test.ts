import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exampleBundle, exampleHubKey } from '../example/example-bundle.ts';
import { verifyBundle } from './verify-bundle.ts';
import { readBundleZip, writeBundleZip } from './zip.ts';

const bytes = exampleBundle();

/** A small counted generator: the same flips in every run. */
function* counted(seed: number): Generator<number> {
  let state = seed;
  for (;;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

describe('the ZIP of a bundle 证据包容器', () => {
  test('of the sample beside the protocol is what this package makes', () => {
    const sample = new URL('../../../../docs/protocols/samples/case-bundle.zip', import.meta.url);
    expect(new Uint8Array(readFileSync(sample))).toEqual(bytes);
  });

  test('has one form for the same files', () => {
    const files = readBundleZip(bytes);
    expect(files?.size).toBe(33);
    expect(writeBundleZip(new Map([...(files ?? [])].reverse()))).toEqual(bytes);
  });

  test('is refused with any byte of it another: 10 000 of 10 000', { timeout: 120_000 }, () => {
    const chance = counted(20_261_125);
    const next = (): number => chance.next().value as number;
    let taken = 0;
    for (let round = 0; round < 10_000; round += 1) {
      const flipped = Uint8Array.from(bytes);
      const at = Math.floor(next() * bytes.length);
      flipped[at] = (bytes[at] ?? 0) ^ (1 + Math.floor(next() * 255));
      if (verifyBundle(flipped, { hubKey: exampleHubKey }).verdict === 'holds') taken += 1;
    }
    expect(taken).toBe(0);
  });

  test('is refused when it is longer, shorter, empty, or none', () => {
    const longer = new Uint8Array([...bytes, 0]);
    for (const other of [longer, bytes.subarray(0, -1), new Uint8Array(), bytes.subarray(1)]) {
      expect(readBundleZip(other)).toBeUndefined();
      expect(verifyBundle(other).verdict).toBe('broken');
    }
  });

  test.each(['../up', '/root', 'a//b', 'a\\b', '', 'ä'])('has no file called %j', (path) => {
    expect(readBundleZip(writeBundleZip(new Map([[path, new Uint8Array([1])]])))).toBeUndefined();
  });

  test('takes nothing of a size that its own length does not carry', () => {
    const lying = Uint8Array.from(bytes);
    new DataView(lying.buffer).setUint32(18, 0xffff_ffff, true);
    expect(readBundleZip(lying)).toBeUndefined();
  });
});
