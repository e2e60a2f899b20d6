import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exampleSigner, exampleVerifier, guangdong, guizhou } from '../example/two-parties.ts';
import { hashOfLeaf } from './log-hash.ts';
import {
  type Checkpoint,
  cosignCheckpoint,
  isCosignedBy,
  type OpenedCheckpoint,
  openCheckpoint,
  sealCheckpoint,
} from './log-note.ts';
import { openStreamHead, sealStreamHead } from './stream-head.ts';

const nowMs = Date.UTC(2026, 10, 23, 8);
const checkpoint: Checkpoint = {
  origin: guangdong,
  size: 3_000_000_017,
  root: hashOfLeaf(Buffer.from('a leaf')),
  at: '2026-11-23T08:00:00.000Z' as Checkpoint['at'],
};
const note = sealCheckpoint(checkpoint, exampleSigner(guangdong));
const opened = openCheckpoint(note, exampleVerifier) as OpenedCheckpoint;
const changed = (text: string, at: number, by: number) =>
  text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ by) + text.slice(at + 1);

describe('checkpoint 检查点', () => {
  test('is read as it was signed', () => {
    expect(opened).toMatchObject(checkpoint);
    expect(note).toContain('zl:node:44\n3000000017\n');
  });

  test('is refused when any character of it is another', () => {
    const places = { at: fc.nat(note.length - 1), by: fc.constantFrom(1, 2, 4, 32) };
    fc.assert(
      fc.property(places.at, places.by, (at, by) => {
        expect(openCheckpoint(changed(note, at, by), exampleVerifier)).toBeUndefined();
      }),
    );
  });

  test('speaks for nobody but who signed it', () => {
    const asAnother = sealCheckpoint({ ...checkpoint, origin: guizhou }, exampleSigner(guangdong));
    expect(openCheckpoint(asAnother, exampleVerifier)).toBeUndefined();
    const late = { ...checkpoint, at: '2027-01-01T00:00:00.000Z' as Checkpoint['at'] };
    const expired = sealCheckpoint(late, exampleSigner(guangdong));
    expect(openCheckpoint(expired, exampleVerifier)).toBeUndefined();
  });
});

describe('cosignature 见证签署', () => {
  const witness = { party: 'zl:hub', signer: exampleSigner('zl:hub'), nowMs } as const;
  const line = cosignCheckpoint(opened, witness);

  test('counts for the witness who gave it and for no other', () => {
    expect(isCosignedBy('zl:hub', { body: opened.body, line }, exampleVerifier)).toBe(true);
    expect(isCosignedBy(guizhou, { body: opened.body, line }, exampleVerifier)).toBe(false);
    const forged = cosignCheckpoint(opened, { ...witness, signer: exampleSigner(guangdong) });
    expect(isCosignedBy('zl:hub', { body: opened.body, line: forged }, exampleVerifier)).toBe(
      false,
    );
  });

  test('counts for one checkpoint only, as it stands', () => {
    fc.assert(
      fc.property(fc.nat(opened.body.length - 1), fc.nat(line.length - 1), (at, place) => {
        const body = changed(opened.body, at, 1);
        expect(isCosignedBy('zl:hub', { body, line }, exampleVerifier)).toBe(false);
        const other = { body: opened.body, line: changed(line, place, 1) };
        expect(isCosignedBy('zl:hub', other, exampleVerifier)).toBe(false);
      }),
    );
  });
});

describe('stream head 流头声明', () => {
  const statement = {
    kind: 'zl.stream-head.v1',
    source: guizhou,
    dst: guangdong,
    seq: 18_231,
    hash: `sha256:${'a'.repeat(64)}`,
    nonce: '0123456789abcdef0123456789abcdef',
    at: checkpoint.at,
  } as const;
  const text = sealStreamHead(statement, exampleSigner(guizhou));

  test('is read as it was signed, and only so', () => {
    expect(openStreamHead(text, exampleVerifier)).toMatchObject(statement);
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom(1, 2, 4), (at, by) => {
        expect(openStreamHead(changed(text, at, by), exampleVerifier)).toBeUndefined();
      }),
    );
    const forged = sealStreamHead(statement, exampleSigner(guangdong));
    expect(openStreamHead(forged, exampleVerifier)).toBeUndefined();
  });
});
