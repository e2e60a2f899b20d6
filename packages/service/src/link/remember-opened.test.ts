import {
  createEd25519Signer,
  ed25519PrivateKey,
  type KeyStanding,
  type PartyId,
  sealEnvelopes,
  type Verifier,
  zeroDigest,
} from '@zhulian/exchange';
import { instantOf } from '@zhulian/vocabulary';
import { describe, expect, test } from 'vitest';
import { rememberOpened } from './remember-opened.ts';

const [guizhou, hunan]: readonly PartyId[] = ['zl:node:52', 'zl:node:43'];

function sealOne(): string {
  const row = {
    id: 'letter-1',
    dst: guizhou as PartyId,
    subject: 'case/1',
    type: 'cn.zhulian.example.v1',
    basis: 'example',
    purpose: 'example',
    data: { name: '欧阳𠮷娜' },
    createdAt: instantOf(0),
  };
  const [sealed] = sealEnvelopes([row], { seq: 0, hash: zeroDigest }, new Map(), {
    source: hunan as PartyId,
    clock: { nowMs: () => 0 },
    randomness: { bytes: (length) => new Uint8Array(length) },
    signer: createEd25519Signer({
      kid: 'hunan-1',
      privateKey: ed25519PrivateKey(Buffer.alloc(32, 1)),
    }),
  });
  return sealed?.bytes ?? '';
}

/** A trust list that counts how often it is asked. */
function trust(revision?: () => number) {
  const asked = { times: 0, standing: 'good' as KeyStanding };
  const verifier: Verifier = {
    verify: () => {
      asked.times += 1;
      return true;
    },
    standingOf: () => asked.standing,
    ...(revision && { revision }),
  };
  return { asked, open: rememberOpened({ self: guizhou as PartyId, verifier }) };
}

describe('rememberOpened 重复报文', () => {
  const bytes = sealOne();

  test('the same bytes are verified once, and one changed character is another text', () => {
    const { asked, open } = trust(() => 1);
    const first = open(bytes);
    expect(first.ok).toBe(true);
    expect(open(`${bytes}`)).toEqual(first);
    expect(asked.times).toBe(1);
    expect(open(bytes.replace('欧阳', '欧陽'))).toMatchObject({
      refusal: { code: 'envelope.payload-mismatch' },
    });
  });

  test('what was remembered does not outlive the trust list: an ended key is refused at the next list', () => {
    let serial = 1;
    const { asked, open } = trust(() => serial);
    expect(open(bytes).ok).toBe(true);
    asked.standing = 'ended';
    serial = 2;
    expect(open(bytes)).toMatchObject({ refusal: { code: 'envelope.key-ended' } });
  });

  test('a verifier that does not say which list it speaks for is asked every time', () => {
    const { asked, open } = trust();
    open(bytes);
    open(bytes);
    expect(asked.times).toBe(2);
  });
});
