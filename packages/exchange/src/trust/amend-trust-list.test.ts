import { instantOf } from '@zhulian/vocabulary';
import { describe, expect, test } from 'vitest';
import {
  exampleEntry,
  exampleKey,
  exampleNowMs,
  exampleSecondEntry,
  exampleSigner,
  exampleTrustList,
  guangdong,
  guizhou,
} from '../example/two-parties.ts';
import { digestOf } from '../proof/digest.ts';
import { amendTrustList } from './amend-trust-list.ts';
import { ed25519PublicKey } from './ed25519-key.ts';
import { type FollowedTrustList, followTrustList } from './follow-trust-list.ts';
import { type KeyOrder, openKeyOrder, sealKeyOrder } from './key-order.ts';
import { sealTrustList } from './seal-trust-list.ts';
import type { KeyEnd, TrustEntry, TrustList } from './trust-list.ts';
import { createTrustVerifier } from './trust-verifier.ts';

const hub = exampleSigner('zl:hub');
const hubKey = ed25519PublicKey(exampleKey('zl:hub'));
const known: FollowedTrustList = {
  list: exampleTrustList,
  sealed: sealTrustList(exampleTrustList, hub),
};
const newKey: TrustEntry = { ...exampleEntry(guangdong), kid: '44#2026b', key: 'ab'.repeat(32) };
const order = (part: Partial<KeyOrder>): KeyOrder => ({
  kind: 'zl.key-order.v1',
  party: guangdong,
  after: 1,
  at: instantOf(exampleNowMs),
  adds: [],
  ends: [],
  suites: [],
  ...part,
});
const end = (cause: KeyEnd['cause'], seq: number): KeyEnd => ({
  cause,
  at: instantOf(exampleNowMs),
  through: { sent: { [guizhou]: seq }, received: { [guizhou]: seq }, logged: 0 },
});
const first = `${guangdong}#2026a`;

function amend(from: FollowedTrustList, part: Partial<KeyOrder>): FollowedTrustList | string {
  const amended = amendTrustList(from, order({ after: from.list.serial, ...part }));
  if (!amended.ok) return amended.refusal.code;
  return { list: amended.value, sealed: sealTrustList(amended.value, hub) };
}

function must(outcome: FollowedTrustList | string): FollowedTrustList {
  if (typeof outcome === 'string') throw new Error(outcome);
  return outcome;
}

describe('amendTrustList 修订信任列表', () => {
  test('every amendment continues the chain, and whoever follows the list follows it', () => {
    const added = must(amend(known, { adds: [newKey] }));
    const ended = must(amend(added, { ends: [{ kid: first, ended: end('rotated', 9) }] }));
    let at: FollowedTrustList = known;
    for (const { sealed } of [added, ended]) {
      const followed = followTrustList(sealed, { hubKey, known: at });
      expect(followed.ok).toBe(true);
      if (followed.ok) at = followed.value;
    }
    expect(at.list).toMatchObject({ serial: 3, prev: digestOf(added.sealed) });
    expect(at.list.entries.find(({ kid }) => kid === first)?.ended?.cause).toBe('rotated');
  });

  test('a kid is given once and a key is listed once: no key can be swapped, nor stand under another name', () => {
    const swapped = { ...exampleEntry(guangdong), key: 'cd'.repeat(32) };
    const stolen = { ...newKey, key: exampleEntry(guizhou).key };
    expect(amend(known, { adds: [swapped] })).toBe('key-order.not-allowed');
    expect(amend(known, { adds: [stolen] })).toBe('key-order.not-allowed');
  });

  test('an end comes closer and never goes further: a rotated key can be revoked, not the reverse', () => {
    const rotated = must(amend(known, { ends: [{ kid: first, ended: end('rotated', 9) }] }));
    const over = (cause: KeyEnd['cause'], seq: number, from = rotated) =>
      typeof amend(from, { ends: [{ kid: first, ended: end(cause, seq) }] });
    expect(over('revoked', 5)).toBe('object');
    expect(over('rotated', 10)).toBe('string');
    const revoked = must(amend(rotated, { ends: [{ kid: first, ended: end('revoked', 5) }] }));
    expect(over('rotated', 5, revoked)).toBe('string');
    expect(over('revoked', 6, revoked)).toBe('string');
  });

  test('a suite once due stays due: no downgrade', () => {
    const due = {
      party: guangdong,
      suite: 'ZL-SM2-SM3-JCS1',
      presentsAfter: { [guizhou]: 4 },
    } as const;
    const { presentsAfter: _, ...mere } = due;
    const from = must(amend(known, { adds: [exampleSecondEntry(guangdong)], suites: [due] }));
    expect(amend(from, { suites: [mere] })).toBe('key-order.not-allowed');
    const later = { ...due, presentsAfter: { [guizhou]: 5 } };
    expect(amend(from, { suites: [later] })).toBe('key-order.not-allowed');
    const sooner = must(amend(from, { suites: [{ ...due, presentsAfter: {} }] }));
    expect(sooner.list).toMatchObject({ suites: [{ presentsAfter: {} }] });
  });

  test('an order made for another list is refused: an order counts once', () => {
    expect(amend(known, { after: 0, adds: [newKey] })).toBe('key-order.outdated');
  });
});

describe('key orders 密钥指令', () => {
  const open = (text: string, list: TrustList = exampleTrustList) => {
    const opened = openKeyOrder(text, { list, verifier: createTrustVerifier(list) });
    return opened.ok ? opened.value.party : opened.refusal.code;
  };

  test('a party orders about its own lines, with a key of its own', () => {
    expect(open(sealKeyOrder(order({ adds: [newKey] }), exampleSigner(guangdong)))).toBe(guangdong);
    const usurped = sealKeyOrder(order({ adds: [newKey] }), exampleSigner(guizhou));
    expect(open(usurped)).toBe('key-order.signature-invalid');
    const foreign = order({ adds: [{ ...newKey, party: guizhou }] });
    expect(open(sealKeyOrder(foreign, exampleSigner(guangdong)))).toBe('key-order.malformed');
  });

  test.each(['revoked', 'rotated'] as const)(
    'a %s key orders nothing, whatever moment the order states',
    (cause) => {
      const over = must(amend(known, { ends: [{ kid: first, ended: end(cause, 9) }] }));
      const early = order({ at: instantOf(exampleNowMs - 86_400_000), adds: [newKey] });
      const text = sealKeyOrder(early, exampleSigner(guangdong));
      expect(open(text, over.list)).toBe('key-order.signature-invalid');
    },
  );

  test('a changed character is a refusal', () => {
    const text = sealKeyOrder(order({ adds: [newKey] }), exampleSigner(guangdong));
    const verifier = createTrustVerifier(exampleTrustList);
    for (let at = 0; at < text.length; at += 3) {
      const spoilt = `${text.slice(0, at)}${String.fromCharCode(text.charCodeAt(at) ^ 1)}${text.slice(at + 1)}`;
      expect(openKeyOrder(spoilt, { list: exampleTrustList, verifier }).ok, `character ${at}`).toBe(
        false,
      );
    }
  });
});
